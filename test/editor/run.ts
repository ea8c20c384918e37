import { runScript, say } from "../../scripts/script.ts";
import { runEditorTests } from "./editor-tests.ts";
import { countsLine } from "./named-tests.ts";

/** Runs the editor tests alone, against the `dist` that is there. */
runScript(async () => {
  const counts = await runEditorTests();
  say(countsLine(counts));
  return counts.failed === 0 ? 0 : 1;
});
