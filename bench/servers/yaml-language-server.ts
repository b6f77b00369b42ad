// Red Hat's yaml-language-server with the equivalent schemas, and nothing fetched from a network.
import type { Contestant } from './contestant.ts';

/** @param program absolute path of its entry file */
export function yamlLanguageServer(program: string, version: string): Contestant {
  return {
    id: 'yaml-language-server',
    name: `yaml-language-server ${version}`,
    language: 'yaml',
    form: 'yaml',
    findings: 'push',
    command: [program, '--stdio'],
    settings: ({ schemaUri }) => ({
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
        schemas: { [schemaUri('tasks')]: '*.tasks.yaml', [schemaUri('catalog')]: '*.catalog.yaml' },
      },
      http: {},
      editor: { tabSize: 2 },
      '[yaml]': {},
    }),
  };
}
