import type { Family } from "../case.ts";
import { ALLOTMENTS } from "./allotments.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { CITATIONS } from "./citations.ts";
import { COUNTS } from "./counts.ts";
import { DOLLARS } from "./dollars.ts";
import { DURATIONS } from "./durations.ts";
import { EUROS_AND_RUPEES } from "./euros-and-rupees.ts";
import { TRAPS } from "./everyday-tables.ts";
import { EXPERIMENT_GAPS } from "./experiment-gaps.ts";
import { EXPRESSIONS } from "./expressions.ts";
import { FRONT_MATTER } from "./front-matter.ts";
import { LED_BACK } from "./led-back.ts";
import { MAGNITUDES } from "./magnitudes.ts";
import { MULTIPLES } from "./multiples.ts";
import { NEAR_DIGITS } from "./near-digits.ts";
import { NEIGHBOURS } from "./neighbours.ts";
import { OPEN } from "./open.ts";
import { PERIODS } from "./periods.ts";
import { ERRORS } from "./planted-errors.ts";
import { POUNDS } from "./pounds.ts";
import { RATES } from "./rates.ts";
import { RATES_OF_LINES } from "./rates-of-lines.ts";
import { RECKONED } from "./reckoned.ts";
import { SENTENCES } from "./sentences.ts";
import { STATUSES } from "./statuses.ts";
import { SWAPS } from "./swaps.ts";
import { TWO_STEPS } from "./two-steps.ts";
import { UNCITED } from "./uncited.ts";
import { UNRELATED } from "./unrelated.ts";

export const FAMILIES: readonly Family[] = [
  DOLLARS,
  POUNDS,
  EUROS_AND_RUPEES,
  RATES,
  EXPERIMENT_GAPS,
  COUNTS,
  DURATIONS,
  ARITHMETIC,
  CITATIONS,
  STATUSES,
  PERIODS,
  SENTENCES,
  ERRORS,
  EXPRESSIONS,
  TRAPS,
  FRONT_MATTER,
  NEIGHBOURS,
  UNCITED,
  OPEN,
  UNRELATED,
  ALLOTMENTS,
  TWO_STEPS,
  RATES_OF_LINES,
  NEAR_DIGITS,
  LED_BACK,
  MULTIPLES,
  MAGNITUDES,
  SWAPS,
  RECKONED,
];
