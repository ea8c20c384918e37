/** Lines of an old text that give way to lines of a new one, as half-open ranges of line numbers from 0. */
export type LineChange = {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
};

/** Lines with their endings. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => `${line}\n`);
  const last = lines.pop()?.slice(0, -1) ?? "";
  return last === "" ? lines : [...lines, last];
}

/**
 * The fewest changes that turn the old lines into the new (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986), in
 * order. Where they differ in more than some hundred lines, one change for all that lies between equal beginnings and ends.
 */
export function lineChanges(oldLines: readonly string[], newLines: readonly string[]): readonly LineChange[] {
  const start = sharedStart(oldLines, newLines);
  const end = sharedEnd(oldLines, newLines, start);
  const old = oldLines.slice(start, oldLines.length - end);
  const next = newLines.slice(start, newLines.length - end);
  const steps = shortestPath(old, next) ?? [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: next.length }];
  return joined(steps).map((step) => ({
    oldStart: step.oldStart + start,
    oldEnd: step.oldEnd + start,
    newStart: step.newStart + start,
    newEnd: step.newEnd + start,
  }));
}

const MOST_DIFFERENCES = 500;

function shortestPath(old: readonly string[], next: readonly string[]): readonly LineChange[] | undefined {
  const reach = new Map<number, number>([[1, 0]]);
  const history: ReadonlyMap<number, number>[] = [];
  for (let differences = 0; differences <= Math.min(old.length + next.length, MOST_DIFFERENCES); differences += 1) {
    history.push(new Map(reach));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = isDown(reach, diagonal, differences) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
      while (x < old.length && x - diagonal < next.length && old[x] === next[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= old.length && x - diagonal >= next.length) return trace(history, old.length, next.length);
    }
  }
  return undefined;
}

/** Walks back from the ends of both texts, one line in or out at a time. */
function trace(history: readonly ReadonlyMap<number, number>[], oldEnd: number, newEnd: number): readonly LineChange[] {
  const steps: LineChange[] = [];
  let x = oldEnd;
  let y = newEnd;
  for (let differences = history.length - 1; differences > 0; differences -= 1) {
    const reach = history[differences] ?? new Map<number, number>();
    const down = isDown(reach, x - y, differences);
    const diagonal = x - y + (down ? 1 : -1);
    x = at(reach, diagonal);
    y = x - diagonal;
    steps.push({ oldStart: x, oldEnd: down ? x : x + 1, newStart: y, newEnd: down ? y + 1 : y });
  }
  return steps.toReversed();
}

function isDown(reach: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  return diagonal === -differences || (diagonal !== differences && at(reach, diagonal - 1) < at(reach, diagonal + 1));
}

function at(reach: ReadonlyMap<number, number>, diagonal: number): number {
  return reach.get(diagonal) ?? -1;
}

function joined(steps: readonly LineChange[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  for (const step of steps) {
    const previous = changes.at(-1);
    if (previous?.oldEnd === step.oldStart && previous.newEnd === step.newStart) {
      changes[changes.length - 1] = { ...previous, oldEnd: step.oldEnd, newEnd: step.newEnd };
    } else changes.push(step);
  }
  return changes;
}

function sharedStart(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count += 1;
  return count;
}

function sharedEnd(left: readonly string[], right: readonly string[], after: number): number {
  let count = 0;
  while (
    count < left.length - after &&
    count < right.length - after &&
    left[left.length - 1 - count] === right[right.length - 1 - count]
  ) {
    count += 1;
  }
  return count;
}
