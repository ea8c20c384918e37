import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { ASSISTANT_TOOLS } from "../assistant-tools.ts";
import type { McpCommand } from "../cli/command.ts";
import { fromNative } from "./node-files.ts";
import { answerTool } from "./node-mcp-answer.ts";
import { VERSION } from "./version.ts";

/** Serves an assistant over the Model Context Protocol until it closes the standard input. */
export async function serveAssistant(command: McpCommand): Promise<void> {
  const server = new Server(
    { name: "throughline", version: VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: ASSISTANT_TOOLS.map((tool) => ({ ...tool, annotations: READS_ONLY })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const answer = await answerTool(params.name, params.arguments, await foldersOf(command, server), command);
    if (answer.kind === "mistake") return { isError: true, content: [{ type: "text", text: answer.message }] };
    return {
      content: [{ type: "text", text: JSON.stringify(answer.value, null, 2) }],
      structuredContent: { ...answer.value },
    };
  });
  await server.connect(new StdioServerTransport());
}

const INSTRUCTIONS =
  "Throughline checks that every figure of a promotion packet follows from the packet's own evidence. Its verdicts are on the evidence, not on the truth. Never invent a figure or a source: where a figure is unbacked, ask its writer.";

const READS_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The folders of the command line; where it names none, those that the client has open. */
async function foldersOf({ folders }: McpCommand, server: Server): Promise<readonly string[]> {
  if (folders.length > 0) return folders.map((folder) => fromNative(resolve(folder)));
  if (server.getClientCapabilities()?.roots === undefined) return [];
  const { roots } = await server.listRoots();
  return roots.filter(({ uri }) => uri.startsWith("file:")).map(({ uri }) => fromNative(fileURLToPath(uri)));
}
