// The door for settings and options: whatever a client sends is checked here, and what is wrong falls back.
import * as z from 'zod/mini';
import { parseIso } from '../model/languages/days.ts';
import type { Settings } from '../model/world.ts';
import { DEFAULT_SETTINGS } from '../model/world.ts';
import type { ClientOptions } from './requests.ts';

/** The language of messages. */
export type Language = 'zh' | 'en';

/** Settings of a user, and what only the host needs of them. */
export interface ServerSettings {
  readonly language: Language;
  /** A fixed day instead of today. */
  readonly today: number | undefined;
  readonly core: Settings;
}

const SEVERITY = z.enum(['error', 'warning', 'info', 'hint', 'off']);

const OPTIONS = z.object({
  files: z.catch(z.optional(z.boolean()), undefined),
  pages: z.catch(z.optional(z.string()), undefined),
  diagnostics: z.catch(z.optional(z.enum(['push', 'pull'])), undefined),
});

/** Reads `initializationOptions` without the settings in it, each by itself: what is nonsense is as if it was not sent. */
export function readOptions(raw: unknown): Omit<ClientOptions, 'language'> {
  const parsed = OPTIONS.safeParse(raw);
  if (!parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
}

/** What holds where nobody says anything. */
const DEFAULTS: ServerSettings = { language: 'zh', today: undefined, core: DEFAULT_SETTINGS };

/**
 * Reads the section `gongkai`, each setting by itself, so that one wrong value does not lose the others.
 * @param otherwise what holds for a setting that the section does not have
 */
export function readSettings(raw: unknown, otherwise: ServerSettings = DEFAULTS): ServerSettings {
  const section = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const days = z.int().check(z.nonnegative()).safeParse(section['dueSoonDays']);
  const chosen = z.enum(['zh', 'en']).safeParse(section['language']);
  const { today, rules } = section;
  return {
    language: chosen.success ? chosen.data : otherwise.language,
    // An empty one is today.
    today: typeof today === 'string' ? parseIso(today) : otherwise.today,
    core: {
      dueSoonDays: days.success ? days.data : otherwise.core.dueSoonDays,
      rules: typeof rules === 'object' && rules !== null ? readRules(rules) : otherwise.core.rules,
    },
  };
}

function readRules(raw: object): Settings['rules'] {
  const known = Object.entries(raw).flatMap(([id, value]) => {
    const severity = SEVERITY.safeParse(value);
    return severity.success ? [[id, severity.data] as const] : [];
  });
  return Object.fromEntries(known);
}
