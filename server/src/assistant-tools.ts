/** What an assistant can ask about a packet, over MCP and in VS Code alike. No tool changes anything. */
export type AssistantTool = {
  readonly name: AssistantToolName;
  readonly title: string;
  /** Says to a language model what it gets, and when to ask for it. */
  readonly description: string;
  readonly inputSchema: ObjectSchema;
};

export const ASSISTANT_TOOL_NAMES = [
  "check_packet",
  "check_draft",
  "list_figures",
  "propose_citations",
  "readiness",
  "explain_rule",
] as const;
export type AssistantToolName = (typeof ASSISTANT_TOOL_NAMES)[number];

/** The part of JSON Schema that tools need for their input. */
export type ObjectSchema = {
  readonly type: "object";
  readonly properties: Readonly<Record<string, StringSchema>>;
  readonly required: string[];
  readonly additionalProperties: false;
};

export type StringSchema = { readonly type: "string"; readonly description: string; readonly enum?: readonly string[] };

const PACKET: StringSchema = {
  type: "string",
  description: "The packet's folder, or a file of it. May be left out where there is one packet only.",
};

const FILE: StringSchema = {
  type: "string",
  description: "A file by its path from the packet's folder, such as narrative.md. All files without it.",
};

export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
  {
    name: "check_packet",
    title: "Check a promotion packet",
    description:
      "Lists what Throughline finds wrong in a promotion packet, each with file, line, rule, message and the fixes that it offers. Use it after a change to a packet, and before saying that a packet is done.",
    inputSchema: schema({
      packet: PACKET,
      file: FILE,
      severity: {
        type: "string",
        enum: ["error", "warning", "info"],
        description: "The least severity to list; warning without it.",
      },
    }),
  },
  {
    name: "check_draft",
    title: "Check a draft against a packet",
    description:
      "Checks text that is not in the packet yet, as if it stood at the end of a document: the verdict on each of its figures with the arithmetic and the cells, and what would be reported. Use it before you propose text with figures.",
    inputSchema: schema(
      {
        text: { type: "string", description: "The draft, in Markdown." },
        packet: PACKET,
        file: { type: "string", description: "The document that it is meant for; narrative.md without it." },
      },
      ["text"],
    ),
  },
  {
    name: "list_figures",
    title: "List figures with their verdicts",
    description:
      "Lists the figures of a packet with the verdict on each (agrees, contradicts, unbacked, cannot-tell), how it follows from the packet's own tables, and the cells. The verdict is on the evidence, not on the truth.",
    inputSchema: schema({
      packet: PACKET,
      file: FILE,
      verdict: {
        type: "string",
        enum: ["agrees", "contradicts", "unbacked", "cannot-tell"],
        description: "Figures with this verdict only.",
      },
    }),
  },
  {
    name: "propose_citations",
    title: "Propose citations",
    description:
      "For each figure without a citation that a cell of the packet gives, the Markdown link that cites it. Figures that nothing gives are not listed: ask their writer for a source instead of inventing one.",
    inputSchema: schema({ packet: PACKET, file: FILE }),
  },
  {
    name: "readiness",
    title: "Say where a packet stands",
    description:
      "The gates of the packet's bar with what each has and needs, the number of findings, and how many figures are checked.",
    inputSchema: schema({ packet: PACKET }),
  },
  {
    name: "explain_rule",
    title: "Explain a rule",
    description: "What a rule of Throughline reports, why, and how severe it is by default.",
    inputSchema: schema({ rule: { type: "string", description: "The rule's name, such as figure-unbacked." } }, [
      "rule",
    ]),
  },
];

function schema(properties: ObjectSchema["properties"], required: string[] = []): ObjectSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

/** The input as strings; a message where it is not what the tool takes. */
export function readToolInput(
  { inputSchema }: AssistantTool,
  input: unknown,
): { readonly kind: "input"; readonly values: ToolInput } | { readonly kind: "mistake"; readonly message: string } {
  const given: Readonly<Record<string, unknown>> = isRecord(input) ? input : {};
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    const property = inputSchema.properties[name];
    if (property === undefined) return mistake(`there is no input ${name}`);
    if (typeof value !== "string") return mistake(`${name} is a string`);
    if (property.enum?.includes(value) === false) return mistake(`${name} is one of ${property.enum.join(", ")}`);
    values.set(name, value);
  }
  const missing = inputSchema.required.find((name) => !values.has(name));
  return missing === undefined ? { kind: "input", values } : mistake(`${missing} is missing`);
}

export type ToolInput = ReadonlyMap<string, string>;

function mistake(message: string) {
  return { kind: "mistake", message } as const;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
