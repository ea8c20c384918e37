const { FUZZ = "1" } = process.env;

/** How many times as often the properties are tried as usual: `FUZZ=20 npx vitest run test/properties`. */
const TIMES = Math.max(1, Number(FUZZ));

/** How often a property is tried. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: Math.round(count * TIMES) };
}

/** How long a property may take, in milliseconds: long enough for a machine that does much else. */
export const PATIENCE = 120_000 * TIMES;
