import { describe, expect, test } from "vitest";
import { BUILT_IN_PROFILES, DEFAULT_PROFILE } from "../../server/src/profile/built-in.ts";
import { faultInWords } from "../../server/src/profile/data-problem.ts";
import { loadProfile } from "../../server/src/profile/load.ts";
import type { Profile } from "../../server/src/profile/profile.ts";
import { compileWords, findWords } from "../../server/src/profile/words.ts";

const PROFILES = BUILT_IN_PROFILES.map((name) => [name, builtIn(name)] as const);

test.each(BUILT_IN_PROFILES)("%s loads with no problem, under its own name", (name) => {
  const { profile, problems } = loadProfile(name, { resolve: () => undefined });
  expect(problems.map((problem) => `${problem.file}:${problem.span.start} ${faultInWords(problem)}`)).toEqual([]);
  expect(profile.id).toBe(name);
});

test("a built-in profile is loaded once", () => {
  expect(builtIn(DEFAULT_PROFILE)).toBe(builtIn(DEFAULT_PROFILE));
});

test("the default profile names its source and says that it is nobody's policy", () => {
  const { title, provenance } = builtIn(DEFAULT_PROFILE);
  expect(title).toContain("one public article");
  expect(title).not.toContain("Amazon");
  expect(provenance.strength).toBe("marketing");
  expect(provenance.caution).toContain("not the policy");
});

test("every profile of somebody's bar says where it comes from and what it is not", () => {
  for (const [name, { provenance }] of PROFILES) {
    expect(provenance.caution, name).not.toBe("");
    expect(provenance.links.length > 0, name).toBe(provenance.strength !== "house");
  }
});

describe("the default profile has the numbers of the article", () => {
  const profile = builtIn(DEFAULT_PROFILE);
  test.each([
    ["flagships", [profile.impact.flagships?.most, profile.impact.flagships?.errorFrom], [2, 3]],
    [
      "floors",
      profile.impact.floors?.least,
      { revenue: 15_000_000, profit: 15_000_000, saving: 10_000_000, avoidance: 15_000_000 },
    ],
    ["severity of floors", profile.impact.floors?.severity, "warning"],
    ["unlock", profile.impact.floors?.unlock?.least, 100_000_000],
    ["quarters", profile.impact.quarters, 3],
    ["rows and words of a page", [profile.impact.maxRows, profile.impact.maxWords], [20, 400]],
    ["endorsements", profile.endorsements?.least, 2],
    ["stories", profile.stories?.perPrinciple, 3],
    ["timeline mode", profile.timeline?.mode, "marks"],
    ["timeline days", profile.timeline?.steps.map(({ days }) => days), [120, 30, 15, 10]],
    ["insufficient review", profile.timeline?.insufficientDays, 14],
    ["reviews a year", profile.timeline?.cadence.perYear, 4],
    ["storyline sentences", profile.storyline?.sentences.map(({ id }) => id), ["problem", "execution", "impact"]],
    ["slots", profile.storyline?.slots.map(({ id }) => id), ["gap", "team", "product", "impact", "capability"]],
    ["verbatim in", profile.storyline?.verbatimIn, ["email", "deck", "rehearsal"]],
    ["slides", profile.deck?.slides.length, 3],
    [
      "rehearsal",
      [profile.rehearsal?.minutes, profile.rehearsal?.sessionMinutes, profile.rehearsal?.wordsPerMinute],
      [5, 30, 130],
    ],
    ["audience", profile.rehearsal?.audience.map(({ least }) => least), [1, 2]],
    ["words of a sentence", profile.limits.sentenceWords, 30],
    [
      "gates",
      profile.gates.map(({ id }) => id),
      ["performance", "impact", "endorsements", "storyline", "principles", "timeline", "signals", "deck"],
    ],
  ])("%s", (_, value, expected) => {
    expect(value).toEqual(expected);
  });

  test("influence", () => {
    const influence = profile.signals.find(({ id }) => id === "influence");
    expect([influence?.floor, influence?.noteFrom, influence?.scale]).toEqual([4, 3, 5]);
  });

  test("the sixteen principles", () => {
    expect(profile.principles.map(({ name }) => name)).toEqual([
      "Customer Obsession",
      "Ownership",
      "Invent and Simplify",
      "Are Right, A Lot",
      "Learn and Be Curious",
      "Hire and Develop the Best",
      "Insist on the Highest Standards",
      "Think Big",
      "Bias for Action",
      "Frugality",
      "Earn Trust",
      "Dive Deep",
      "Have Backbone; Disagree and Commit",
      "Deliver Results",
      "Strive to be Earth's Best Employer",
      "Success and Scale Bring Broad Responsibility",
    ]);
  });
});

