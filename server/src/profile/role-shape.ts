import { listOf, record } from "./group-shapes.ts";
import { type RequiredSection, ROLES, type Role, type RoleNames, type SectionName } from "./role.ts";
import { flag, oneOf, text } from "./scalar-shapes.ts";
import { described, type Shape } from "./shape.ts";

const roleNames: Shape<RoleNames> = record({
  title: described("What messages call the document.", text()),
  files: described(
    "Lower-case paths without their extension, with hyphens for spaces, such as `impact-table` or `stories/*`.",
    listOf(text()),
  ),
  headings: described("Headings that open such a document inside a larger one.", listOf(text())),
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

const headings = listOf(text());

export const sectionsShape: Shape<Readonly<Record<SectionName, readonly string[]>>> = record({
  storyline: described("Headings of the storyline.", headings),
  performance: described("Headings of the part about the measures of performance.", headings),
  results: described("Headings of the part about results, where a launch needs its money.", headings),
  initiatives: described("Headings of the list of initiatives.", headings),
  signals: described("Headings of the internal signals.", headings),
  goals: described("Headings of the goals of the year.", headings),
  context: described("Headings of background, where few sentences hold figures.", headings),
  gaps: described("Headings of the part about what is not there yet.", headings),
  appendix: described("Headings of appendices and lists of sources.", headings),
  attendees: described("Headings, or labels, of who listens to the rehearsal.", headings),
  script: described("Headings of the words to be spoken at the rehearsal.", headings),
});

export const roleShape: Shape<Role> = oneOf(ROLES);

export const requiredSectionShape: Shape<RequiredSection> = record({
  title: described("The section's heading.", text()),
  aliases: described("Other headings that will do.", headings),
  roles: described("The documents that may hold it.", listOf(roleShape)),
  why: described("What a reader looks for in it; one sentence.", text()),
});
