import { listOf, record, words } from "./group-shapes.ts";
import { type KeyName, type RequiredSection, ROLES, type Role, type RoleNames, type SectionName } from "./role.ts";
import { flag, oneOf, text } from "./scalar-shapes.ts";
import { described, type Shape } from "./shape.ts";

const roleNames: Shape<RoleNames> = record({
  title: described("What messages call the document.", text()),
  files: described(
    "Lower-case paths without their extension, with hyphens for spaces, such as `impact-table` or `stories/*`.",
    words(),
  ),
  headings: described("Headings that open such a document inside a larger one.", words()),
  required: described("True where a packet without it is not complete.", flag()),
});

export const rolesShape: Shape<Readonly<Record<Role, RoleNames>>> = record({
  narrative: roleNames,
  impact: roleNames,
  stories: roleNames,
  endorsements: roleNames,
  timeline: roleNames,
  deck: roleNames,
  email: roleNames,
  rehearsal: roleNames,
  source: roleNames,
});

export const sectionsShape: Shape<Readonly<Record<SectionName, readonly string[]>>> = record({
  storyline: described("Headings of the storyline.", words()),
  performance: described("Headings of the part about the measures of performance.", words()),
  results: described("Headings of the part about results, where a launch needs its money.", words()),
  initiatives: described("Headings of the list of initiatives.", words()),
  signals: described("Headings of the internal signals.", words()),
  goals: described("Headings of the goals of the year.", words()),
  context: described("Headings of background, where few sentences hold figures.", words()),
  gaps: described("Headings of the part about what is not there yet.", words()),
  appendix: described("Headings of appendices and lists of sources.", words()),
  attendees: described("Headings, or labels, of who listens to the rehearsal.", words()),
  script: described("Headings of the words to be spoken at the rehearsal.", words()),
  storySituation: described("Labels inside a story of what was the case before.", words()),
  storyAct: described("Labels inside a story of what its author did.", words()),
  storyOutcome: described("Labels inside a story of what came of it.", words()),
  storyNote: described("Other labels inside a story.", words()),
  storiesAside: described("Headings among the stories of what is no story.", words()),
  peerFeedback: described("Headings among the endorsements of what peers say.", words()),
  endorsementsAside: described("Headings among the endorsements of what is none.", words()),
});

export const keysShape: Shape<Readonly<Record<KeyName, readonly string[]>>> = record({
  candidate: described("Keys of front matter with the candidate's name.", words()),
  review: described("Keys of front matter with the day of the review.", words()),
  principles: described("Keys of front matter with the principles of a story.", words()),
  endorser: described("Keys of front matter with the name of an endorser.", words()),
  endorserTitle: described("Keys of front matter with an endorser's title.", words()),
  signed: described("Keys of front matter with the day on which an endorsement was signed.", words()),
});

export const roleShape: Shape<Role> = oneOf(ROLES);

export const requiredSectionShape: Shape<RequiredSection> = record({
  title: described("The section's heading.", text()),
  aliases: described("Other headings that will do.", words()),
  roles: described("The documents that may hold it.", listOf(roleShape)),
  why: described("What a reader looks for in it; one sentence.", text()),
});
