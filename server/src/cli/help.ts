import { DEFAULT_PACKET_LIMITS } from "../packet/limits.ts";
import type { Topic } from "./command.ts";

/** How to use the command line, or one of its commands. */
export function helpText(topic: Topic | undefined): string {
  return topic === undefined ? OVERVIEW : TEXTS[topic];
}

const OVERVIEW = `Throughline checks that every figure of a promotion packet follows from the packet's own evidence.

Usage: throughline <command> [options]

  check [packet...]       say what is wrong, and where
  fix [packet...]         make the changes that are safe to make unseen
  new <folder>            write the skeleton of a packet, which says what is missing
  explain [rule]          say what a rule asks for, and why
  export <what> [packet]  write the deck, its slides, the document, the calendar or the tie-out report
  inspect <file.md>       print what is seen of one file, as JSON
  lsp --stdio             serve an editor
  mcp [folder...]         serve an assistant

  --help, -h              this text; of a command: throughline check --help
  --version, -V           the version

A packet is a folder. A folder with packets below it, each with a packet.yaml, stands for all of them.
Exit status: 0 clean, 1 problems found, 2 usage or unreadable input.
`;

const LIMITS = Object.entries(DEFAULT_PACKET_LIMITS).map(([name, most]) => `${name}=${most}`);

const PACKET_OPTIONS = `  --rule NAME=SEVERITY   off, info, warning or error for one rule; may be repeated
  --today YYYY-MM-DD     the day to reckon from (default: the machine's)
  --limit NAME=N         read so much and no more; may be repeated. The default limits are
                         ${LIMITS.slice(0, 4).join(", ")},
                         ${LIMITS.slice(4).join(", ")}
`;

const TEXTS: Readonly<Record<Topic, string>> = {
  check: `Usage: throughline check [packet...] [options]

Checks packets, here where none is named. A Markdown file is checked as part of the packet around it, or as a packet of its own.
A pattern such as "packets/*" stands for all that it matches.

  --format FORMAT        pretty (default), json, sarif, junit or github
  --fail-on SEVERITY     exit with 1 from this severity on: error (default), warning, info or never
  --figures              also list every figure with its verdict and how it came about
  --watch                check again whenever a packet changes, until Ctrl-C
  --jobs N               check N packets at a time (default: as many as there are processors, where that pays)
  --shard I/N            check every Nth packet only, from the Ith on, where N machines share them
  --cache-dir DIR        keep results there (default: THROUGHLINE_CACHE_DIR, else the user's own cache)
  --no-cache             keep no results and use none
${PACKET_OPTIONS}`,
  fix: `Usage: throughline fix [packet...] [options]

Makes the changes that remove a problem, touch nothing else and change no figure.

  --dry-run              show the changes as a unified diff and write nothing
${PACKET_OPTIONS}`,
  new: `Usage: throughline new <folder> [options]

Writes a packet with every document that the bar asks for. Each says what it is for, and what is reported until it is written.
What is not given is asked for. No file that is there is written over.

  --candidate NAME       whose packet it is
  --from LEVEL           the level now
  --to LEVEL             the level that the packet is for
  --review YYYY-MM-DD    the day of the review
  --flagship NAME        the work that the packet rests on
  --profile NAME         a built-in bar (default: amazon-l7)
  --today YYYY-MM-DD     the day to reckon from (default: the machine's)
`,
  explain: `Usage: throughline explain [rule]

Says what a rule flags, why, and how severe it is by default. Lists all rules where none is named.
`,
  export: `Usage: throughline export <deck|slides|document|calendar|report> [packet] [options]

  deck                   the slides in Markdown, as Marp shows them
  slides                 the same slides for PowerPoint, with a chart and speaker notes
  document               the whole packet for Word
  calendar               the deadlines with reminders, for any calendar
  report                 every figure with its cells, formula and verdict, as one HTML page

  --out PATH             a file, or an existing folder (default: standard output)
  --force                write over a file that is there
${PACKET_OPTIONS}`,
  inspect: `Usage: throughline inspect <file.md>

Prints the sections, sentences, figures and citations of one file as JSON, with offsets in UTF-16 units.
`,
  lsp: `Usage: throughline lsp --stdio

Serves an editor over the Language Server Protocol.
`,
  mcp: `Usage: throughline mcp [folder...] [options]

Serves an assistant over the Model Context Protocol, on standard input and output. Its tools read and change nothing, and read only
below the folders; below those that the assistant's program names where none is given.

${PACKET_OPTIONS}`,
};
