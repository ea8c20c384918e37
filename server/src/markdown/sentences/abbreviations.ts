import { wordSet } from "./word-set.ts";

/**
 * What the full stop of an abbreviation says about the end of a sentence:
 * - `title` and `connector` always lead on to what follows;
 * - `before-number` leads on to a number, and `before-label` to a number, a letter or a Roman number; else they end a sentence;
 * - `time` ends a sentence before a capital, unless a day or a time zone follows;
 * - `ambiguous` ends one only where what follows plainly starts another.
 */
export type AbbreviationKind = "title" | "connector" | "before-number" | "before-label" | "time" | "ambiguous";

/**
 * English abbreviations without their last full stop. An entry in lower case stands for every casing, one with a capital only for
 * itself, because the word in lower case is an ordinary one (`Sat`, `Art`, `Col`).
 */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationKind> = new Map([
  ...entries("title", [
    "Adm Amb Atty Brig Capt Cdr Cmdr Col Cpl Dr Drs Fr Gen Gov Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Mx Pres Prof Pvt Rep Reps",
    "Rev Sen Sens Sgt Supt p.s n.b",
  ]),
  ...entries("connector", ["approx ca cf e.g eg esp excl f.e i.a i.e incl resp v.i.z viz vs w.r.t"]),
  ...entries("before-number", [
    "apt avg bldg est ext fl ft hr hrs lb lbs max min mins mo mos no nos nr n° oz pct pg pp pt pts rm rs sec secs ste tel wk wks yr yrs",
  ]),
  ...entries("before-label", ["App Art ch chap chs Ex eq eqs fig figs para Ref refs sect Sec Tab ver vol vols"]),
  ...entries("time", ["a.m p.m"]),
  ...entries("ambiguous", [
    "co corp inc ltd llc bros cie jr sr esq",
    "acct admin al amt assn assoc asst ave blvd cit ct dept dir dist div ed eds exec govt hwy inst intl mfg mgmt mgr misc mt natl op pkwy",
    "qty rd reg sq st univ",
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
    "Ala Ariz Calif Colo Conn Del Fla Ft Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt",
    "Wash Wis Wyo",
  ]),
]);

/** Names whose last character is an exclamation mark. */
export const NAMES_WITH_EXCLAMATION: ReadonlySet<string> = wordSet(["joomla jeopardy yahoo yum"]);

function entries(kind: AbbreviationKind, lines: readonly string[]): readonly (readonly [string, AbbreviationKind])[] {
  return [...wordSet(lines)].map((word) => [word, kind] as const);
}
