import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { MarkLink } from "./mark-link.tsx";
import { usePage } from "./page-context.ts";
import { Section } from "./section.tsx";
import { type State, StateIcon } from "./state-icon.tsx";

type Principles = NonNullable<PacketView["principles"]>;
type Story = Principles["stories"][number];

/** Which story shows which principle, and at which of the two levels. */
export function PrinciplesPart({ principles: all }: { readonly principles: Principles }): JSX.Element {
  const { say } = usePage();
  const { need, stories, principles } = all;
  const full = principles.filter((principle) => principle.stories.length >= need).length;
  return (
    <Section
      id="principles"
      title={say("Principles and stories")}
      lead={say(
        "{0} of {1} claimed principles have the {2} stories that the bar asks for.",
        full,
        principles.length,
        need,
      )}
    >
      <div class="scroll">
        <table class="matrix">
          <caption class="sr">{say("Principles in rows, stories in columns")}</caption>
          <thead>
            <tr>
              <td />
              {stories.map(({ title, link }, index) => (
                <th key={index} scope="col">
                  <MarkLink link={link}>{title}</MarkLink>
                </th>
              ))}
              <th scope="col" class="sum">
                {say("Stories")}
              </th>
            </tr>
          </thead>
          <tbody>
            {principles.map((principle) => (
              <tr key={principle.name}>
                <th scope="row">
                  <MarkLink link={principle.link}>{principle.name}</MarkLink>
                </th>
                {stories.map((story, index) => (
                  <td key={index}>{principle.stories.includes(index) && <StoryMark story={story} />}</td>
                ))}
                <td class="sum">{say("{0} of {1}", principle.stories.length, need)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <LevelRow title={say("Level 1: your act")} stories={stories} level="act" />
            <LevelRow title={say("Level 2: the outcome")} stories={stories} level="outcome" />
          </tfoot>
        </table>
      </div>
    </Section>
  );
}

function StoryMark({ story }: { readonly story: Story }): JSX.Element {
  const { say } = usePage();
  const shown = Number(story.act.state === "shown") + Number(story.outcome.state === "shown");
  const state: State = shown === 2 ? "good" : shown === 1 ? "unsure" : "open";
  return (
    <MarkLink link={story.link} class="tick" label={`${story.title}: ${say("{0} of 2 levels", shown)}`}>
      <StateIcon state={state} />
    </MarkLink>
  );
}

function LevelRow({
  title,
  stories,
  level,
}: {
  readonly title: string;
  readonly stories: readonly Story[];
  readonly level: "act" | "outcome";
}): JSX.Element {
  const { say } = usePage();
  return (
    <tr>
      <th scope="row">{title}</th>
      {stories.map((story, index) => {
        const { state, words, link } = story[level];
        return (
          <td key={index} class="level">
            <MarkLink link={link ?? story.link} class={`words ${state}`}>
              {words === undefined ? <em>{say(LEVEL_WORDS[state])}</em> : <q>{words}</q>}
              {words !== undefined && state !== "shown" && <span class="doubt"> {say(LEVEL_WORDS[state])}</span>}
            </MarkLink>
          </td>
        );
      })}
      <td class="sum" />
    </tr>
  );
}

const LEVEL_WORDS: Readonly<Record<Story["act"]["state"] | Story["outcome"]["state"], string>> = {
  shown: "shown",
  team: "a team’s act",
  unsure: "an outcome?",
  missing: "missing",
};
