import type { Cell, Row } from "./table.ts";

/** One label a column, empty where it has none. Of a two-row header the group comes first: `FY2026 cost`. */
export function headerLabels(upper: Row | undefined, lower: Row | undefined): readonly string[] {
  const labels = (lower?.cells ?? []).map(oneLine);
  if (upper === undefined || upper === lower) return labels;
  const repeated = repeatedOf(labels);
  const names: string[] = [];
  let group = "";
  for (let index = 0; index < Math.max(labels.length, upper.cells.length); index += 1) {
    const label = labels[index] ?? "";
    const own = oneLine(upper.cells[index]);
    if (own !== "") group = own;
    names.push(joined(own === "" && !repeated.has(label) ? "" : group, label));
  }
  return names;
}

function oneLine(cell: Cell | undefined): string {
  return (cell?.text ?? "").replace(/\s+/g, " ");
}

/** A group's name stands over its first column only. It goes for the next ones where their labels need it to be told apart. */
function repeatedOf(labels: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const label of labels) (seen.has(label) ? repeated : seen).add(label);
  return repeated;
}

function joined(group: string, label: string): string {
  if (group === "" || group === label) return label;
  return label === "" ? group : `${group} ${label}`;
}
