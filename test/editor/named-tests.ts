/** Tests as data: a name that says what is promised and what must not throw. */
export type NamedTest = { readonly name: string; readonly run: () => Promise<void> };

export type Counts = { readonly passed: number; readonly failed: number };

/** Runs one test after the other; each is reported when it ends and counts as failed when it takes longer than a minute. */
export async function runTests(tests: readonly NamedTest[], report: (line: string) => void): Promise<Counts> {
  let failed = 0;
  for (const { name, run } of tests) {
    try {
      await within(60_000, run());
      report(`  ✓ ${name}`);
    } catch (error) {
      failed += 1;
      report(`  ✗ ${name}\n${indent(error instanceof Error ? (error.stack ?? error.message) : String(error))}`);
    }
  }
  return { passed: tests.length - failed, failed };
}

/** How the counts of a run in an editor reach the process that started the editor: as a line of its output. */
export function countsLine({ passed, failed }: Counts): string {
  return `editor tests: ${passed} passed, ${failed} failed`;
}

export function readCounts(output: string): Counts | undefined {
  const [, passed, failed] = /editor tests: (\d+) passed, (\d+) failed/.exec(output) ?? [];
  return passed === undefined || failed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "      ");
}

async function within(milliseconds: number, task: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}
