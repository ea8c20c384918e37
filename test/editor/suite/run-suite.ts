import { countsLine, type NamedTest, runTests } from "../named-tests.ts";

/** What the extension host calls: runs the tests, says how they went on its console, and fails where one of them did. */
export function suiteOf(...groups: readonly (readonly NamedTest[])[]): () => Promise<void> {
  return async () => {
    const counts = await runTests(groups.flat(), say);
    say(countsLine(counts));
    if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
  };
}

function say(line: string): void {
  // biome-ignore lint/suspicious/noConsole: An extension host has no other way to the process that started it.
  console.log(line);
}
