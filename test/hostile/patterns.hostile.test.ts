// The campaign: patterns.
import { attempt } from './attack.ts';
import { PATTERNS } from './patterns.ts';

attempt('patterns', PATTERNS);
