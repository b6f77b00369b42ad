// The language server in Node, as editors start it. It keeps nothing on disk and runs no code but its own bundle.
import { setFlagsFromString } from 'node:v8';
import { serve } from './node-server.ts';

// While a long table is read nearly all that is made is soon dropped. The engine sees the little that stays, may take all
// that is made at the same place for such, and then drops none of it for seconds.
setFlagsFromString('--no-allocation-site-pretenuring');

serve();
