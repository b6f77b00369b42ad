// The built server among pipes, devices, sockets and files without an end: it looks around to the end, in little memory.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { inFolder, lay, SPECIAL } from '../../cli/files.ts';

const PLAN =
  '类型: 任务分工\n标题: 市方案\n文号: 某政办发〔2020〕12号\n条目:\n  - {工作任务: 编制公开目录, 责任单位: 市财政局, 完成时间: 2020年9月底前}\n';
const OWN =
  '类型: 任务分工\n标题: 县方案\n上级方案: 某政办发〔2020〕12号\n条目:\n  - {工作任务: 编制公开目录, 责任单位: 市财证局, 完成时间: 2020年10月底前}\n';
const UNITS = '类型: 单位名录\n标题: 全市\n条目:\n  - 名称: 市财政局\n';
/** More than the server needs, and less than the sparse file has. In KB. */
const MOST_MEMORY = 400_000;

it('they hide no other file, and each is told once', () =>
  inFolder(async (folder) => {
    lay(folder, { '县/own.分工.yaml': OWN, '最后/plan.分工.yaml': PLAN, '最后.名录.yaml': UNITS });
    const kinds = Object.values(SPECIAL);
    for (const [at, make] of kinds.entries()) {
      make(join(folder, `${at}.分工.yaml`));
      make(join(folder, `${at}.名录.yaml`));
    }
    mkdirSync(join(folder, '夹.名录.yaml'));
    mkdirSync(join(folder, '夹.分工.yaml'));
    const child = spawn(process.execPath, [resolve('dist/server.js'), '--stdio'], { cwd: folder });
    const client = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const logs: string[] = [];
    client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      logs.push(message);
    });
    const uri = pathToFileURL(join(folder, '县/own.分工.yaml')).href;
    const found = new Promise<string[]>((done) =>
      client.onNotification(
        'textDocument/publishDiagnostics',
        ({ diagnostics }: PublishDiagnosticsParams) => {
          const codes = diagnostics.map(({ code }) => String(code));
          if (codes.includes('deadline-later-than-superior')) done(codes);
        },
      ),
    );
    client.listen();
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'w' }];
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders,
    });
    await client.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'gongkai', version: 1, text: OWN };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    expect(await found).toContain('unit-unknown');
    const peak = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    expect(Number(peak)).toBeLessThan(MOST_MEMORY);
    for (const at of kinds.keys()) {
      const told = logs.filter((line) => line.includes(`/${at}.分工.yaml: `));
      expect(told.length, `${at}: ${told.join('\n')}`).toBeLessThanOrEqual(1);
    }
    expect(logs.filter((line) => line.includes('不是普通文件')).length).toBeGreaterThan(0);
    const left = new Promise((done) => child.once('exit', done));
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    expect(await left).toBe(0);
    client.dispose();
  }));
