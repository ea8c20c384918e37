import type { Family } from "../case.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { CITATIONS } from "./citations.ts";
import { COUNTS, DURATIONS } from "./counts.ts";
import { ERRORS } from "./errors.ts";
import { EXPRESSIONS } from "./forms.ts";
import { DOLLARS, EUROS_AND_RUPEES, POUNDS } from "./money.ts";
import { OPEN, UNRELATED } from "./open.ts";
import { EXPERIMENT_GAPS, RATES } from "./rates.ts";
import { SENTENCES } from "./sentences.ts";
import { PERIODS, STATUSES } from "./statuses.ts";
import { TRAPS, UNCITED } from "./traps.ts";

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
  UNCITED,
  OPEN,
  UNRELATED,
];
