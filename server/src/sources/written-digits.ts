/** Which character parts the decimals from the whole in a table's numbers. With `unknown`, `1,234` is left unread. */
export type DecimalMark = "point" | "comma" | "unknown";

export type WrittenDigits = {
  readonly whole: string;
  readonly fraction: string;
  /** The decimal mark that these digits alone show: `point` for `1,234.5`, `0.25` and `1,234,567`. */
  readonly shows?: "point" | "comma";
};

/** Parts digits from their separators. Undefined where they cannot be a number, or be two different ones. */
export function readDigits(text: string, mark: DecimalMark): WrittenDigits | undefined {
  const meaning = separatorMeaning(text, mark);
  if (meaning === undefined) return undefined;
  const { decimal, shows } = meaning;
  const at = decimal === undefined ? text.length : text.lastIndexOf(decimal);
  const whole = ungrouped(text.slice(0, at));
  const fraction = text.slice(at + 1);
  if (whole === undefined || (decimal !== undefined && !/^\d+$/.test(fraction))) return undefined;
  return { whole, fraction, ...(shows !== undefined && { shows }) };
}

/**
 * The decimal mark of a table, from cells that show it. Where they show none it is `otherwise`, and where they show both it is
 * `unknown`.
 */
export function findDecimalMark(cells: Iterable<string>, otherwise: DecimalMark): DecimalMark {
  const shown = new Set<DecimalMark>();
  for (const cell of cells) {
    const digits = LONE_NUMBER.exec(cell)?.[1];
    const shows = digits === undefined ? undefined : readDigits(digits, "unknown")?.shows;
    if (shows !== undefined) shown.add(shows);
  }
  if (shown.size > 1) return "unknown";
  return shown.values().next().value ?? otherwise;
}

const LONE_NUMBER = /^[^\p{L}\d.,]{0,3}(\d[\d.,'’\u00a0\u2009\u202f]*)[^\p{L}\d.,]{0,3}$/u;

type SeparatorMeaning = { readonly decimal?: "." | ","; readonly shows?: "point" | "comma" };

function separatorMeaning(text: string, mark: DecimalMark): SeparatorMeaning | undefined {
  const points = countOf(text, ".");
  const commas = countOf(text, ",");
  if (points > 0 && commas > 0) {
    const decimal = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    if ((decimal === "." ? points : commas) > 1) return undefined;
    return { decimal, shows: nameOf(decimal) };
  }
  const separator = points > 0 ? "." : ",";
  const own = nameOf(separator);
  if (points + commas === 0) return {};
  if (points + commas > 1) return mark === own ? undefined : { shows: own === "point" ? "comma" : "point" };
  if (mayBeThousands(text, text.indexOf(separator))) {
    if (mark === "unknown") return undefined;
    return mark === own ? { decimal: separator } : {};
  }
  return mark === own || mark === "unknown" ? { decimal: separator, shows: own } : undefined;
}

function mayBeThousands(text: string, separator: number): boolean {
  return /^[1-9]\d{0,2}$/.test(text.slice(0, separator)) && text.length - separator - 1 === 3;
}

/** The digits without separators between groups of three, or of two before the last three; undefined where they stand elsewhere. */
function ungrouped(text: string): string | undefined {
  if (text === "") return "0";
  const digits = text.replace(SEPARATOR, "");
  if (digits.length > 1 && digits.startsWith("0")) return undefined;
  return /^\d+$/.test(text) || GROUPS_OF_THREE.test(text) || GROUPS_OF_TWO.test(text) ? digits : undefined;
}

const SEPARATOR = /[.,'’\u00a0\u2009\u202f]/g;
const GROUPS_OF_THREE = /^\d{1,3}([.,'’\u00a0\u2009\u202f])\d{3}(?:\1\d{3})*$/;
const GROUPS_OF_TWO = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

function nameOf(separator: "." | ","): "point" | "comma" {
  return separator === "." ? "point" : "comma";
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
