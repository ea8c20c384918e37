import type { JSX } from "preact";

/** A message, with what stands in backticks set as code. */
export function MessageText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text
        .split(/(`[^`]+`)/)
        .map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece.slice(1, -1)}</code> : piece))}
    </>
  );
}
