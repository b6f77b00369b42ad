// The campaign: paths.
import { attempt } from './attack.ts';
import { PATHS } from './paths.ts';

attempt('paths', PATHS);
