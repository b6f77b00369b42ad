// What we tell the language client: which documents, which options, and how settings are handed on.
import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { ClientOptions } from '../server/protocol/requests.ts';
import { errorHandler } from './error-handler.ts';
import { isObject } from './guards.ts';
import { PAGE_ADDRESS } from './rule-pages.ts';
import { language } from './say.ts';

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
      pages: PAGE_ADDRESS,
      diagnostics: 'push',
    }),
    errorHandler: errorHandler(log),
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
