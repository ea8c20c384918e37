import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { MarkLink } from "./mark-link.tsx";
import { usePage } from "./page-context.ts";
import { Section } from "./section.tsx";
import { type State, StateIcon } from "./state-icon.tsx";

type People = PacketView["people"];
type Person = People["people"][number];
type Tie = Person["ties"][number];

/** Who stands behind the packet, drawn as lines to its candidate; and what the packet says of its author's reach. */
export function PeoplePart({ people: all }: { readonly people: People }): JSX.Element {
  const { say } = usePage();
  const { candidate, need, people, signals } = all;
  const counted = people.filter(({ ties }) => ties.some(counts)).length;
  return (
    <Section
      id="people"
      title={say("Network")}
      {...(need !== undefined && {
        lead: say("{0} of {1} endorsements that the bar asks for are complete.", Math.min(counted, need), need),
      })}
    >
      {people.length > 0 && (
        <div class="network">
          <p class="hub">{candidate === "" ? say("You") : candidate}</p>
          <ul>
            {people.map((person) => (
              <PersonNode key={person.name} person={person} />
            ))}
          </ul>
        </div>
      )}
      {signals.length > 0 && (
        <dl class="signals">
          {signals.map(({ title, what, required, value, link }) => (
            <div key={title} title={what}>
              <dt>{title}</dt>
              <dd>
                <MarkLink link={link}>{value ?? (required ? say("not stated") : "—")}</MarkLink>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function PersonNode({ person }: { readonly person: Person }): JSX.Element {
  const main: State = person.ties.some(counts)
    ? "good"
    : person.ties.some(({ kind }) => kind === "endorses")
      ? "bad"
      : "unsure";
  const kind = person.ties.some((tie) => tie.kind === "endorses") ? main : "other";
  return (
    <li class={`person ${kind}`}>
      <span class="node" aria-hidden="true" />
      <div>
        <p class="name">
          {person.name}
          {person.title !== "" && <span class="quiet">{person.title}</span>}
        </p>
        <ul class="ties">
          {person.ties.map((tie) => (
            <li key={tie.kind}>
              <TieMark tie={tie} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function TieMark({ tie }: { readonly tie: Tie }): JSX.Element {
  const { say } = usePage();
  const { endorsement } = tie;
  if (endorsement === undefined) {
    return (
      <MarkLink link={tie.link} class="tie">
        {tie.count > 1 ? say(MANY_WORDS[tie.kind], tie.count) : say(TIE_WORDS[tie.kind])}
      </MarkLink>
    );
  }
  const lacking = LOOKED_AT.filter(([, has]) => !has(endorsement)).map(([lack]) => say(LACK_WORDS[lack]));
  return (
    <MarkLink link={tie.link} class="tie">
      <StateIcon state={lacking.length === 0 ? "good" : "bad"} />
      {[say(TIE_WORDS.endorses), ...lacking].join(" · ")}
    </MarkLink>
  );
}

/** True for an endorsement that lacks nothing. */
function counts({ endorsement }: Tie): boolean {
  return endorsement !== undefined && LOOKED_AT.every(([, has]) => has(endorsement));
}

type Lack = keyof typeof LACK_WORDS;
const LOOKED_AT: readonly (readonly [Lack, (endorsement: NonNullable<Tie["endorsement"]>) => boolean])[] = [
  ["level", ({ level }) => level === "senior" || level === "unknown"],
  ["figure", ({ metric }) => metric],
  ["words", ({ spoken, signed }) => spoken || signed],
];
const LACK_WORDS = {
  level: "not of the level that counts",
  figure: "no figure",
  words: "not in their own words",
} as const;
const TIE_WORDS: Readonly<Record<Tie["kind"], string>> = {
  endorses: "endorses",
  "signs-off": "signs a figure off",
  listens: "listens at the rehearsal",
};
const MANY_WORDS: Readonly<Record<Tie["kind"], string>> = {
  endorses: "endorses {0} times",
  "signs-off": "signs {0} rows off",
  listens: "listens at {0} rehearsals",
};
