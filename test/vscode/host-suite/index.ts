// The suite that runs inside VS Code, in the Node extension host and in the web worker one alike.
import { runCases } from '../host-suite.ts';
import { recognition } from './recognition.ts';

/** Called by VS Code. */
export const run = (): Promise<void> => runCases([...recognition]);
