// Speaks to the user in the language of the setting `gongkai.language`.
import { env, workspace } from 'vscode';
import { type DisplayLanguage, type LocalizedText, languageFor } from './language.ts';

/** The language that the user reads now. */
export function language(): DisplayLanguage {
  return languageFor(workspace.getConfiguration('gongkai').get('language'), env.language);
}

/** The text in the user's language. */
export function localized(words: LocalizedText): string {
  return words[language()];
}
