import type { Quality } from "./conversion.ts";
import type { Derivation, Operand } from "./derivation.ts";
import type { Rational } from "./rational.ts";

/** What the evidence gives where a figure says otherwise. */
export type Expectation = {
  readonly value: Rational;
  /** What the value is in, where that is not what the figure is in: points beside a percentage. */
  readonly quality?: Quality;
  /** How the value was derived, and the list that the derivation's indexes count in. */
  readonly working?: { readonly derivation: Derivation; readonly operands: readonly Operand[] };
  /** Values that the expected one has superseded, in the figure's unit. */
  readonly older?: readonly Rational[];
  /** Values beside the expected one, of other rows or periods, in the figure's unit. */
  readonly others?: readonly Rational[];
};
