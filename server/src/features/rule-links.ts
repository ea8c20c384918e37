import { shift } from "../base/span.ts";
import type { Place } from "../packet/place.ts";
import type { Checked } from "../rules/checker.ts";

/** A place that names a rule, whose page an editor may open from there. */
export type RuleLink = { readonly place: Place; readonly rule: string };

/** The rules that a document's suppressions name, or the manifest where it gives them severities. `path` is the file's in the packet. */
export function ruleLinksIn({ packet, ruleNames }: Checked, path: string): readonly RuleLink[] {
  if (path === packet.manifest.path) {
    return packet.manifest.severities
      .filter(({ rule }) => ruleNames.includes(rule))
      .map(({ rule, place }) => ({ rule, place: { file: path, span: place.span } }));
  }
  const document = packet.documents.find((one) => one.path === path);
  return (document?.markdown.blocks ?? []).flatMap((block) =>
    block.comments.flatMap(({ span, text }): readonly RuleLink[] => {
      const rule = SUPPRESSION.exec(text)?.[1];
      if (rule === undefined || !ruleNames.includes(rule)) return [];
      const at = block.text.indexOf(rule, span.start);
      return [{ rule, place: { file: path, block, span: shift({ start: 0, end: rule.length }, at) } }];
    }),
  );
}

const SUPPRESSION = /^throughline-ignore\s+([a-z][a-z-]*)/;
