import { compileWords, findWords } from "../profile/words.ts";

/** A person as a line of text introduces them: `Ruth Adeyemi, VP, Customer Service`. */
export type Person = {
  readonly name: string;
  /** What stands beside the name; empty where nothing does. */
  readonly title: string;
};

/** The person that a line introduces, their name first or behind their title. `titles` are words of titles, which are no names. */
export function personIn(line: string, titles: readonly string[]): Person | undefined {
  const plain = line.replace(OPENING, "").trim();
  const pieces = plain.split(SEPARATOR).map((piece) => piece.trim());
  for (const [index, piece] of pieces.entries()) {
    const name = nameAtStart(piece, titles);
    if (name === undefined) continue;
    const rest = [...pieces.slice(0, index), piece.slice(name.length), ...pieces.slice(index + 1)];
    return {
      name,
      title: rest
        .map((one) => one.trim())
        .filter(Boolean)
        .join(", "),
    };
  }
  return undefined;
}

/** The people that a line introduces side by side: `Ruth Adeyemi, VP, and Leo Marchetti, Director`. */
export function peopleIn(line: string, titles: readonly string[]): readonly Person[] {
  const matcher = compileWords(titles);
  const pieces = line
    .split(/\s+(?:and|with|together with)\s+|\s*[&;/+]\s*/)
    .map((piece) => piece.replace(/[\s,]+$/, ""));
  const people = pieces.map((piece) => personIn(piece, titles));
  const entitled = people.filter(
    (person, index) => person !== undefined && findWords(matcher, pieces[index] ?? "").length > 0,
  );
  const named = people.filter(
    (person, index) => person !== undefined && person.name === (pieces[index] ?? "").replace(OPENING, "").trim(),
  );
  const found = entitled.length > 1 ? entitled : named.length === pieces.length ? named : [];
  const all = found.flatMap((person) => person ?? []);
  const first = personIn(line, titles);
  return all.length > 1 ? all : first === undefined ? [] : [first];
}

/** What a sentence says of the person that it opens with: `Ruth Adeyemi, VP, Customer Service`. Empty where it opens with none. */
export function openingPerson(sentence: string): string {
  return INTRODUCED.exec(sentence)?.[0] ?? "";
}

/** Two to four words with capitals and the particles between them, none of them a title. */
function nameAtStart(piece: string, titles: readonly string[]): string | undefined {
  const written = NAME.exec(piece)?.[0];
  if (written === undefined) return undefined;
  const [title] = findWords(compileWords(titles), written);
  if (title === undefined) return written;
  const before = NAME.exec(written.slice(0, title.span.start).trim())?.[0];
  return title.span.start > 0 ? before : undefined;
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PARTICLE =
  "(?:de|da|del|della|der|den|di|do|dos|du|la|le|van|von|bin|bint|al|el|ter|ten|y|e|ap|ab|ibn|af|av|op|zu|zum)";
const NAME = new RegExp(
  `^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Sir|Dame)\\.?\\s)?${WORD}(?:\\s(?:${PARTICLE}\\s){0,2}${WORD}){1,3}`,
  "u",
);
const TITLE_PART = `(?:,\\s|\\s?\\(|\\s[-–—]\\s)${WORD}(?:\\s(?:(?:of|for|and|the|&)\\s)*${WORD}){0,6}\\)?`;
const INTRODUCED = new RegExp(`^\\s*${NAME.source.slice(1)}(?:${TITLE_PART}){1,3}`, "u");
const SEPARATOR = /[,(){}[\]|:;·•]|\s[-–—]\s|[–—]/;
const OPENING =
  /^[\s\d.)#*:–—-]*(?:(?:written\s)?(?:endorsement|endorsed|letter|statement|quote|recommendation|reference|testimonial|signed|name|from|by|no|number)\b[\s\d.#:–—-]*)*/i;
