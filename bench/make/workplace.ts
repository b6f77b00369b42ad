// The folder of a run, as a user would have it: documents, the unit directory beside them, the schemas.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asJson } from './json.ts';
import { SCHEMAS } from './schema.ts';
import type { Form, Made, Written } from './shape.ts';
import { unitDirectory } from './units.ts';
import { asYaml } from './yaml.ts';

/** A text on disk. */
export interface Filed {
  readonly text: string;
  readonly uri: string;
  /** UTF-8 size. */
  readonly bytes: number;
}

/** A document on disk. */
export interface Laid extends Filed, Written {
  readonly made: Made;
}

/** A folder that lasts as long as a run. */
export interface Workplace {
  /** Absolute path. */
  readonly folder: string;
  /** Writes a document; `name` is its path in the folder, without its endings. */
  lay(made: Made, form: Form, name: string): Laid;
  /** Writes a text; `name` is its path in the folder. */
  file(text: string, name: string): Filed;
  remove(): void;
}

/** Makes a folder among the temporary files of the machine. */
export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  writeFileSync(join(folder, '单位.名录.yaml'), unitDirectory());
  for (const [kind, schema] of Object.entries(SCHEMAS)) {
    writeFileSync(join(folder, `${kind}.schema.json`), JSON.stringify(schema));
  }
  const file = (text: string, name: string): Filed => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return { text, uri: pathToFileURL(path).href, bytes: Buffer.byteLength(text) };
  };
  return {
    folder,
    file,
    lay: (made, form, name) => {
      const written = form === 'yaml' ? asYaml(made) : asJson(made);
      return { ...written, ...file(written.text, `${name}.${made.kind}.${form}`), made };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
