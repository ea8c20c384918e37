import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ViewLink } from "../../../server/src/protocol/views.ts";
import type { FromPage } from "./messages.ts";

/** What every part of the page can do. */
export type Page = {
  readonly send: (message: FromPage) => void;
  /** The text in the reader's language; `{0}` and so on stand for the values. */
  readonly say: (text: string, ...values: readonly (string | number)[]) => string;
  /** Whether a part that folds is open, by its name. */
  readonly isOpen: (name: string) => boolean;
  readonly setOpen: (name: string, open: boolean) => void;
};

export const PageContext = createContext<Page>({
  send: () => {},
  say: (text) => text,
  isOpen: () => false,
  setOpen: () => {},
});

export function usePage(): Page {
  return useContext(PageContext);
}

/** `narrative.md:12`, as one cites a line. */
export function lineOf({ uri, range }: ViewLink): string {
  return `${decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1))}:${range.start.line + 1}`;
}
