import type { ScaleForms } from "../vocabulary.ts";

export const SCALES: readonly ScaleForms[] = [
  { exponent: 3, words: ["thousand", "tsd"], symbols: ["k", "K"], moneySymbols: [] },
  { exponent: 6, words: ["million", "mln", "mn", "mio"], symbols: ["M", "MM"], moneySymbols: ["m", "mm"] },
  { exponent: 9, words: ["billion", "bln", "bn", "mrd", "milliard"], symbols: ["B"], moneySymbols: ["b"] },
  { exponent: 12, words: ["trillion", "tn", "trn"], symbols: [], moneySymbols: ["T", "t"] },
  { exponent: 5, words: ["lakh", "lakhs", "lac", "lacs"], symbols: [], moneySymbols: ["L"] },
  { exponent: 7, words: ["crore", "crores"], symbols: [], moneySymbols: ["cr", "Cr"] },
];
