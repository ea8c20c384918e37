import { EXPORT_FORMATS } from "../export/export-format.ts";
import {
  type Command,
  type EngineChoices,
  FAIL_ON,
  type FailOn,
  FORMATS,
  type Format,
  SEVERITIES,
  TOPICS,
  type Topic,
} from "./command.ts";
import { type OptionSpec, type Options, readOptions } from "./options.ts";

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

const SPECS: Readonly<Record<Topic, OptionSpec>> = {
  check: { flags: ["figures"], valued: ["format", "fail-on", "today", "rule"] },
  fix: { flags: ["dry-run"], valued: ["today", "rule"] },
  explain: { flags: [], valued: [] },
  export: { flags: ["force"], valued: ["out", "today", "rule"] },
  inspect: { flags: [], valued: [] },
  lsp: { flags: ["stdio", "node-ipc"], valued: ["socket", "pipe", "clientProcessId"] },
};

function readCommand(topic: Topic, options: Options): Command {
  const { operands, flags } = options;
  switch (topic) {
    case "check": {
      const format = choice(options, "format", FORMATS, "pretty");
      const failOn = choice(options, "fail-on", FAIL_ON, "error");
      if (format === undefined) return wrong(topic, `--format is one of ${FORMATS.join(", ")}`);
      if (failOn === undefined) return wrong(topic, `--fail-on is one of ${FAIL_ON.join(", ")}`);
      return withChoices(topic, options, (choices) => check(operands, format, failOn, flags.has("figures"), choices));
    }
    case "fix":
      return withChoices(topic, options, (choices) => ({
        kind: "fix",
        paths: orHere(operands),
        dryRun: flags.has("dry-run"),
        ...choices,
      }));
    case "export":
      return readExport(options);
    case "explain":
      if (operands.length > 1) return wrong(topic, "name one rule");
      return { kind: "explain", ...(operands[0] !== undefined && { rule: operands[0] }) };
    case "inspect":
      if (operands[0] === undefined || operands.length > 1) return wrong(topic, "name one Markdown file");
      return { kind: "inspect", file: operands[0] };
    case "lsp":
      return operands.length > 0 ? wrong(topic, `unexpected ${operands[0]}`) : { kind: "lsp" };
  }
}

function check(
  operands: readonly string[],
  format: Format,
  failOn: FailOn,
  figures: boolean,
  choices: EngineChoices,
): Command {
  return { kind: "check", paths: orHere(operands), format, failOn, figures, ...choices };
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
  return build({ severities, ...(today !== undefined && { today }) });
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
