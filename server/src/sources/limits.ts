/** How much of a source is read. What lies beyond is left out and named in a problem. */
export type Limits = {
  readonly fileBytes: number;
  /** Of one table. */
  readonly rows: number;
  /** Of one file, the empty cells of a row included. */
  readonly cells: number;
  readonly sheets: number;
  /** What all parts of a workbook may unpack to. */
  readonly unpackedBytes: number;
  /** How many times its packed size a workbook may unpack to. */
  readonly unpackedRatio: number;
};

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 10_000_000,
  rows: 500_000,
  cells: 5_000_000,
  sheets: 250,
  unpackedBytes: 200_000_000,
  unpackedRatio: 200,
};
