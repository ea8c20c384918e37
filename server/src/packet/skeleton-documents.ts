import type { ImpactColumn } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { scheduleTable } from "./schedule.ts";
import type { NewPacket, SkeletonDocument } from "./skeleton-document.ts";
import { storylineSkeleton } from "./skeleton-narrative.ts";

/** The impact table with the columns that the bar asks for and one row to fill in. */
export function impactSkeleton({ impact }: Profile): SkeletonDocument {
  const columns = COLUMNS.filter((column) => impact.columns[column].required || ALWAYS.has(column));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const floors = impact.floors === undefined ? "" : ` Money is given in ${impact.floors.currency}.`;
  return {
    heading: "Impact table",
    about: [
      `One row a measure: what it was, what it became, and the difference.${floors}`,
      `At most ${impact.maxRows} rows, each with a link to the report that it is from, such as sources/close.csv#row=2.`,
    ],
    body: [
      line(columns.map((column) => impact.columns[column].title)),
      line(columns.map(() => "---")),
      line(columns.map((column) => (column === "metric" ? "[TODO: a measure]" : ""))),
    ].join("\n"),
  };
}

/** As many stories as one claimed principle needs, with the labels of the bar's scaffold. */
export function storiesSkeleton({ stories, principles, vocabulary }: Profile): SkeletonDocument {
  const parts = (stories?.parts ?? []).map(({ title }) => `**${title}.** [TODO]`);
  const principle = principles.length === 0 ? [] : [`Principles: [TODO: one of the names above]`];
  const count = stories?.perPrinciple ?? 1;
  const story = (index: number): string =>
    [`## [TODO: title of ${vocabulary.story.one} ${index + 1}]`, ...principle, ...parts].join("\n\n");
  return {
    heading: `${capitalized(vocabulary.principle.one)} stories`,
    about: [
      `Each ${vocabulary.story.one} shows what you did yourself, and the figure that followed from it.`,
      ...(principles.length === 0
        ? []
        : [
            `Each ${vocabulary.principle.one} that you claim needs ${count} of them. Their names:`,
            ...principles.map(({ name }) => `  ${name}`),
          ]),
    ],
    body: Array.from({ length: count }, (_, index) => story(index)).join("\n\n"),
  };
}

/** A place for each endorsement that the bar asks for. */
export function endorsementsSkeleton({ endorsements, vocabulary }: Profile): SkeletonDocument {
  const least = endorsements?.least ?? 1;
  return {
    heading: "Endorsements",
    about: [
      `The bar asks for ${least} by a ${vocabulary.seniorLeader.one}, each with a name and a title in its heading.`,
      "Each says in the endorser's own words what you did, with a figure, and is signed with a date.",
      "A heading looks like this: ## Ruth Adeyemi, Director, Customer Service",
    ],
    body: Array.from({ length: least }, (_, index) => `[TODO: ${vocabulary.endorsement.one} ${index + 1}]`).join(
      "\n\n",
    ),
  };
}

/** The latest schedule that still meets the bar. */
export function timelineSkeleton({ timeline }: Profile, { review }: NewPacket): SkeletonDocument {
  return {
    heading: "Timeline",
    about: ["The latest days that still meet the bar, counted back from the review. Move them earlier where you can."],
    body:
      timeline === undefined || review === undefined
        ? "[TODO: the steps up to the review, with their dates]"
        : scheduleTable(review, timeline),
  };
}

/** The slides of the bar, each with the sentence of the storyline that heads it. */
export function deckSkeleton(profile: Profile, packet: NewPacket): SkeletonDocument {
  const slides = profile.deck?.slides ?? [];
  const sentences = storylineSkeleton(profile, packet).split("\n");
  const [first, ...others] = slides.map(({ title }, index) => [title, sentences[index] ?? "[TODO]"] as const);
  return {
    heading: first?.[0] ?? "Slide",
    about: [
      `${slides.length} slides, parted by a line of three dashes. Each repeats a sentence of the storyline word for word.`,
    ],
    body: [first?.[1] ?? "[TODO]", ...others.map(([title, sentence]) => `---\n\n# ${title}\n\n${sentence}`)].join(
      "\n\n",
    ),
  };
}

/** An email that sends the packet, with the storyline in it. */
export function emailSkeleton(profile: Profile, packet: NewPacket): SkeletonDocument {
  return {
    heading: `Email to the ${profile.vocabulary.productLeader.one}`,
    about: ["It sends the packet and repeats the storyline word for word."],
    body: [
      "My packet is ready for your review.",
      storylineSkeleton(profile, packet) || "[TODO]",
      packet.candidate,
    ].join("\n\n"),
  };
}

/** Who listens, and what is said. */
export function rehearsalSkeleton(profile: Profile, packet: NewPacket): SkeletonDocument {
  const { rehearsal, vocabulary } = profile;
  const attendees = (rehearsal?.audience ?? []).flatMap(({ title, least }) =>
    Array.from({ length: least }, () => `- [TODO: name], ${title}`),
  );
  return {
    heading: capitalized(vocabulary.rehearsal.one),
    about: [
      ...(rehearsal === undefined ? [] : [`The script takes ${rehearsal.minutes} minutes to say.`]),
      "It repeats the storyline word for word. Name those who listen.",
    ],
    body: [
      ...(attendees.length === 0 ? [] : ["## Attendees", attendees.join("\n")]),
      "## Script",
      storylineSkeleton(profile, packet) || "[TODO]",
    ].join("\n\n"),
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** In the order of the table. */
const COLUMNS: readonly ImpactColumn[] = [
  "metric",
  "initiative",
  "unit",
  "baseline",
  "post",
  "net",
  "source",
  "signOff",
];
const ALWAYS: ReadonlySet<ImpactColumn> = new Set<ImpactColumn>([
  "metric",
  "unit",
  "baseline",
  "post",
  "net",
  "source",
]);
