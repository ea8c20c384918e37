/**
 * A masked text has the length of its source, so that a span in one is a span in the other. Markup that a reader does not see
 * (emphasis marks, link targets, footnote marks, quote prefixes) is `MARKUP`; content that is not prose (code, addresses, HTML)
 * is `OPAQUE`. CommonMark replaces U+0000 in every document, so neither can be a writer's own character.
 */
export const MARKUP = "\u0000";
export const OPAQUE = "\u0001";
