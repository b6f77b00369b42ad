// The campaign: markup.
import { attempt } from './attack.ts';
import { MARKUP } from './markup.ts';

attempt('markup', MARKUP);
