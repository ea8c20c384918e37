import type { MarkdownDocument } from "../markdown/document.ts";

/** Something that is opened in a document and never closed, so that what follows is not read as its writer means it. */
export type Unclosed = {
  readonly kind: "front-matter" | "fence";
  /** Where it opens, as an offset into the document's text. */
  readonly offset: number;
};

export function unclosedIn({ text, blocks, starts }: MarkdownDocument): Unclosed | undefined {
  if (blocks[0]?.kind !== "front-matter" && /^\uFEFF?---[ \t]*\r?\n[\w-]+[ \t]*:/.test(text)) {
    return { kind: "front-matter", offset: 0 };
  }
  const last = blocks.at(-1);
  const fence = last?.kind === "code" ? /^(`{3,}|~{3,})/.exec(last.text)?.[1] : undefined;
  if (last === undefined || fence === undefined) return undefined;
  const lines = last.text.trimEnd().split(/\r?\n/);
  const end = lines.length > 1 ? (lines.at(-1) ?? "").trim() : "";
  const closed = end.length >= fence.length && end === fence.charAt(0).repeat(end.length);
  return closed ? undefined : { kind: "fence", offset: starts.at(-1) ?? 0 };
}
