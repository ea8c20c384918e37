import { activationTests } from "./activation.ts";
import { findingTests } from "./findings.ts";
import { fixTests } from "./fixes.ts";
import { hoverTests } from "./hovers.ts";
import { suiteOf } from "./run-suite.ts";

/** Runs in a copy of the draft packet, with the packed extension installed. */
export const run = suiteOf(activationTests, findingTests, fixTests, hoverTests);
