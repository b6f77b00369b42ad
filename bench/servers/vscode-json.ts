// VS Code's JSON language server on the same data written as JSON, with the same schemas.
import type { Contestant } from './contestant.ts';

/** @param program absolute path of its entry file */
export function vscodeJson(program: string, version: string): Contestant {
  return {
    id: 'vscode-json',
    name: `vscode-json-language-server (vscode-langservers-extracted ${version})`,
    language: 'json',
    form: 'json',
    // Asked it answers at once; by itself it would wait for half a second after every key.
    findings: 'pull',
    command: [program, '--stdio'],
    initializationOptions: { provideFormatter: true, handledSchemaProtocols: ['file'] },
    settings: ({ schemas }) => ({
      json: {
        validate: { enable: true },
        resultLimit: 1_000_000,
        schemas: Object.entries(schemas).map(([kind, schema]) => {
          return { fileMatch: [`*.${kind}.json`], url: `bench://${kind}`, schema };
        }),
      },
      http: {},
    }),
  };
}
