// The command "查看规则说明 / Explain a Rule": opens the page of a rule, which is packed with the extension.
import { commands, Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { rulesIn } from '../rule-catalogue.ts';
import { rulePageUri, servePages } from '../rule-pages.ts';
import { localized } from '../say.ts';

/** Ids of rules are file names, so nothing else may become part of one. */
const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Registers the command, and the pages. It takes the id of a rule; without one it lets the user choose. */
export function registerExplain({ extensionUri }: ExtensionContext): Disposable {
  const folder = Uri.joinPath(extensionUri, 'docs', 'rules');
  return Disposable.from(
    servePages(folder),
    commands.registerCommand('gongkai.explain', async (given?: unknown) => {
      const id = typeof given === 'string' && RULE_ID.test(given) ? given : await chosenRule(folder);
      if (id !== undefined) await openPage(id);
    }),
  );
}

/** Lets the user choose among the rules by what they are about. */
async function chosenRule(folder: Uri): Promise<string | undefined> {
  // The catalogue is read, because a folder in the web cannot be listed.
  const bytes = await workspace.fs.readFile(Uri.joinPath(folder, 'README.md'));
  const rules = rulesIn(new TextDecoder().decode(bytes));
  const items = rules.map(({ id, title }) => ({ label: localized(title), description: id }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: localized({ zh: '选择一条规则', en: 'Choose a rule' }),
    matchOnDescription: true,
  });
  return chosen?.description;
}

async function openPage(id: string): Promise<void> {
  const page = rulePageUri(id);
  try {
    await workspace.fs.stat(page);
  } catch {
    window.showWarningMessage(
      localized({ zh: `没有规则“${id}”的说明。`, en: `There is no page of the rule “${id}”.` }),
    );
    return;
  }
  await commands.executeCommand('vscode.open', page);
}
