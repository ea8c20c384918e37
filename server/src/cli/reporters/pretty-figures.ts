import { type FigureReport, type PacketReport, pathFromHere } from "../report.ts";
import type { Style } from "./style.ts";
import { visibleText } from "./visible-text.ts";

/** Every figure of a packet with its verdict, the formula and the cells that it came from. */
export function figureLines({ root, figures }: PacketReport, style: Style): readonly string[] {
  const files = [...new Set(figures.map(({ file }) => file))];
  return files.flatMap((file) => [
    style.bold(`${visibleText(pathFromHere(root, file))} figures`),
    ...figures.filter((figure) => figure.file === file).flatMap((figure) => oneFigure(figure, root, style)),
    "",
  ]);
}

function oneFigure(figure: FigureReport, root: string, style: Style): readonly string[] {
  const place = style.dim(`${figure.start.line}:${figure.start.column}`);
  const how = figure.how === undefined ? "" : ` (${visibleText(figure.how)})`;
  const mark = MARKS[figure.verdict](style);
  const cells = figure.evidence.map(({ file, cell }) => visibleText(`${pathFromHere(root, file)} ${cell}`.trimEnd()));
  return [
    `  ${place} ${mark} ${visibleText(figure.text)}${how}`,
    ...(figure.formula === undefined ? [] : [`      = ${visibleText(figure.formula)}`]),
    ...cells.map((cell) => `      ${style.dim(`from ${cell}`)}`),
  ];
}

const MARKS: Readonly<Record<FigureReport["verdict"], (style: Style) => string>> = {
  agrees: ({ green }) => green("✓ agrees"),
  contradicts: ({ red }) => red("✗ contradicts"),
  unbacked: ({ yellow }) => yellow("○ unbacked"),
  "cannot-tell": ({ dim }) => dim("? cannot tell"),
};
