// The door for settings and options: whatever a client sends is checked here, and what is wrong falls back.

import { parseIso } from '../model/languages/days.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/world.ts';
import type { Message } from '../rules/rule.ts';
import type { Language } from '../rules/support/say.ts';
import { as, count, fields, flag, is, oneOf, type Schema, text } from '../text/shape.ts';
import type { ClientOptions } from './requests.ts';

/** Settings of a user, and what only the host needs of them. */
export interface ServerSettings {
  readonly language: Language;
  /** A fixed day instead of today. */
  readonly today: number | undefined;
  readonly core: Settings;
}

/** A setting as it is declared and told of: the manifest, its texts and both READMEs follow from it. */
export interface Setting {
  /** As the manifest declares it; its texts stand there by their names, `%setting.today.error%`. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The texts of the manifest by their names, the description first. */
  readonly texts: Readonly<Record<string, Message>>;
  /** What it means in short. */
  readonly meaning: Message;
  /** What holds by default, as a reader is told. */
  readonly usual: string;
  /** A value that makes a difference. */
  readonly example: unknown;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;

/** All settings by their names behind `gongkai.`, in the order in which an editor shows them. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  language: {
    manifest: {
      type: 'string',
      enum: ['zh', 'en', 'auto'],
      enumDescriptions: ['%setting.language.zh%', '%setting.language.en%', '%setting.language.auto%'],
      default: 'zh',
      scope: 'window',
    },
    texts: {
      'setting.language': { zh: '提示信息的语言。', en: 'Language of messages.' },
      'setting.language.zh': { zh: '中文', en: 'Chinese' },
      'setting.language.en': { zh: '英文', en: 'English' },
      'setting.language.auto': { zh: '跟随编辑器的显示语言', en: 'The display language of the editor' },
    },
    meaning: { zh: '提示语言：`zh`、`en`、`auto`', en: 'language of messages: `zh`, `en`, `auto`' },
    usual: '`zh`',
    example: 'en',
  },
  dueSoonDays: {
    manifest: {
      type: 'integer',
      minimum: 0,
      maximum: 3650,
      default: DEFAULT_SETTINGS.dueSoonDays,
      scope: 'resource',
    },
    texts: {
      'setting.dueSoonDays': {
        zh: '完成时间在这么多天以内的，提示“即将到期”。`0` 表示不提示。',
        en: 'A deadline that is at most this many days away is reported as due soon. `0` reports none.',
      },
    },
    meaning: {
      zh: '期限前多少天内提示“即将到期”',
      en: 'days before a deadline within which it is "due soon"',
    },
    usual: '30',
    example: 7,
  },
  rules: {
    manifest: {
      type: 'object',
      default: {},
      scope: 'resource',
      additionalProperties: {
        type: 'string',
        enum: SEVERITIES,
        enumDescriptions: SEVERITIES.map((severity) => `%severity.${severity}%`),
      },
    },
    texts: {
      'setting.rules': {
        zh: '按规则编号调整单条规则的级别，`off` 为关闭：`{ "deadline-past": "off", "unit-unknown": "error" }`。',
        en: 'Severity of single rules, or `off`, by the rule\'s id: `{ "deadline-past": "off", "unit-unknown": "error" }`.',
      },
      'severity.error': { zh: '错误', en: 'Error' },
      'severity.warning': { zh: '警告', en: 'Warning' },
      'severity.info': { zh: '信息', en: 'Information' },
      'severity.hint': { zh: '提示', en: 'Hint' },
      'severity.off': { zh: '不报告', en: 'Not reported' },
    },
    meaning: {
      zh: '各规则的级别：`error`、`warning`、`info`、`hint`、`off`',
      en: 'severity by rule: `error`, `warning`, `info`, `hint`, `off`',
    },
    usual: '–',
    example: { 'deadline-past': 'off' },
  },
  today: {
    manifest: {
      type: 'string',
      default: '',
      pattern: '^(\\d{4}-\\d{2}-\\d{2})?$',
      patternErrorMessage: '%setting.today.error%',
      scope: 'resource',
    },
    texts: {
      'setting.today': {
        zh: '固定用某一天（`YYYY-MM-DD`）代替今天来计算时限，例如复查旧文件时。留空表示今天。',
        en: 'A fixed day (`YYYY-MM-DD`) to count deadlines from, for example when an older document is reviewed. Empty for today.',
      },
      'setting.today.error': {
        zh: '请写成 YYYY-MM-DD，例如 2020-07-02；或者留空。',
        en: 'A day as YYYY-MM-DD, for example 2020-07-02, or nothing.',
      },
    },
    meaning: {
      zh: '指定“今天”的日期，用于检查以往的文件',
      en: 'a fixed day instead of today, for checking old documents',
    },
    usual: '–',
    example: '2020-07-02',
  },
};

/** What holds where nobody says anything. */
const DEFAULTS: ServerSettings = { language: 'zh', today: undefined, core: DEFAULT_SETTINGS };

const LANGUAGE: Schema<Language> = oneOf(['zh', 'en']);
const SEVERITY = oneOf(SEVERITIES);

/**
 * Reads the section `gongkai`, each setting by itself, so that one wrong value does not lose the others.
 * @param otherwise what holds for a setting that the section does not have
 */
export function readSettings(raw: unknown, otherwise: ServerSettings = DEFAULTS): ServerSettings {
  const { language, dueSoonDays, rules, today } = as(fields, raw) ?? {};
  return {
    language: as(LANGUAGE, language) ?? otherwise.language,
    // An empty one is today.
    today: is(text, today) ? parseIso(today) : otherwise.today,
    core: {
      dueSoonDays: as(count, dueSoonDays) ?? otherwise.core.dueSoonDays,
      rules: is(fields, rules) ? readRules(rules) : otherwise.core.rules,
    },
  };
}

function readRules(raw: Readonly<Record<string, unknown>>): Settings['rules'] {
  const known = Object.entries(raw).flatMap(([id, value]) => (is(SEVERITY, value) ? [[id, value]] : []));
  return Object.fromEntries(known);
}

const OPTIONS = { files: flag, pages: text, diagnostics: oneOf(['push', 'pull']) };

/** Reads `initializationOptions` without the settings in it, each by itself: what is nonsense is as if it was not sent. */
export function readOptions(raw: unknown): Omit<ClientOptions, 'language'> {
  const { files, pages, diagnostics } = as(fields, raw) ?? {};
  return {
    ...(is(OPTIONS.files, files) && { files }),
    ...(is(OPTIONS.pages, pages) && { pages }),
    ...(is(OPTIONS.diagnostics, diagnostics) && { diagnostics }),
  };
}
