// The campaign: signals.
import { attempt } from './attack.ts';
import { SIGNALS_AND_STREAMS } from './signals.ts';

attempt('signals', SIGNALS_AND_STREAMS);
