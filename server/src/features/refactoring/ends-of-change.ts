import type { Corpus } from "../../packet/corpus.ts";
import type { ColumnRole, Evidence } from "../../packet/evidence.ts";
import type { Period } from "../../packet/period.ts";

/** Where a measure stood, and where it stands now: two cells of one row. */
export type EndsOfChange = { readonly baseline: Evidence; readonly post: Evidence };

/**
 * The two ends of the change that a figure follows from, where all its cells are of one row and say of it where it ends or by how much
 * it moved. A row tells its ends by the names of its columns, or by the two periods that it has values of.
 */
export function endsOfChange(evidence: readonly Evidence[], corpus: Corpus): EndsOfChange | undefined {
  const [first] = evidence;
  const row = first === undefined ? undefined : rowAround(first, corpus);
  if (row === undefined || evidence.some((cell) => !row.includes(cell))) return undefined;
  const ends = namedEnds(row) ?? periodEnds(row) ?? periodEnds(evidence);
  if (ends === undefined || evidence.every((cell) => cell === ends.baseline)) return undefined;
  const { baseline, post } = ends;
  return evidence.every((cell) => cell === baseline || cell === post || cell.role === "net") ? ends : undefined;
}

/** The cells of the row that a cell is of. */
function rowAround(cell: Evidence, { byFile }: Corpus): readonly Evidence[] | undefined {
  const rows = (byFile.get(cell.place.file) ?? [])
    .filter(({ name, rowCount }) => name === cell.table && cell.row < rowCount)
    .map((table) => table.row(cell.row).cells);
  return rows.find((cells) => cells.includes(cell));
}

function namedEnds(row: readonly Evidence[]): EndsOfChange | undefined {
  const named = (role: ColumnRole): Evidence | undefined => row.find((cell) => cell.role === role);
  const [baseline, post] = [named("baseline"), named("post")];
  return baseline === undefined || post === undefined ? undefined : { baseline, post };
}

/** What came true in two periods, and in no other. */
function periodEnds(cells: readonly Evidence[]): EndsOfChange | undefined {
  const [one, other, ...more] = cells.filter(isFact);
  if (one?.period === undefined || other?.period === undefined || more.length > 0) return undefined;
  if (one.kind !== other.kind || one.unit !== other.unit) return undefined;
  const order = timeOrder(one.period, other.period);
  if (order === 0) return undefined;
  return order < 0 ? { baseline: one, post: other } : { baseline: other, post: one };
}

function isFact({ status, role }: Evidence): boolean {
  return role === undefined && (status === undefined || status === "realized" || status === "restated");
}

/** Negative where the first is earlier; zero where they do not tell. */
function timeOrder(left: Period, right: Period): number {
  const years = (left.year ?? 0) - (right.year ?? 0);
  if (left.year === undefined || right.year === undefined || years !== 0) return years;
  if (left.part === undefined || left.part.kind !== right.part?.kind) return 0;
  return left.part.number - right.part.number;
}
