// Runs a list of tests inside VS Code's extension host, the Node one or the web worker one.
//
// No test framework: this has to run in a worker too. Every line begins with `host: `, by which the runner tells it
// from VS Code's own log, and only the closing line `host: N passed, 0 failed` counts as success.

/** One test: what it shows, and the steps that throw when it does not hold. */
export interface HostCase {
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

/** How long one test may take, in milliseconds: the extension's first activation included. */
const caseLimit = 20_000;

/** Runs the cases in order, prints a line for each, and throws at the end when one failed. */
export async function runCases(cases: readonly HostCase[]): Promise<void> {
  let passed = 0;
  for (const each of cases) {
    const failure = await failureOf(each);
    if (failure === undefined) passed += 1;
    print(failure === undefined ? `✓ ${each.name}` : `✗ ${each.name}\n${failure}`);
  }
  const failed = cases.length - passed;
  print(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** What went wrong in a case, with its stack; undefined when nothing did. */
async function failureOf({ run }: HostCase): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${caseLimit} ms`)), caseLimit);
  });
  try {
    await Promise.race([run(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Prints a text so that each of its lines is recognised. */
function print(text: string): void {
  for (const line of text.split('\n')) console.log(`host: ${line}`);
}
