/** The name that was most likely meant, or undefined where none is near. Case and the marks between words do not count. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const plain = plainName(written);
  const most = Math.min(3, Math.max(1, Math.floor(plain.length / 3)));
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const name of names) {
    const candidate = plainName(name);
    if (Math.abs(candidate.length - plain.length) >= bestDistance) continue;
    const distance = editDistance(plain, candidate);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function plainName(name: string): string {
  return name
    .slice(0, MOST_COMPARED)
    .toLowerCase()
    .replace(/[\s_\-.]/g, "");
}

/** Insertions, deletions, replacements and swaps of neighbours. */
function editDistance(left: string, right: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

const MOST_COMPARED = 64;
