import type { Span } from "../base/span.ts";
import { comparePeriods, findPeriods, type Period } from "../packet/period.ts";
import type { Profile } from "../profile/profile.ts";
import type { Status } from "../profile/word-lists.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { type Subject, subjectOf } from "./labels.ts";
import { unitPer } from "./per-unit.ts";

/** What the words of a whole sentence say of its figures. */
export type SentenceContext = {
  /** The words of the sentence, and of the headings above it. */
  readonly subject: Subject;
  /** The statuses that the whole sentence names. */
  readonly sentenceStatuses: ReadonlySet<Status>;
  /** The periods that the whole sentence names. */
  readonly sentencePeriods: readonly Period[];
  /** True where the sentence says that it takes several together: an average, a weighted or a combined rate. */
  readonly averaged: boolean;
  /** True where it says that they are weighed. */
  readonly weighted: boolean;
  /** True where the sentence tells what one unit of money brings. */
  readonly perCoin: boolean;
  /** A unit that the sentence names with "per". */
  readonly per?: string;
};

/** What the words around a figure say of it. */
export type FigureContext = SentenceContext & {
  /** The words between the figures before and behind it, within its clause. */
  readonly nearby: Subject;
  /** The periods that those words name. */
  readonly periods: readonly Period[];
  /** The statuses that those words name. */
  readonly statuses: ReadonlySet<Status>;
  /** True where those words say that it has come true, or those right behind them do. */
  readonly asserted: boolean;
  /** True where the sentence says that it multiplies up to a year. */
  readonly annualized: boolean;
};

/** `masked` is the sentence alone. `above` is text that titles the sentence. */
export function sentenceContext(masked: string, above: string, profile: Profile): SentenceContext {
  const per = unitPer(masked);
  return {
    subject: subjectOf(`${masked} ${above}`),
    sentenceStatuses: statusesIn(masked, profile),
    sentencePeriods: findPeriods(masked).map(({ period }) => period),
    averaged: AVERAGED.test(masked),
    weighted: /\bweight(?:ed|ing)\b/i.test(masked),
    perCoin: PER_COIN.test(masked),
    ...(per !== undefined && { per }),
  };
}

/** `masked` is the sentence alone, and the figure's span counts in it, as do those of the figures before and behind. */
export function figureContext(
  figure: Figure,
  { before, behind }: { readonly before: Span | undefined; readonly behind: Span | undefined },
  masked: string,
  sentence: SentenceContext,
  profile: Profile,
): FigureContext {
  const { span, per } = figure;
  const segment = { start: before?.end ?? 0, end: clauseEnd(span, behind?.start ?? masked.length, masked) };
  const words = masked.slice(segment.start, segment.end);
  const statuses = statusesIn(words, profile);
  const yearly = per !== undefined && /^(?:a |per )?(?:year|annum|yr)$/.test(per);
  const sentenceStatuses = yearly
    ? new Set<Status>([...sentence.sentenceStatuses, "annualized"])
    : sentence.sentenceStatuses;
  return {
    ...sentence,
    sentenceStatuses,
    nearby: subjectOf(words),
    periods: findPeriods(words).map(({ period }) => period),
    statuses,
    asserted:
      statuses.has("realized") ||
      BROUGHT.test(masked.slice(Math.max(0, span.start - LONGEST_VERB), span.start)) ||
      ENDED.test(masked.slice(Math.max(0, span.start - LONGEST_VERB), span.start)) ||
      BOOKED.test(masked.slice(span.end)),
    annualized: sentenceStatuses.has("annualized") || sentenceStatuses.has("run-rate"),
  };
}

/** More than a verb with what may stand between it and its figure. */
const LONGEST_VERB = 80;

/** A verb that says that what stands right behind it came in. */
const BROUGHT =
  /\b(?:brought in|(?:has|have|had) (?:already )?(?:brought|delivered|earned|saved|generated|returned|made))[\s\0]+(?:us[\s\0]+)?(?:an?[\s\0]+)?[[*_]*$/i;

/** A verb that says where a measure ended. */
const ENDED = /\b(?:(?:ended|closed|finished|came in|stood|stands) at|and it was)[\s\0]+[[*_]*$/i;

/** Right behind a figure: `$160M a year, already booked`. */
const BOOKED =
  /^[^.;]{0,24},[\s\0]+(?:all of it |already |and already )+(?:booked|realized|realised|banked|earned|in the bank)\b/i;

const PER_COIN =
  /\b(?:each|every|per)[\s\0]+(?:[\p{L}-]+[\s\0]+){0,3}(?:dollar|pound|euro|rupee)\b|[$£€₹]1\b(?![.,]?\d)/iu;

const AVERAGED = /\b(?:averag(?:e[sd]?|ing)|mean|weighted|blended|combined|overall|together)\b/i;

/** Whether the words near the figure name the cell's period: `different` where they name one period, and another. */
export function periodFit(context: FigureContext, period: Period | undefined): "same" | "different" | "unknown" {
  const [only, ...others] = context.periods;
  if (period === undefined || only === undefined) return "unknown";
  if (others.length === 0) return comparePeriods(only, period);
  return context.periods.some((named) => comparePeriods(named, period) === "same") ? "same" : "unknown";
}

/**
 * Whether the words let a cell of this status stand for a fact. `denied` where those near the figure assert that it has come true and
 * nothing in the sentence says otherwise; `unsaid` where they are silent.
 */
export function statusFit(context: FigureContext, status: Status | undefined): "fits" | "unsaid" | "denied" {
  if (status === undefined || status === "realized" || status === "restated") return "fits";
  const kin = KINDRED.get(status) ?? [status];
  if (context.asserted && !kin.some((word) => context.statuses.has(word))) return "denied";
  return kin.some((word) => context.sentenceStatuses.has(word)) ? "fits" : "unsaid";
}

const KINDRED: ReadonlyMap<Status, readonly Status[]> = new Map<Status, readonly Status[]>([
  ["forecast", ["forecast", "target"]],
  ["target", ["target", "forecast"]],
  ["annualized", ["annualized", "run-rate"]],
  ["run-rate", ["run-rate", "annualized"]],
]);

function statusesIn(text: string, profile: Profile): Set<Status> {
  const found = new Set<Status>();
  for (const status of ALL_STATUSES) {
    if (findWords(compileWords(profile.status[status]), text).length > 0) found.add(status);
  }
  return found;
}

const ALL_STATUSES: readonly Status[] = [
  "realized",
  "forecast",
  "target",
  "annualized",
  "run-rate",
  "superseded",
  "restated",
];

/** Where the next punctuation behind the figure is, or the next figure where that is nearer. */
function clauseEnd({ end }: Span, next: number, masked: string): number {
  const stop = masked.slice(end, next).search(/[,;:.](?=[\s\0]|$)/);
  return stop < 0 ? next : end + stop;
}
