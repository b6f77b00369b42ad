// What we tell the language client: which documents, which options, and how settings are handed on.
import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { ClientOptions } from '../server/protocol/requests.ts';
import { errorHandler } from './error-handler.ts';
import { isObject } from './guards.ts';
import { language } from './say.ts';

/** The link of a finding's code opens the page of its rule, which lies in the extension itself: no network. */
const RULE_PAGES = 'command:gongkai.explain?%5B%22{id}%22%5D';

/** Makes the options of one client. */
export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'gongkai' }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'gongkai',
    initializationOptions: (): ClientOptions => ({
      files: true,
      language: language(),
      pages: RULE_PAGES,
      diagnostics: 'push',
    }),
    errorHandler: errorHandler(log),
    markdown: { isTrusted: { enabledCommands: ['gongkai.explain'] } },
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const answer = await next(params, token);
          if (!Array.isArray(answer)) return answer;
          return answer.map((section, at) =>
            params.items[at]?.section === 'gongkai' ? withLanguage(section) : section,
          );
        },
      },
    },
  };
}

/** The server cannot know what the editor's own language is, so `auto` is resolved here. */
function withLanguage(section: unknown): unknown {
  return isObject(section) ? { ...section, language: language() } : section;
}
