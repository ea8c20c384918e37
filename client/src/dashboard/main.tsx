import { render } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { Dashboard } from "./dashboard.tsx";
import type { FromPage, PageState, ToPage, Words } from "./messages.ts";
import { PageContext } from "./page-context.ts";

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
let shown: { readonly view: PacketView; readonly words: Words } | undefined;
let scroll = remembered?.scroll ?? 0;

function draw(): void {
  if (shown === undefined) return;
  const { view, words } = shown;
  render(
    <PageContext.Provider
      value={{
        send: (message) => vscode.postMessage(message),
        say: (text, ...values) =>
          (words[text] ?? text).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? "")),
        isOpen: (name) => open.has(name),
        setOpen: (name, isOpen) => {
          if (isOpen) open.add(name);
          else open.delete(name);
          remember();
        },
      }}
    >
      <Dashboard view={view} />
    </PageContext.Provider>,
    root,
  );
}

function remember(): void {
  if (shown !== undefined) vscode.setState({ root: shown.view.root, scroll, open: [...open] });
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  const isFirst = shown === undefined;
  if (data.kind === "gone") {
    shown = undefined;
    render(<p class="gone">{data.text}</p>, root);
    return;
  }
  shown = { view: data.view, words: data.words };
  draw();
  if (isFirst) window.scrollTo({ top: scroll });
  remember();
});

window.addEventListener("scroll", () => {
  if (shown === undefined) return;
  scroll = window.scrollY;
  remember();
});

vscode.postMessage({ kind: "ready" });
