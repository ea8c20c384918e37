import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

type Props<Value> = { readonly value: Value; readonly draw: (value: Value) => JSX.Element };

/** Draws a value again only when it says something else: most of what comes while somebody types is as it was. */
export function Kept<Value>({ value, draw }: Props<Value>): JSX.Element {
  const said = JSON.stringify(value);
  return useMemo(() => draw(value), [said]);
}
