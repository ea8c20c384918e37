/** A half-open range of UTF-16 code units, `[start, end)`. What text it counts in is said where it is held. */
export type Span = {
  readonly start: number;
  readonly end: number;
};

export function span(start: number, end: number): Span {
  return { start, end };
}

export function shift(range: Span, by: number): Span {
  return by === 0 ? range : { start: range.start + by, end: range.end + by };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the two share a code unit, or touch at an empty span. */
export function overlaps(left: Span, right: Span): boolean {
  if (left.start === left.end || right.start === right.end) {
    return left.start <= right.end && right.start <= left.end;
  }
  return left.start < right.end && right.start < left.end;
}

export function sameSpan(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}

/** True where `offset` lies in the span or right at its end, as a cursor does after the last letter. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

export function textOf(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}
