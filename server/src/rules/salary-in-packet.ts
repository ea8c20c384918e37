import { contains, type Span, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { FrontPage } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import type { Lists } from "../profile/word-lists.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, entryOf, findWords } from "../profile/words.ts";
import { deletionOf } from "./deletion.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { editAt, packetRule } from "./rule.ts";

export const salaryInPacket = packetRule<{ readonly text: string }>({
  name: "salary-in-packet",
  scope: "packet",
  severity: "warning",
  what: "What the candidate is paid.",
  why: "Pay is no ground for a promotion, and a packet passes through more hands than may know it.",
  *check(scope) {
    yield* statedPay(scope);
    const { frontPages, profile } = scope.packet;
    for (const page of frontPages) yield* payInFrontMatter(page, profile.words);
  },
  message: ({ text }) => `${text} is what you are paid. Take it out: a packet is not the place for it.`,
  fixes: ({ place }) => {
    const { block } = place;
    const sentence = block?.sentences.find(({ span }) => contains(span, place.span));
    if (block === undefined || sentence === undefined || block.kind === "table") return [];
    return [
      { title: "Delete the sentence", safe: false, edits: [editAt(place, deletionOf(block, sentence.span), "")] },
    ];
  },
});

const statedPay = inCheckedBlocks(({ block, file, role, figures }, { words }) => {
  if (role === "impact" || role === "source") return [];
  return ownPay(block, words).flatMap((stated) => {
    const amount = figures.find(({ figure }) => figure.kind === "money" && contains(stated, figure.span));
    return amount === undefined
      ? []
      : [{ place: { file, block, span: amount.figure.span }, data: { text: amount.text } }];
  });
});

/** The sentences, or rows of a table, that speak of the candidate's own pay. Other people's pay may well be what the work is about. */
function ownPay(block: Block, words: Lists): readonly Span[] {
  const salary = compileWords(words.salary);
  const rows = block.tables.flatMap((table) => table.rows);
  return block.sentences.flatMap(({ span, leaf }): readonly Span[] => {
    const prose = textOf(block.masked, span);
    const found = findWords(salary, prose);
    if (found.length === 0 || block.leaves[leaf]?.inQuote === true) return [];
    const row = rows.find((one) => contains(one.span, span));
    if (row !== undefined) return entryOf(salary, prose) === undefined || row === rows[0] ? [] : [row.span];
    const own = found.some(
      (word) => isOwn(prose, word.span, words) || isLabel(prose, word.span) || isOnOwnPay(prose, word.span, words),
    );
    return own ? [span] : [];
  });
}

/** "My base salary", "my current base salary", "I earn". */
function isOwn(prose: string, word: Span, { firstPersonSingular }: Lists): boolean {
  const before = tokensOf(prose.slice(0, word.start)).slice(-WORDS_BETWEEN);
  const reach = { start: before[0]?.start ?? word.start, end: word.end };
  const persons = compileWords(firstPersonSingular.filter((person) => person !== "I"));
  return (
    findWords(persons, textOf(prose, reach)).length > 0 ||
    findWords(compileWords(firstPersonSingular), textOf(prose, word)).length > 0
  );
}

const WORDS_BETWEEN = 2;

/** "On a base salary of $198k I …". */
function isOnOwnPay(prose: string, word: Span, { firstPersonSingular }: Lists): boolean {
  const opens = tokensOf(prose.slice(0, word.start)).length <= WORDS_BETWEEN;
  const amount = /^[\s\0]+of[\s\0]+\S*\d\S*[\s\0]/.exec(prose.slice(word.end))?.[0];
  const subject = amount === undefined ? undefined : tokensOf(prose.slice(word.end + amount.length))[0]?.word;
  return opens && firstPersonSingular.some((person) => person.toLowerCase() === subject);
}

/** "Base salary: …", "Current salary — …". */
function isLabel(prose: string, word: Span): boolean {
  return tokensOf(prose.slice(0, word.start)).length < WORDS_BETWEEN && /^[\s\0]*[:=–—]/.test(prose.slice(word.end));
}

function* payInFrontMatter({ path, frontMatter }: FrontPage, { salary }: Lists) {
  const { block, entries } = frontMatter;
  if (block === undefined) return;
  for (const { key, value, valueSpan } of entries) {
    if (value.kind !== "scalar" || entryOf(compileWords(salary), key) === undefined || !/\d/.test(value.text)) continue;
    const place: Place = { file: path, block, span: valueSpan };
    yield { place, data: { text: value.text } };
  }
}
