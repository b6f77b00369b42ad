// The suite that runs inside VS Code, in the Node extension host and in the web worker one alike.
import { runCases } from '../host-suite.ts';
import { aloneCases } from './alone.ts';
import { commandCases, crashCases, workerCases } from './commands.ts';
import { copies } from './copies.ts';
import { fixes } from './fixes.ts';
import { help } from './help.ts';
import { inputs } from './inputs.ts';
import { recognition } from './recognition.ts';
import { world } from './world.ts';

const everywhere = [...recognition, ...inputs, ...help, ...fixes, ...world, ...copies, ...commandCases];

/** Called by VS Code. */
export const run = (): Promise<void> => {
  const [before, after] = aloneCases();
  const cases = [...everywhere, ...(typeof process === 'undefined' ? workerCases : crashCases)];
  return runCases([before, ...cases, after]);
};
