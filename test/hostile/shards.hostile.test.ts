// The campaign: shards.
import { attempt } from './attack.ts';
import { SHARDS } from './shards.ts';

attempt('shards', SHARDS);
