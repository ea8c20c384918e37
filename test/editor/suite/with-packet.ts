import { activationTests } from "./activation.ts";
import { deckTests } from "./deck.ts";
import { findingTests } from "./findings.ts";
import { fixTests } from "./fixes.ts";
import { hoverTests } from "./hovers.ts";
import { languageTests } from "./language.ts";
import { languageModelToolTests } from "./language-model-tools.ts";
import { restartTests } from "./restart.ts";
import { suiteOf } from "./run-suite.ts";
import { sourceTests } from "./sources.ts";
import { tickMarkTests } from "./tick-marks.ts";
import { viewTests } from "./views.ts";

/** Runs in a copy of the draft packet. */
export const run = suiteOf(
  activationTests,
  findingTests,
  fixTests,
  sourceTests,
  hoverTests,
  tickMarkTests,
  languageTests,
  languageModelToolTests,
  restartTests,
  deckTests,
  viewTests,
);
