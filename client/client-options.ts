// What we tell the language client: which documents, which options, and how settings are handed on.
import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { type ClientOptions, fields, is } from '../server/protocol/requests.ts';
import type { AnswerWatch } from './answer-watch.ts';
import { PAGE_ADDRESS } from './rule-pages.ts';
import { language } from './say.ts';

/** Broken messages in a row that we bear before the server is given up. */
const MOST_ERRORS = 3;

/** Makes the options of one client; every question that it asks is watched. */
export function clientOptions(log: LogOutputChannel, watch: AnswerWatch): LanguageClientOptions {
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
    // The client starts nothing anew and tells the user nothing by itself: the supervisor does, for each way to end.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count) => ({
        action: (count ?? 0) <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true, message: 'connection closed' }),
    },
    middleware: {
      sendRequest: async (type, params, token, next) => await watch.watch(next(type, params, token)),
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
  return is(fields, section) ? { ...section, language: language() } : section;
}
