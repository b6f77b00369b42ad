// Speaks to the user in the language of the setting `gongkai.language`.
import { env, workspace } from 'vscode';
import { type Language, languageFor, type Words } from './language.ts';

/** The language that the user reads now. */
export function language(): Language {
  return languageFor(workspace.getConfiguration('gongkai').get('language'), env.language);
}

/** The text in the user's language. */
export function say(words: Words): string {
  return words[language()];
}