describe.each(PROFILES)("%s holds together", (_, profile) => {
  test("no two principles share a name", () => {
    const names = profile.principles
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map((name) => name.toLowerCase());
    expect(duplicates(names)).toEqual([]);
    expect(duplicates(profile.principles.map(({ id }) => id))).toEqual([]);
  });

  test("each slot belongs to a sentence and stands in its template", () => {
    for (const { id, sentence } of profile.storyline?.slots ?? []) {
      const template = profile.storyline?.sentences.find((candidate) => candidate.id === sentence)?.template;
      expect(template).toContain(`{${id}}`);
    }
  });

  test("a filled template fills every slot in order", () => {
    const slots = new Map<string, string>(
      (profile.storyline?.slots ?? []).map(({ id, placeholder }) => [id, placeholder]),
    );
    const templates = (profile.storyline?.sentences ?? []).map(({ template }) => template).join(" ");
    const text = templates.replace(/\{(\w+)\}/g, (_, id: string) => slots.get(id) ?? "");
    let from = 0;
    for (const { id, cues } of profile.storyline?.slots ?? []) {
      const cue = findWords(compileWords(cues), text).find(({ span }) => span.start >= from);
      expect(cue, id).toBeDefined();
      from = cue?.span.end ?? 0;
    }
  });

  test("no rule is in two gates, no gate is there twice", () => {
    expect(duplicates(profile.gates.flatMap(({ rules }) => rules))).toEqual([]);
    expect(duplicates(profile.gates.map(({ id }) => id))).toEqual([]);
  });

  test("required documents and slides point at what is there", () => {
    const sentences = new Set(profile.storyline?.sentences.map(({ id }) => id));
    for (const { sentence } of profile.deck?.slides ?? []) if (sentence) expect(sentences).toContain(sentence);
    for (const role of profile.storyline?.verbatimIn ?? []) expect(profile.roles[role].required).toBe(true);
  });

  test("no entry stands twice in a list, and each finds itself", () => {
    for (const [name, list] of wordListsOf(profile)) {
      expect(duplicates(list.map((entry) => entry.toLowerCase())), name).toEqual([]);
      const entries = list.filter((entry) => !entry.startsWith("!"));
      const missed = entries.filter(
        (entry) => findWords(compileWords([entry]), entry.replaceAll("=", "")).length !== 1,
      );
      expect(missed, name).toEqual([]);
    }
  });
});

describe.each(
  PROFILES.flatMap(([name, profile]) =>
    name === "amazon-promo-doc"
      ? []
      : profile.principles.map((principle) => [principle.name, principle, profile] as const),
  ),
)("the examples of %s", (_, principle, profile) => {
  const vague = [...profile.words.generic, ...profile.words.weasel, ...principle.weak];

  test("the strong one shows an act and an outcome", () => {
    const { strongExample } = principle;
    const acts = findWords(compileWords(profile.words.act), strongExample);
    const [firstAct] = acts;
    expect(firstAct).toBeDefined();
    expect(strongExample.slice(firstAct?.span.end)).toMatch(/\d/);
    expect(findWords(compileWords(profile.words.firstPersonSingular), strongExample)).not.toEqual([]);
    expect(findWords(compileWords(principle.signals), strongExample)).not.toEqual([]);
    expect(findWords(compileWords(vague), strongExample).map(({ entry }) => entry)).toEqual([]);
  });

  test("the strong one names what the principle demands", () => {
    const lists = { "data-set": profile.words.data, "customer-metric": profile.words.customer };
    for (const demand of principle.demands) {
      expect(findWords(compileWords(lists[demand]), principle.strongExample), demand).not.toEqual([]);
    }
  });

  test("the weak one has no figure, and says nothing but weak words", () => {
    expect(principle.weakExample).not.toMatch(/\d/);
    expect(findWords(compileWords([...vague, ...profile.words.state]), principle.weakExample)).not.toEqual([]);
  });
});

function builtIn(name: string): Profile {
  return loadProfile(name, { resolve: () => undefined }).profile;
}

function wordListsOf(profile: Profile): readonly (readonly [string, readonly string[]])[] {
  return [
    ...Object.entries(profile.words),
    ...Object.entries(profile.money),
    ...Object.entries(profile.status),
    ...Object.entries(profile.sections),
    ...Object.entries(profile.roles).map(([name, { headings }]) => [name, headings] as const),
    ...Object.entries(profile.impact.columns).map(([name, { aliases }]) => [name, aliases] as const),
    ...(profile.storyline?.slots ?? []).map(({ id, cues }) => [id, cues] as const),
    ...(profile.timeline?.steps ?? []).map(({ id, aliases }) => [id, aliases] as const),
    ...profile.signals.map(({ id, aliases }) => [id, aliases] as const),
    ...profile.principles.flatMap(({ id, weak, signals }) => [
      [`${id} weak`, weak] as const,
      [`${id} signals`, signals] as const,
    ]),
    ["total", profile.impact.totalWords],
    ["finance", profile.impact.financeWords],
    ["pending", profile.impact.pendingWords],
    ["written", profile.endorsements?.writtenWords ?? []],
    ["hearsay", profile.endorsements?.hearsayWords ?? []],
    ["elsewhere", profile.endorsements?.elsewhereWords ?? []],
    ["credit", profile.endorsements?.creditWords ?? []],
    ["seniority", profile.endorsements?.seniority ?? []],
  ];
}

function duplicates(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
