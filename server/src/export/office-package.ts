import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What is done to the names of an Office file's parts, and to the text of each. */
export type PackageEdit = {
  readonly name?: (name: string) => string;
  readonly text?: (xml: string, name: string) => string;
};

/**
 * An Office file again without what its writer took from the clock, so that the same content gives the same bytes. When it was made is
 * optional in every Office file.
 */
export function withoutClock(bytes: Uint8Array, { name = same, text = same }: PackageEdit = {}): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([path, part]): readonly (readonly [string, Uint8Array])[] => {
    if (path.endsWith("/")) return [];
    if (/\.(?:xml|rels)$/.test(path)) {
      return [[name(path), strToU8(text(strFromU8(part).replace(DATES, ""), path))]];
    }
    return [[name(path), path.endsWith(".xlsx") ? withoutClock(part) : part]];
  });
  return zipSync(Object.fromEntries(parts), { mtime: FIRST_DAY, level: 9 });
}

/** Numbers from 1 for names, in the order in which they come up. */
export function numbering(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
}

function same(text: string): string {
  return text;
}

const DATES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** The first day that an archive can name. An archive's days are local ones, and so is this. */
const FIRST_DAY = new Date(1980, 0, 1);
