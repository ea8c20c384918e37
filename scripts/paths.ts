import { join } from "node:path";

/** The checkout, and what its scripts put there without git knowing. */
export const ROOT = join(import.meta.dirname, "..");
export const DIST = join(ROOT, "dist");
export const OUT = join(ROOT, "out");
/** Editors and browsers for tests, installed once. */
export const EDITORS = join(ROOT, ".vscode-test");
