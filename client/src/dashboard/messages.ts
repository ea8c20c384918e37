import type { PacketView, ViewLink } from "../../../server/src/protocol/views.ts";

/** What the extension says to the page: always the whole picture, never a change to it. */
export type ToPage =
  | { readonly kind: "show"; readonly view: PacketView; readonly words: Words }
  /** The packet is not there any more; the text says so. */
  | { readonly kind: "gone"; readonly text: string };

/** What the page says to the extension. */
export type FromPage =
  | { readonly kind: "ready" }
  | { readonly kind: "open"; readonly link: ViewLink }
  | { readonly kind: "sync-storyline" };

/** What the page remembers from one life to the next. Nothing of the packet's content is in it. */
export type PageState = { readonly root: string; readonly scroll: number; readonly open: readonly string[] };

/** Translations by their English text; what is not in it stays English. */
export type Words = Readonly<Record<string, string>>;
