import fc from "fast-check";
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";
import { ASSISTANT_TOOL, EXPLAIN_GATE, EXPORT } from "../../server/src/protocol/messages.ts";
import { NEW_PACKET, NEXT_FIGURE, SYNC_STORYLINE } from "../../server/src/protocol/views.ts";
import { BASE_PACKET } from "../properties/base-packet.ts";
import { pieceFor, textFor } from "../properties/fragments.ts";
import { uriOf } from "./places.ts";

/** What an editor that has lost its way may send, in any order. */
export type Message =
  | { readonly kind: "open"; readonly uri: string; readonly text: string }
  | { readonly kind: "change"; readonly uri: string; readonly version: number; readonly edits: readonly Edit[] }
  | { readonly kind: "close" | "save"; readonly uri: string }
  | { readonly kind: "disk"; readonly file: string; readonly text?: string }
  | { readonly kind: "watched"; readonly uris: readonly string[] }
  | { readonly kind: "configure"; readonly settings: object }
  | { readonly kind: "folders"; readonly folder: string; readonly added: boolean }
  | { readonly kind: "request"; readonly method: string; readonly params: object; readonly cancelled: boolean }
  | { readonly kind: "notification"; readonly method: string; readonly params: object }
  | { readonly kind: "pause" };

export type Edit = { readonly range?: Range; readonly text: string };

/** The packet's files by their paths below `/w`. */
export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(BASE_PACKET).map(([file, text]) => [file.replace("home/", ""), text]),
);

/** Addresses of no file of the packet: of no file at all, of other file systems, of copies. */
const STRANGE = [
  "untitled:Untitled-1",
  "git:/w/packet/narrative.md?%7B%22ref%22%3A%22HEAD%22%7D",
  "file:///w/packet/unknown.md",
  "file:///w/packet/unknown.csv",
  "file:///w/..%2F..%2Fetc/passwd",
  "file:///c%3A/packet/CON.md",
  "file://server/share/packet/x.md",
  "vscode-remote://host/w/packet/narrative.md",
  "file:///",
  "no address",
  "",
];

const name = fc.constantFrom(...Object.keys(FILES));
/** The files that are open from the start, which most messages are about. */
export const OPEN: readonly string[] = ["packet/narrative.md", "packet/impact.md"];

const uri = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...OPEN).map(uriOf) },
  { weight: 3, arbitrary: name.map(uriOf) },
  { weight: 1, arbitrary: fc.constantFrom(...STRANGE) },
);
const text = name.chain((file) => fc.oneof(textFor(file), fc.constant(FILES[file] ?? "")));

const HUGE = 2 ** 31 - 1;
const count = (most: number) =>
  fc.oneof({ weight: 8, arbitrary: fc.nat(most) }, { weight: 1, arbitrary: fc.constant(HUGE) });
const position = fc.record({ line: count(20), character: count(90) });
const range = fc.record({ start: position, end: position });
const edit = name.chain((file): fc.Arbitrary<Edit> => {
  const text = pieceFor(file);
  return fc.oneof({ weight: 9, arbitrary: fc.record({ range, text }) }, { weight: 1, arbitrary: fc.record({ text }) });
});

/** What a request may be about. Each method takes of it what it knows. */
const params = fc.record({
  textDocument: uri.map((address) => ({ uri: address })),
  uri,
  position,
  positions: fc.array(position, { maxLength: 3 }),
  range,
  context: fc.constant({ diagnostics: [], includeDeclaration: true }),
  newName: fc.constantFrom("Fuel", "", "a|b", "x\ny", "# y"),
  query: fc.constantFrom("", "fuel", "\\", "[", "🚀"),
  previousResultId: fc.constantFrom("", "1", "none"),
  root: fc.constantFrom("/w/packet", "file:///w/packet", ""),
  gate: fc.constantFrom("timeline", "none", ""),
  format: fc.constantFrom("deck", "calendar", "report"),
  tool: fc.constantFrom("check_packet", "check_draft", "list_figures", "propose_citations", "none"),
  candidate: fc.constantFrom("Ana Cruz", "", "# Ana\n"),
  from: fc.constantFrom("L5", ""),
  to: fc.constantFrom("L6", "|"),
  review: fc.constantFrom("2027-03-15", "soon"),
  input: fc.constantFrom({}, { text: "Fuel fell to $9M." }, { packet: "../.." }, null, "x"),
});

const METHODS = [
  HoverRequest.method,
  CodeActionRequest.method,
  CompletionRequest.method,
  DefinitionRequest.method,
  ReferencesRequest.method,
  DocumentHighlightRequest.method,
  PrepareRenameRequest.method,
  RenameRequest.method,
  DocumentSymbolRequest.method,
  WorkspaceSymbolRequest.method,
  CodeLensRequest.method,
  FoldingRangeRequest.method,
  SelectionRangeRequest.method,
  DocumentLinkRequest.method,
  InlayHintRequest.method,
  SemanticTokensRequest.method,
  SemanticTokensDeltaRequest.method,
  SemanticTokensRangeRequest.method,
  EXPLAIN_GATE,
  ASSISTANT_TOOL,
  EXPORT,
  NEXT_FIGURE,
  SYNC_STORYLINE,
  NEW_PACKET,
] as const;

const settings = fc.constantFrom<object>(
  {},
  { severity: { "figure-unbacked": "error", "no-rule": "off", "long-sentence": 3 } },
  { muteWhileTyping: false, findingsPerFile: 2 },
  { limits: { rows: 1, documents: 1, fileBytes: 300 } },
  { limits: null, severity: [], tickMarks: "yes" },
);

export const messages: fc.Arbitrary<readonly Message[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("open" as const), uri, text }) },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant("change" as const),
        uri,
        version: fc.integer({ min: -1, max: 5 }),
        edits: fc.array(edit, { maxLength: 3 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("close" as const, "save" as const), uri }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("disk" as const),
        file: name,
        text,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("disk" as const), file: name }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("watched" as const), uris: fc.array(uri) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("configure" as const), settings }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("folders" as const),
        folder: fc.constantFrom("", "packet", "packet/sources", "none"),
        added: fc.boolean(),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("request" as const),
        method: fc.constantFrom(...METHODS),
        params,
        cancelled: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("notification" as const),
        method: fc.constant("throughline/showViews"),
        params: fc.record({ shown: fc.boolean() }),
      }),
    },
    { weight: 1, arbitrary: fc.constant<Message>({ kind: "pause" }) },
  ),
  { maxLength: 20 },
);
