/** The places of all characters on which sentence boundaries and enclosures turn: end marks, quotes, brackets, bullets, line feeds. */
export function notablePlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 ? PLAIN_ASCII[unit] === 0 : unit >= FIRST_WIDE && WIDE.has(unit)) places.push(at);
  }
  return places;
}

const FIRST_WIDE = 0xab;
const WIDE: ReadonlySet<number> = new Set(
  [..."«»“”‘’…。．！？｡।॥؟۔•‣⁃◦▪●"].map((character) => character.charCodeAt(0)),
);
/** 1 for each ASCII unit that is not notable. */
const PLAIN_ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  ".!?\n()[]{}\"'".includes(String.fromCharCode(unit)) ? 0 : 1,
);
