import { EXPORT_FORMATS } from "../export/export-format.ts";
import {
  type Command,
  type EngineChoices,
  FAIL_ON,
  FORMATS,
  SEVERITIES,
  type Shard,
  TOPICS,
  type Topic,
} from "./command.ts";
import { type OptionSpec, type Options, readOptions } from "./options.ts";
import { readLimits } from "./read-limits.ts";

/** What the words after the program's name ask for. */
export function readArguments(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === undefined) return { kind: "mistake", message: "say what to do" };
  if (first === "--version" || first === "-V") return { kind: "version" };
  if (first === "--help" || first === "-h" || first === "help") return help(rest[0]);
  const topic = TOPICS.find((name) => name === first);
  if (topic === undefined) return { kind: "mistake", message: `unknown command ${first}` };
  if (rest.includes("--help") || rest.includes("-h")) return { kind: "help", topic };
  const read = readOptions(rest, SPECS[topic]);
  if (read.kind === "mistake") return { ...read, topic };
  return readCommand(topic, read.options);
}

const ANSWERS = ["candidate", "from", "to", "review", "flagship", "profile"] as const;

const SPECS: Readonly<Record<Topic, OptionSpec>> = {
  check: {
    flags: ["figures", "no-cache", "watch"],
    valued: ["format", "fail-on", "today", "rule", "jobs", "cache-dir", "shard", "limit"],
  },
  fix: { flags: ["dry-run"], valued: ["today", "rule", "limit"] },
  new: { flags: [], valued: [...ANSWERS, "today"] },
  explain: { flags: [], valued: [] },
  export: { flags: ["force"], valued: ["out", "today", "rule", "limit"] },
  inspect: { flags: [], valued: [] },
  mcp: { flags: [], valued: ["today", "rule", "limit"] },
  lsp: { flags: ["stdio", "node-ipc"], valued: ["socket", "pipe", "clientProcessId"] },
};

function readCommand(topic: Topic, options: Options): Command {
  const { operands, flags } = options;
  switch (topic) {
    case "check":
      return readCheck(options);
    case "fix":
      return withChoices(topic, options, (choices) => ({
        kind: "fix",
        paths: orHere(operands),
        dryRun: flags.has("dry-run"),
        ...choices,
      }));
    case "new":
      return readNew(options);
    case "export":
      return readExport(options);
    case "explain":
      if (operands.length > 1) return wrong(topic, "name one rule");
      return { kind: "explain", ...(operands[0] !== undefined && { rule: operands[0] }) };
    case "inspect":
      if (operands[0] === undefined || operands.length > 1) return wrong(topic, "name one Markdown file");
      return { kind: "inspect", file: operands[0] };
    case "mcp":
      return withChoices(topic, options, (choices) => ({ kind: "mcp", folders: operands, ...choices }));
    case "lsp":
      return operands.length > 0 ? wrong(topic, `unexpected ${operands[0]}`) : { kind: "lsp" };
  }
}

function readCheck(options: Options): Command {
  const { operands, flags, values } = options;
  const wrongUse = (message: string): Command => wrong("check", message);
  const format = choice(options, "format", FORMATS, "pretty");
  const failOn = choice(options, "fail-on", FAIL_ON, "error");
  const [given, folder, part] = ["jobs", "cache-dir", "shard"].map((name) => values.get(name)?.at(-1));
  const jobs = given === undefined ? undefined : readCount(given);
  const shard = part === undefined ? undefined : readShard(part);
  const watch = flags.has("watch");
  if (format === undefined) return wrongUse(`--format is one of ${FORMATS.join(", ")}`);
  if (failOn === undefined) return wrongUse(`--fail-on is one of ${FAIL_ON.join(", ")}`);
  if (given !== undefined && jobs === undefined) return wrongUse(`--jobs is a number from 1 on, not ${given}`);
  if (part !== undefined && shard === undefined) return wrongUse(`--shard is a part such as 2/3, not ${part}`);
  if (folder !== undefined && flags.has("no-cache")) return wrongUse("--cache-dir and --no-cache exclude each other");
  if (watch && format !== "pretty") return wrongUse("--watch goes with --format pretty only");
  const cache = flags.has("no-cache") ? false : folder;
  return withChoices("check", options, (choices) => ({
    kind: "check",
    paths: orHere(operands),
    format,
    failOn,
    figures: flags.has("figures"),
    watch,
    ...(jobs !== undefined && { jobs }),
    ...(cache !== undefined && { cache }),
    ...(shard !== undefined && { shard }),
    ...choices,
  }));
}

function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

function readShard(text: string): Shard | undefined {
  const [index, count, ...more] = text.split("/").map(readCount);
  if (index === undefined || count === undefined || more.length > 0 || index > count) return undefined;
  return { index, count };
}

function readNew(options: Options): Command {
  const [folder, ...more] = options.operands;
  if (folder === undefined || more.length > 0) return wrong("new", "name one folder for the packet");
  const answers = ANSWERS.flatMap((name) => {
    const value = options.values.get(name)?.at(-1);
    return value === undefined ? [] : [[name, value] as const];
  });
  return withChoices("new", options, ({ today }) => ({
    kind: "new",
    folder,
    answers: Object.fromEntries(answers),
    ...(today !== undefined && { today }),
  }));
}

function readExport(options: Options): Command {
  const [what, path = ".", ...more] = options.operands;
  const format = EXPORT_FORMATS.find((known) => known === what);
  if (format === undefined) {
    const known = EXPORT_FORMATS.join(", ");
    return wrong(
      "export",
      what === undefined ? `say what to export: ${known}` : `cannot export ${what}, only ${known}`,
    );
  }
  if (more.length > 0) return wrong("export", "name one packet");
  const out = options.values.get("out")?.at(-1);
  return withChoices("export", options, (choices) => ({
    kind: "export",
    format,
    path,
    ...(out !== undefined && out !== "-" && { out }),
    overwrite: options.flags.has("force"),
    ...choices,
  }));
}

function withChoices(topic: Topic, options: Options, build: (choices: EngineChoices) => Command): Command {
  const today = options.values.get("today")?.at(-1);
  if (today !== undefined && !isDay(today)) return wrong(topic, `--today is a day such as 2027-03-15, not ${today}`);
  const severities: Record<string, EngineChoices["severities"][string]> = {};
  for (const setting of options.values.get("rule") ?? []) {
    const [name = "", value = "", ...more] = setting.split("=");
    const severity = SEVERITIES.find((known) => known === value);
    if (name === "" || severity === undefined || more.length > 0) {
      return wrong(topic, `--rule is name=severity with one of ${SEVERITIES.join(", ")}, not ${setting}`);
    }
    severities[name] = severity;
  }
  const limits = readLimits(options.values.get("limit") ?? []);
  if ("mistake" in limits) return wrong(topic, limits.mistake);
  return build({ severities, limits, ...(today !== undefined && { today }) });
}

/** The choice that was made last, `otherwise` where none was, undefined where it is not one. */
function choice<Name extends string>(
  options: Options,
  option: string,
  names: readonly Name[],
  otherwise: Name,
): Name | undefined {
  const value = options.values.get(option)?.at(-1);
  return value === undefined ? otherwise : names.find((name) => name === value);
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const milliseconds = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(value);
}

function help(name: string | undefined): Command {
  const topic = TOPICS.find((known) => known === name);
  return { kind: "help", ...(topic !== undefined && { topic }) };
}

function wrong(topic: Topic, message: string): Command {
  return { kind: "mistake", message, topic };
}

function orHere(paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? ["."] : paths;
}
