import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INDEX, newRule } from "./new-rule-files.ts";
import { ROOT } from "./paths.ts";
import { plainError, runScript, say } from "./script.ts";

/** Writes a rule to start from, its specification, and its registration: `npm run new-rule <name> [area]`. */
runScript(async () => {
  const [name = "", area = "Prose"] = process.argv.slice(2);
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name)) {
    throw plainError("A rule's name says what is flagged, in words joined by hyphens: npm run new-rule late-source", 2);
  }
  const files = newRule(name, area, readFileSync(join(ROOT, INDEX), "utf8"));
  if ("problem" in files) throw plainError(files.problem, 2);
  for (const [path, text] of Object.entries(files)) {
    if (path !== INDEX && existsSync(join(ROOT, path))) throw plainError(`${path} is already there.`, 2);
    writeFileSync(join(ROOT, path), text);
    say(path);
  }
  spawnSync(join(ROOT, "node_modules/.bin/biome"), ["check", "--write", INDEX], { cwd: ROOT });
  say(`\nWrite the cases, then the rule:  npx vitest run test/specs -t ${name}`);
  say("Then its page:                   npm run docs");
  return 0;
});
