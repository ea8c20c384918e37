import { readArguments } from "../cli/arguments.ts";
import type { Command } from "../cli/command.ts";
import { helpText } from "../cli/help.ts";
import { type ExitStatus, USAGE_ERROR, writeError, writeOutput } from "./node-output.ts";
import { VERSION } from "./version.ts";

/** The command line. What a command needs is loaded when it is asked for, so that the others start at once. */
async function run(command: Command): Promise<ExitStatus | undefined> {
  switch (command.kind) {
    case "help":
      return writeOutput(helpText(command.topic));
    case "version":
      return writeOutput(`${VERSION}\n`);
    case "mistake":
      writeError(command.message);
      process.stderr.write(`\n${helpText(command.topic)}`);
      return USAGE_ERROR;
    case "check":
      return (await import("./node-check.ts")).check(command);
    case "fix":
      return (await import("./node-fix.ts")).fix(command);
    case "export":
      return (await import("./node-export.ts")).exportTo(command);
    case "new":
      return (await import("./node-new.ts")).writeNewPacket(command);
    case "explain":
      return (await import("./node-explain.ts")).explain(command.rule);
    case "inspect":
      return (await import("./node-inspect.ts")).inspect(command.file);
    case "mcp":
      await (await import("./node-mcp.ts")).serveAssistant(command);
      return undefined;
    case "lsp":
      await import("./node.ts");
      return undefined;
  }
}

run(readArguments(process.argv.slice(2))).then(
  (status) => {
    // Setting the status instead of ending at once lets all output reach a slow reader.
    if (status !== undefined) process.exitCode = status;
  },
  (error: unknown) => {
    writeError(`internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = USAGE_ERROR;
  },
);
