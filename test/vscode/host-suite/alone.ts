// Whom the extension spoke to while all the other cases ran: to its own server, and to nobody else.
import type { HostCase } from '../host-suite.ts';
import { type Contacts, noteContacts } from './contacts.ts';
import { equal, holds } from './kit.ts';

/** The first case begins to watch, the last one reads what was noted; all that uses the extension stands between. */
export function aloneCases(): readonly [HostCase, HostCase] {
  const contacts: Contacts = noteContacts();
  return [
    {
      name: 'whom the extension speaks to is noted from before its start',
      run: () => equal([contacts.programs, contacts.network], [[], []], 'contacts'),
    },
    {
      name: 'the extension started its server and no other program, and asked no host',
      run: () => {
        const strange = contacts.programs.filter((file) => !/[\\/]dist[\\/]server\.js$/.test(file));
        equal(strange, [], 'programs');
        equal(contacts.network, [], 'hosts');
        // Nothing that lies in the workspace is in its way when it starts.
        equal(new Set(contacts.folders).size, new Set(contacts.programs).size, 'folders');
        holds(
          contacts.folders.every((folder) => contacts.programs[0]?.startsWith(folder)),
          `started in ${contacts.folders.join(', ')}`,
        );
        if (typeof process !== 'undefined') holds(contacts.programs.length > 0, 'nothing was noted');
      },
    },
  ];
}
