import { memoByFirst } from "../../base/memo.ts";
import type { Hedge } from "../figure.ts";
import type { CurrencyForms, Vocabulary } from "../vocabulary.ts";
import type { Measure } from "./word.ts";
import { collectWords } from "./word-collection.ts";
import { type WordTable, wordTable } from "./word-table.ts";

/** A vocabulary made ready for look-ups. The maps are keyed by symbols and codes as written. */
export type Lexicon = {
  readonly words: WordTable;
  readonly units: ReadonlyMap<string, Measure>;
  /** Units that count only right behind the digits. */
  readonly gluedUnits: ReadonlyMap<string, Measure>;
  /** Powers of ten. */
  readonly scales: ReadonlyMap<string, number>;
  readonly moneyScales: ReadonlyMap<string, number>;
  /** ISO codes by symbol (`US$`) and by code (`RMB`). */
  readonly currencySymbols: ReadonlyMap<string, string>;
  readonly currencyCodes: ReadonlyMap<string, string>;
  /** Hedges that are signs: `~`, `>=`. */
  readonly hedgeMarks: ReadonlyMap<string, Hedge>;
};

/** Made once for a vocabulary, as long as that lives. */
export const lexiconOf = memoByFirst(readLexicon);

function readLexicon(vocabulary: Vocabulary): Lexicon {
  const { currencies, scales, units } = vocabulary;
  return {
    words: wordTable(collectWords(vocabulary)),
    units: new Map([
      ...units.flatMap(({ symbols, kind, unit }) => keyed(symbols, { kind, unit, exponent: 0 })),
      ...currencies.flatMap(({ cents = [], code }) => keyed(cents, hundredthOf(code))),
    ]),
    gluedUnits: new Map([
      ...units.flatMap(({ glued = [], kind, unit }) => keyed(glued, { kind, unit, exponent: 0 })),
      ...currencies.flatMap(({ gluedCents = [], code }) => keyed(gluedCents, hundredthOf(code))),
    ]),
    scales: new Map(scales.flatMap(({ symbols, exponent }) => keyed(symbols, exponent))),
    moneyScales: new Map(scales.flatMap(({ moneySymbols, exponent }) => keyed(moneySymbols, exponent))),
    currencySymbols: new Map(currencies.flatMap(({ symbols, code }) => keyed(symbols, code))),
    currencyCodes: new Map(currencies.flatMap((forms) => keyed(codesOf(forms), forms.code))),
    hedgeMarks: new Map(vocabulary.hedgesBefore),
  };
}

function hundredthOf(currency: string): Measure {
  return { kind: "money", unit: currency, exponent: -2 };
}

function codesOf({ code, codes = [] }: CurrencyForms): readonly string[] {
  return [code, ...codes];
}

function keyed<Value>(keys: readonly string[], value: Value): readonly (readonly [string, Value])[] {
  return keys.map((key) => [key, value]);
}
