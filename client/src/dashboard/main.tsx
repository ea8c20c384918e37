import { render } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { Dashboard } from "./dashboard.tsx";
import type { FromPage, PageState, ToPage, Words } from "./messages.ts";
import { type Page, PageContext } from "./page-context.ts";

/** The page of the dashboard. It draws what it is told, and remembers where its reader was. */
declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => PageState | undefined;
  readonly setState: (state: PageState) => void;
};

const vscode = acquireVsCodeApi();
const root = document.getElementById("page") ?? document.body;
const remembered = vscode.getState();
const open = new Set<string>(remembered?.open ?? []);
let shown: PacketView | undefined;
let words: Words = {};
let scroll = remembered?.scroll ?? 0;
let isBeginning = false;

/** One value for the page's life, so that what did not change need not be drawn again. */
const page: Page = {
  send: (message) => vscode.postMessage(message),
  say: (text, ...values) =>
    (words[text] ?? text).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? "")),
  isOpen: (name) => open.has(name),
  setOpen: (name, isOpen) => {
    if (isOpen) open.add(name);
    else open.delete(name);
    remember();
  },
};

function draw(whole: boolean): void {
  if (shown === undefined) return;
  render(
    <PageContext.Provider value={page}>
      <Dashboard view={shown} whole={whole} />
    </PageContext.Provider>,
    root,
  );
}

/** The gates are painted before the rest is drawn, which takes longer the more figures there are; what is told meanwhile waits for that. */
function drawFirst(): void {
  isBeginning = true;
  draw(false);
  requestAnimationFrame(() =>
    setTimeout(() => {
      isBeginning = false;
      draw(true);
      window.scrollTo({ top: scroll });
    }),
  );
}

function remember(): void {
  if (shown !== undefined) vscode.setState({ root: shown.root, scroll, open: [...open] });
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  const isFirst = shown === undefined;
  if (data.kind === "gone") {
    shown = undefined;
    render(<p class="gone">{data.text}</p>, root);
    return;
  }
  shown = data.view;
  words = data.words;
  if (isFirst) drawFirst();
  else if (!isBeginning) draw(true);
  remember();
});

window.addEventListener("scroll", () => {
  if (shown === undefined) return;
  scroll = window.scrollY;
  remember();
});

vscode.postMessage({ kind: "ready" });
