/** A file's text without its byte order mark, so that offsets agree with those of an editor. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** Set where the bytes are not of that encoding. The text then has U+FFFD in place of what could not be read. */
  readonly problem?: DecodingProblem;
};

export type DecodingProblem = {
  /** Of the first U+FFFD that stands for bytes, in the text. */
  readonly offset: number;
  readonly reason: string;
};

/** Decodes UTF-8, and UTF-16 by its byte order mark or by the zero bytes of its first characters. Never fails. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const offset = encoding === "utf-8" ? firstBadByte(bytes, text) : firstLoneSurrogate(bytes, text, encoding);
  if (offset === undefined) return { text, encoding };
  return { text, encoding, problem: { offset, reason: `the file is not ${encoding.toUpperCase()} text` } };
}

/** Part of every host, though of no edition of the language. */
declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

function encodingOf(bytes: Uint8Array): DecodedText["encoding"] {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (bytes.length >= 4 && first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  if (bytes.length >= 4 && first === 0 && second !== 0 && third === 0 && fourth !== 0) return "utf-16be";
  return "utf-8";
}

/** Walks the text beside its bytes from one U+FFFD to the next: the first that the bytes do not spell out stands for a bad byte. */
function firstBadByte(bytes: Uint8Array, text: string): number | undefined {
  let byte = startsWithMark(bytes) ? UTF8_MARK.length : 0;
  let offset = 0;
  for (let next = text.indexOf(REPLACEMENT); next >= 0; next = text.indexOf(REPLACEMENT, next + 1)) {
    for (; offset < next; offset += 1) byte += bytesOf(text.charCodeAt(offset));
    if (!startsWith(bytes, REPLACEMENT_BYTES, byte)) return next;
  }
  return undefined;
}

function firstLoneSurrogate(bytes: Uint8Array, text: string, encoding: string): number | undefined {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return Math.max(0, text.indexOf(REPLACEMENT));
  }
}

/** How many bytes of UTF-8 a UTF-16 code unit stands for, a surrogate for half of its pair's four. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
}

function startsWithMark(bytes: Uint8Array): boolean {
  return startsWith(bytes, UTF8_MARK, 0);
}

function startsWith(bytes: Uint8Array, expected: readonly number[], at: number): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}

const REPLACEMENT = "\ufffd";
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];
const UTF8_MARK = [0xef, 0xbb, 0xbf];
