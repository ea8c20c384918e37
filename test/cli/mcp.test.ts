import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { ListRootsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { CLI, ROOT, temporaryFolder } from "./run-cli.ts";

const EXAMPLES = join(ROOT, "examples");

type Assistant = {
  readonly client: Client;
  /** What a tool answers, or the message of its refusal. */
  readonly ask: (tool: string, input?: Readonly<Record<string, unknown>>) => Promise<unknown>;
};

/** An assistant's program that starts the built server; `roots` are folders that it has open. */
async function startAssistant(args: readonly string[], roots?: readonly string[]): Promise<Assistant> {
  const client = new Client({ name: "test", version: "1" }, { capabilities: roots === undefined ? {} : { roots: {} } });
  if (roots !== undefined) {
    client.setRequestHandler(ListRootsRequestSchema, () => ({
      roots: roots.map((folder) => ({ uri: pathToFileURL(folder).href })),
    }));
  }
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, "mcp", ...args, "--today", "2027-01-15"],
    cwd: ROOT,
  });
  onTestFinished(() => client.close());
  await client.connect(transport);
  return {
    client,
    ask: async (name, input = {}) => {
      const { isError, structuredContent, content } = await client.callTool({ name, arguments: input });
      return isError === true ? content : structuredContent;
    },
  };
}

test("an assistant is offered tools that only read, and told how to use them", async () => {
  const { client } = await startAssistant([EXAMPLES]);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "check_packet",
    "check_draft",
    "list_figures",
    "propose_citations",
    "readiness",
    "explain_rule",
  ]);
  for (const { annotations, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(description?.length).toBeGreaterThan(40);
  }
  expect(client.getInstructions()).toContain("Never invent");
});

test("an assistant checks a packet, its figures and where it stands", async () => {
  const { ask } = await startAssistant([EXAMPLES]);
  const packet = "returns-draft";
  const checked = await ask("check_packet", { packet, file: "impact.md", severity: "error" });
  expect(checked).toMatchObject({
    profile: "amazon-l7",
    problems: expect.arrayContaining([
      expect.objectContaining({ file: "impact.md", rule: "net-change-arithmetic", severity: "error" }),
    ]),
  });
  expect(await ask("check_packet", { packet, file: "impact.md", severity: "error" })).toEqual(checked);
  expect(await ask("list_figures", { packet, verdict: "contradicts" })).toMatchObject({
    figures: expect.arrayContaining([
      expect.objectContaining({ figure: "$16.8M", evidence: [expect.objectContaining({ file: "impact.md" })] }),
    ]),
  });
  expect(await ask("readiness", { packet: "returns" })).toMatchObject({ findings: { error: 0, warning: 0 } });
});

test("an assistant has a draft checked that the packet does not hold yet", async () => {
  const { ask } = await startAssistant([join(EXAMPLES, "returns")]);
  const answer = await ask("check_draft", {
    text: "Return shipping fell by $18.6M.\n\nIt fell by [$19.9M](impact.md#return-shipping-cost).",
  });
  expect(answer).toMatchObject({
    figures: [
      { line: 1, figure: "$18.6M", verdict: "agrees" },
      { line: 3, figure: "$19.9M", verdict: "contradicts" },
    ],
    proposals: [{ line: 1, replace: "$18.6M", with: expect.stringMatching(/^\[\$18\.6M\]\(\S+#\S+\)$/) }],
  });
  expect(await ask("list_figures", { file: "narrative.md", verdict: "contradicts" })).toMatchObject({ figures: [] });
});

test("an assistant is told what a rule asks for", async () => {
  const { ask } = await startAssistant([EXAMPLES]);
  expect(await ask("explain_rule", { rule: "figure-unbacked" })).toMatchObject({ severity: "warning" });
  expect(JSON.stringify(await ask("explain_rule", { rule: "figure-unbaked" }))).toContain("perhaps figure-unbacked");
});

describe("what an assistant may read", () => {
  const files = {
    "open/packet.yaml": "packet: 1\n",
    "open/narrative.md": "# Narrative\n\nIt fell to [$5M](../secret/cost.csv).\n",
    "secret/packet.yaml": "packet: 1\n",
    "secret/narrative.md": "# Narrative\n\nIt is $7M.\n",
    "secret/cost.csv": "line,usd\nCost,5000000\n",
  };

  test("lies below the folders of the command line, however it is asked for", async () => {
    const folder = temporaryFolder(files);
    symlinkSync("../secret", join(folder, "open/link"));
    const { ask } = await startAssistant([join(folder, "open")], [folder]);
    for (const packet of [
      join(folder, "secret"),
      "../secret",
      "link",
      join(folder, "secret/narrative.md"),
      "/etc",
      "/",
    ]) {
      expect(JSON.stringify(await ask("list_figures", { packet }))).toContain("there is no packet");
    }
    expect(await ask("list_figures")).toMatchObject({ figures: [{ figure: "$5M", evidence: [] }] });
  });

  test("lies below the folders that its program has open where the command line names none", async () => {
    const folder = temporaryFolder(files);
    const { ask } = await startAssistant([], [join(folder, "secret")]);
    expect(await ask("list_figures")).toMatchObject({ figures: [{ figure: "$7M" }] });
    expect(JSON.stringify(await ask("list_figures", { packet: join(folder, "open") }))).toContain("there is no packet");
  });

  test("is nothing where nobody names a folder", async () => {
    const { ask } = await startAssistant([]);
    expect(JSON.stringify(await ask("readiness"))).toContain("no folder may be read");
  });
});

test.each([
  ["readiness", {}, "name the packet, one of returns, returns-draft"],
  ["readiness", { packets: "returns" }, "there is no input packets"],
  ["check_packet", { packet: "returns", severity: "loud" }, "severity is one of error, warning, info"],
  ["check_draft", { packet: "returns" }, "text is missing"],
  ["delete_packet", {}, "there is no tool delete_packet"],
])("%s of %j is refused", async (tool, input, message) => {
  const { ask } = await startAssistant([EXAMPLES]);
  const answer = JSON.stringify(await ask(tool, input));
  for (const part of message.split(", ")) expect(answer).toContain(part);
});
