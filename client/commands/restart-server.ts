// The command "重新启动语言服务器 / Restart Language Server".
import { commands, type Disposable, window } from 'vscode';
import { localized } from '../say.ts';
import type { ServerLink } from '../server-link.ts';

/** Registers the command. When the server does not run in the end, its state says so and why. */
export function registerRestartServer(link: ServerLink): Disposable {
  return commands.registerCommand('gongkai.restartServer', async () => {
    await link.restart();
    if (link.state.phase !== 'running') return;
    window.setStatusBarMessage(
      localized({ zh: '政务公开语言服务器已重新启动', en: 'Gongkai language server restarted' }),
      3000,
    );
  });
}
