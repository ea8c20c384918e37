/** How long a property may take, in milliseconds: long enough for a machine that does much else. */
export const PATIENCE = 120_000;
