import { dirname, join } from "node:path";

/** A program that only parses. */
export const PARSE_ALONE = join(import.meta.dirname, "parse-alone.ts");

/** Peers that check a whole document in a process of their own, by name. */
export function wholeDocumentPeers(
  peers: string,
  document: string,
): readonly (readonly [name: string, command: readonly string[]])[] {
  const bin = (name: string): string => join(peers, "node_modules/.bin", name);
  return [
    ["rumdl", [join(peers, "node_modules/@rumdl/cli-linux-x64/rumdl"), "check", "--no-cache", document]],
    ["markdownlint-cli2", [bin("markdownlint-cli2"), `:${document}`]],
    ["textlint with its terminology rule", [bin("textlint"), "--rule", "terminology", document]],
    ["cspell", [bin("cspell"), "lint", "--no-progress", "--no-cache", "--root", dirname(document), document]],
    ["write-good", [bin("write-good"), document]],
    ["Harper", [process.execPath, join(import.meta.dirname, "harper.ts"), peers, document]],
  ];
}
