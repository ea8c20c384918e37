/** Spelled cardinals below a hundred, each with its value. */
export const CARDINALS: readonly (readonly [word: string, value: number])[] = [
  ["zero", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
];

/** Words that multiply a spelled number and are not scales that digits take: `two hundred`, `three dozen`. */
export const MULTIPLIERS: readonly (readonly [word: string, value: number])[] = [
  ["hundred", 100],
  ["dozen", 12],
];

/** The parts that `two thirds` and `a fifth` name, each with its denominator. */
export const PARTS: readonly (readonly [word: string, denominator: number])[] = [
  ["half", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fourth", 4],
  ["fourths", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["sixths", 6],
  ["seventh", 7],
  ["sevenths", 7],
  ["eighth", 8],
  ["eighths", 8],
  ["ninth", 9],
  ["ninths", 9],
  ["tenth", 10],
  ["tenths", 10],
];

/** Words that state a factor by themselves, times a power of ten: `halved` is 5 and -1. */
export const FACTORS: readonly (readonly [word: string, mantissa: number, decimals: number])[] = [
  ["doubled", 20, 1],
  ["doubles", 20, 1],
  ["doubling", 20, 1],
  ["tripled", 30, 1],
  ["triples", 30, 1],
  ["tripling", 30, 1],
  ["trebled", 30, 1],
  ["trebling", 30, 1],
  ["quadrupled", 40, 1],
  ["quadrupling", 40, 1],
  ["quintupled", 50, 1],
  ["halved", 5, 1],
  ["halves", 5, 1],
  ["halving", 5, 1],
  ["twofold", 20, 1],
  ["threefold", 30, 1],
  ["fourfold", 40, 1],
  ["fivefold", 50, 1],
  ["sixfold", 60, 1],
  ["sevenfold", 70, 1],
  ["eightfold", 80, 1],
  ["ninefold", 90, 1],
  ["tenfold", 10, 0],
];

/** Words that state a factor only in front of what they multiply, or after `to` or `will`: `double the rate`, `twice as many`. */
export const LOOSE_FACTORS: readonly (readonly [word: string, mantissa: number, decimals: number])[] = [
  ["twice", 20, 1],
  ["double", 20, 1],
  ["triple", 30, 1],
  ["treble", 30, 1],
  ["quadruple", 40, 1],
  ["halve", 5, 1],
];
