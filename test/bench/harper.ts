import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Harper has no program for Node, so that this is one: `harper.ts <folder of the peers> <document>`. */
const [peers = "", document = ""] = process.argv.slice(2);
const address = (file: string): string => pathToFileURL(join(peers, "node_modules/harper.js/dist", file)).href;
const { LocalLinter } = await import(address("index.js"));
const { binary } = await import(address("binary.js"));
const linter = new LocalLinter({ binary });
await linter.lint(readFileSync(document, "utf8"), { language: "markdown" });
