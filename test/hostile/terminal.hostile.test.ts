// The campaign: terminal.
import { attempt } from './attack.ts';
import { TERMINAL } from './terminal.ts';

attempt('terminal', TERMINAL);
