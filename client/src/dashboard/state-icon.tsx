import type { JSX } from "preact";

export type State = "good" | "bad" | "open" | "unsure";

/** A sign that can be told by its shape as well as by its colour. It says nothing to a screen reader; the text beside it does. */
export function StateIcon({ state }: { readonly state: State }): JSX.Element {
  return (
    <svg class={`icon ${state}`} viewBox="0 0 16 16" aria-hidden="true">
      {state === "open" ? (
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.2 2.2" />
      ) : (
        <circle cx="8" cy="8" r="7" fill="currentColor" />
      )}
      {state !== "open" && <path d={STROKES[state]} class="stroke" fill="none" stroke-width="1.8" />}
    </svg>
  );
}

const STROKES: Readonly<Record<Exclude<State, "open">, string>> = {
  good: "M4.8 8.3 7 10.5 11.3 5.8",
  bad: "M5.4 5.4 10.6 10.6 M10.6 5.4 5.4 10.6",
  unsure: "M4.6 9 Q6.3 6.6 8 8 T11.4 7",
};
