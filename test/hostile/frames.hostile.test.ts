// The campaign: frames.
import { attempt } from './attack.ts';
import { FRAMES } from './frames.ts';

attempt('frames', FRAMES);
