// Which language the user reads, and texts in both.

/** A sentence for the user in both languages. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/** A language that the extension speaks. */
export type DisplayLanguage = keyof LocalizedText;

/**
 * The language to speak.
 * @param setting the value of `gongkai.language`, as the user wrote it
 * @param editorLanguage the display language of the editor as a language tag, e.g. `zh-cn`
 */
export function languageFor(setting: unknown, editorLanguage: string): DisplayLanguage {
  if (setting === 'en') return 'en';
  if (setting === 'auto') return editorLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return 'zh';
}
