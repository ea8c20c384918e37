import type { ColumnNames, Flagships, Floors, Impact, ImpactColumn, Unlock } from "./bar.ts";
import { orNone, record, words } from "./group-shapes.ts";
import { amount, flag, oneOf, parsedText, text, wholeNumber } from "./scalar-shapes.ts";
import { described, type Shape } from "./shape.ts";

const column: Shape<ColumnNames> = record({
  title: described("What messages call the column.", text()),
  aliases: described("Headers that it may have.", words()),
  required: described("True where a table without it is not complete.", flag()),
});

const columns: Shape<Readonly<Record<ImpactColumn, ColumnNames>>> = record({
  metric: column,
  initiative: column,
  baseline: column,
  post: column,
  net: column,
  unit: column,
  source: column,
  signOff: column,
  period: column,
  kind: column,
  status: column,
});

const currencyCode = parsedText(
  "a currency's code such as USD",
  (written) => (/^[A-Z]{3}$/.test(written) ? written : undefined),
  { type: "string", pattern: "^[A-Z]{3}$" },
);

const unlock: Shape<Unlock> = record({
  least: described("How large the channel must be.", amount()),
  words: described("Words that name such a channel.", words()),
});

const kindAmount = orNone(amount());

const floors: Shape<Floors> = record(
  {
    currency: described("The currency that the floors are in.", currencyCode),
    severity: described("How bad an impact below its floor is.", oneOf(["error", "warning", "info"])),
    least: described(
      "The least amount by kind of money, such as `saving: 10M`.",
      record({}, { revenue: kindAmount, profit: kindAmount, saving: kindAmount, avoidance: kindAmount }),
    ),
  },
  { unlock: described("A new channel that excuses an impact below the floor.", orNone(unlock)) },
);

const flagships: Shape<Flagships> = record({
  most: described("Up to so many flagships pass, each with a row of money.", wholeNumber({ least: 1, most: 99 })),
  errorFrom: described("From so many on they are an error.", wholeNumber({ least: 2, most: 100 })),
  nouns: described("Nouns that a count of initiatives counts.", words()),
});

export const impactShape: Shape<Impact> = record(
  {
    columns: described("The table's columns.", columns),
    totalWords: described("First words of a row that adds up the others.", words()),
    financeWords: described("Words of a source or sign-off that name Finance.", words()),
    pendingWords: described("Words of a sign-off that is not given yet.", words()),
    goodUp: described("Words of a measure that should rise.", words()),
    goodDown: described("Words of a measure that should fall.", words()),
    maxRows: described("The most rows that fit a page.", wholeNumber({ least: 1 })),
    maxWords: described("The most words that fit a page.", wholeNumber({ least: 1 })),
  },
  {
    quarters: described("How many quarters the main measure must hold.", orNone(wholeNumber({ least: 1, most: 40 }))),
    floors: described("The least that one flagship is to bring.", orNone(floors)),
    flagships: described("How many flagships a packet may have.", orNone(flagships)),
  },
);
