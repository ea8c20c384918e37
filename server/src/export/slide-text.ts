import type PptxGenJS from "pptxgenjs";
import type { FiguredText } from "./figured-text.ts";
import { printable } from "./printable.ts";
import { ALARM } from "./slide-style.ts";

/** Text with its stamps: a figure that should not be handed in is red, with its mark behind it. */
export function stampedRuns(pieces: FiguredText, options: PptxGenJS.TextPropsOptions = {}): PptxGenJS.TextProps[] {
  if (pieces.length === 0) return [plainRun("", options)];
  return pieces.map(({ text, stamp }) =>
    stamp === undefined
      ? plainRun(text, options)
      : plainRun(`${text} ${stamp.mark}`, { ...options, color: ALARM, bold: true }),
  );
}

export function plainRun(text: string, options: PptxGenJS.TextPropsOptions = {}): PptxGenJS.TextProps {
  return { text: printable(text), options };
}
