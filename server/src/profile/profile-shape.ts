import { deckShape, endorsementsShape, limitsShape, rehearsalShape, signalShape, timelineShape } from "./bar-shape.ts";
import { listOf, mapOf, orNone, record, words } from "./group-shapes.ts";
import { impactShape } from "./impact-shape.ts";
import { type JsonSchema, toJsonSchema } from "./json-schema.ts";
import { principleShape, storiesShape } from "./principle-shape.ts";
import type { Gate, Profile, ProfileSeverity, Provenance, Term, Vocabulary } from "./profile.ts";
import { keysShape, requiredSectionShape, rolesShape, sectionsShape } from "./role-shape.ts";
import { oneOf, text } from "./scalar-shapes.ts";
import { described, type Shape } from "./shape.ts";
import { storylineShape } from "./storyline-shape.ts";
import { listsShape, moneyShape, statusShape } from "./word-list-shapes.ts";

/** What a profile's file says. Its id is the name that it is asked for by. */
export type ProfileFile = Omit<Profile, "id"> & {
  /** The profile that this one changes. */
  readonly extends?: string;
};

const provenanceShape: Shape<Provenance> = record({
  source: described("Where the bar comes from.", text()),
  links: described("Public addresses behind it.", words()),
  strength: described("How good the source is.", oneOf(["official", "first-hand", "reported", "marketing", "house"])),
  caution: described("What the bar must not be taken for.", text()),
});

const term: Shape<Term> = record({
  one: described("The word for one.", text()),
  many: described("The word for several.", text()),
  aliases: described("Other words that documents use.", words()),
});

const vocabularyShape: Shape<Vocabulary> = record({
  packet: term,
  review: term,
  panel: term,
  productLeader: term,
  manager: term,
  seniorLeader: term,
  endorsement: term,
  principle: term,
  story: term,
  flagship: term,
  rehearsal: term,
  nextCycle: term,
});

const gateShape: Shape<Gate> = record({
  id: described(
    "Which gate it is.",
    oneOf(["performance", "impact", "endorsements", "storyline", "principles", "timeline", "signals", "deck"]),
  ),
  title: described("What messages call it.", text()),
  what: described("What a packet must show to clear it.", text()),
  why: described("Why the bar has it.", text()),
  rules: described("The rules whose findings hold it shut.", words()),
});

const severity: Shape<ProfileSeverity> = oneOf(["error", "warning", "info", "off"]);

export const profileShape: Shape<ProfileFile> = record(
  {
    title: described("The profile's name for people.", text()),
    summary: described("A sentence or two for someone who chooses a profile.", text()),
    provenance: described("Where the bar comes from and how far to trust it.", provenanceShape),
    vocabulary: described("What messages call the things of a review.", vocabularyShape),
    severities: described("Severities of rules, by name: `long-sentence: off`.", mapOf(severity)),
    roles: described("The documents of a packet and how they are found.", rolesShape),
    sections: described("The sections inside documents and how they are found.", sectionsShape),
    keys: described("The keys of documents' front matter.", keysShape),
    requiredSections: described("Sections that the bar asks for.", listOf(requiredSectionShape)),
    dataPoints: described("Which sentences must hold a figure or a citation.", oneOf(["storyline", "everywhere"])),
    principles: described("The leadership principles.", listOf(principleShape)),
    impact: described("The impact table and its floors.", impactShape),
    signals: described("Internal signals of influence.", listOf(signalShape)),
    limits: described("How long things may be.", limitsShape),
    money: described("Words for kinds of money.", moneyShape),
    status: described("Words for how far an amount has come true.", statusShape),
    words: described("Word lists.", listsShape),
    gates: described("The parts of the bar that are cleared one by one.", listOf(gateShape)),
  },
  {
    extends: described("The profile that this one changes: a built-in name or a path.", text()),
    stories: described("Stories of the principles.", orNone(storiesShape)),
    storyline: described("The sentences that carry the packet.", orNone(storylineShape)),
    endorsements: described("Endorsements by senior people.", orNone(endorsementsShape)),
    timeline: described("The way to the review.", orNone(timelineShape)),
    deck: described("The slides.", orNone(deckShape)),
    rehearsal: described("The rehearsal.", orNone(rehearsalShape)),
  },
);

/** The JSON Schema that editors complete a profile with. */
export function profileJsonSchema(): JsonSchema {
  return toJsonSchema(profileShape, { id: "profile.schema.json", title: "Throughline profile", layer: true });
}
