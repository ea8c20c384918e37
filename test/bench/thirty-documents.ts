import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.ts";

/** The draft packet's eight documents, and files of stories beside them that cite its table and sources, thirty documents in all. */
export function writeThirtyDocuments(folder: string): void {
  const draft = join(ROOT, "examples", "returns-draft");
  cpSync(draft, folder, { recursive: true });
  mkdirSync(join(folder, "stories"));
  const stories = readFileSync(join(draft, "lp-stories.md"), "utf8").replaceAll("](", "](../");
  for (let story = 1; story <= 30 - DRAFT_DOCUMENTS; story += 1) {
    const text = stories.replace(/^## .*$/gm, (title) => `${title}, site ${story}`);
    writeFileSync(join(folder, "stories", `site-${story}.md`), text);
  }
}

const DRAFT_DOCUMENTS = 8;
