import { CURRENCIES } from "../quantity/words/currencies.ts";

/** The ISO 4217 code that a sign or a code alone stands for: `$`, `€`, `USD`. */
export function currencyOf(sign: string): string | undefined {
  return CODES.get(sign);
}

/** The currency of a number as it is shown, by what stands before its first digit or behind its last: `$(5.25)`, `12.00 €`. */
export function currencyIn(shown: string): string | undefined {
  return currencyOf(BEFORE.exec(shown)?.[1] ?? "") ?? currencyOf(BEHIND.exec(shown)?.[1] ?? "");
}

const BEFORE = /^[(+\-−\s]*([^\d\s.,()+\-−%]{1,3})[(+\-−\s]*\.?\d/;
const BEHIND = /\d\s?([^\d\s.,()+\-−%]{1,3})\)?$/;

const CODES: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap(({ code, symbols, codes = [] }) =>
    [code, ...symbols, ...codes].map((sign) => [sign, code] as const),
  ),
);
