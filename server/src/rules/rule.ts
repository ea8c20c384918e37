import type { Span } from "../base/span.ts";
import type { Place } from "../packet/place.ts";
import { memoByScope } from "./memo-by-scope.ts";
import type { PacketScope, SentenceScope } from "./scope.ts";

export type Severity = "error" | "warning" | "info";

/** One thing that a rule found, before it is put into words. */
export type Finding<Data> = {
  readonly place: Place;
  readonly data: Data;
  /** Where the rule's own severity is not right for this finding. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
};

export type RelatedPlace = {
  readonly place: Place;
  readonly message: string;
};

export type Fix = {
  readonly title: string;
  /** True where the fix can be made unseen: it removes its problem, touches nothing else and changes no figure. */
  readonly safe: boolean;
  readonly edits: readonly PlacedEdit[];
};

export type PlacedEdit = {
  readonly place: Place;
  readonly text: string;
  /** Where the text holds tab stops in the syntax of snippets; `text` is then what an editor without snippets inserts. */
  readonly snippet?: string;
};

/** What every rule says of itself, and how it puts a finding into words and mends it. */
type Description<Data, Scope> = {
  /** Kebab-case; says what is flagged. It is the diagnostic's code. */
  readonly name: string;
  readonly severity: Severity | "off";
  readonly what: string;
  readonly why: string;
  readonly message: (data: Data) => string;
  readonly fixes?: (finding: Finding<Data>, scope: Scope) => readonly Fix[];
};

/** A sentence rule sees one sentence and what its figures follow from, and nothing else, so that its findings keep while it does. */
export type SentenceRule<Data> = Description<Data, SentenceScope> & {
  readonly scope: "sentence";
  readonly check: (scope: SentenceScope) => Iterable<Finding<Data>>;
};

export type PacketRule<Data> = Description<Data, PacketScope> & {
  readonly scope: "packet";
  readonly check: (scope: PacketScope) => Iterable<Finding<Data>>;
};

/** A finding in words. Its fixes are worked out when they are asked for. */
export type RuleProblem = {
  readonly rule: string;
  readonly place: Place;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** The packet is that of now: the finding may have been made in an earlier version, of which the same was read. */
  readonly fixes: (scope: PacketScope) => readonly Fix[];
};

/** A rule whose data only it knows. */
export type Rule =
  | (RuleInfo & { readonly scope: "sentence"; readonly run: (scope: SentenceScope) => readonly RuleProblem[] })
  | (RuleInfo & { readonly scope: "packet"; readonly run: (scope: PacketScope) => readonly RuleProblem[] });

export type RuleInfo = {
  readonly name: string;
  readonly severity: Severity | "off";
  readonly what: string;
  readonly why: string;
};

export function sentenceRule<Data>(rule: SentenceRule<Data>): Rule {
  return {
    ...infoOf(rule),
    scope: "sentence",
    run: (scope) => [...rule.check(scope)].map((finding) => inWords(rule, finding, () => scope)),
  };
}

/** What the rule finds is kept while all that it read of the packet is the same. */
export function packetRule<Data>(rule: PacketRule<Data>): Rule {
  return {
    ...infoOf(rule),
    scope: "packet",
    run: memoByScope((scope) => [...rule.check(scope)].map((finding) => inWords(rule, finding, (now) => now))),
  };
}

/** The edit that puts `text` in the place of `range`, in the same file and block as `place`. */
export function editAt(place: Place, range: Span, text: string): PlacedEdit {
  return { place: { ...place, span: range }, text };
}

function infoOf({ name, severity, what, why }: RuleInfo): RuleInfo {
  return { name, severity, what, why };
}

function inWords<Data, Scope>(
  rule: Description<Data, Scope>,
  finding: Finding<Data>,
  scopeOf: (now: PacketScope) => Scope,
): RuleProblem {
  return {
    rule: rule.name,
    place: finding.place,
    severity: finding.severity ?? (rule.severity === "off" ? "info" : rule.severity),
    message: rule.message(finding.data),
    related: finding.related ?? [],
    fixes: (now) => rule.fixes?.(finding, scopeOf(now)) ?? [],
  };
}
