import type { JSX } from "preact";

/** What is to go, struck out, and what is to come, underlined. */
export function WordDiff({ diff }: { readonly diff: string }): JSX.Element {
  return (
    <span class="diff">
      {diff.split(/(\[-.*?-\]|\{\+.*?\+\})/).map((piece, index) => {
        if (piece.startsWith("[-")) return <del key={index}>{piece.slice(2, -2)}</del>;
        if (piece.startsWith("{+")) return <ins key={index}>{piece.slice(2, -2)}</ins>;
        return piece;
      })}
    </span>
  );
}
