import { withoutTurns } from "../base/direction.ts";

/** Markup that is known to be safe, and nothing else. */
export type Html = { readonly html: string };

/** Markup with texts in it, which stay texts whatever is in them. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const written = parts.map((part, index) => part + (index < values.length ? markupOf(values[index] ?? "") : ""));
  return { html: written.join("") };
}

/** A message, with what stands in backticks set as code. */
export function messageHtml(message: string): Html {
  const pieces = message.split(/(`[^`]+`)/);
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece.slice(1, -1)}</code>` : html`${piece}`))}`;
}

type HtmlValue = string | number | Html | readonly Html[];

function markupOf(value: HtmlValue): string {
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  return "html" in value ? value.html : value.map((one) => one.html).join("");
}

function escaped(text: string): string {
  return withoutTurns(text.replace(/[\p{Cc}\p{Cs}]/gu, " ")).replace(
    /[&<>"']/g,
    (character) => ENTITIES[character] ?? character,
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
