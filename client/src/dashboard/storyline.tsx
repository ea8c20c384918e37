import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { MarkLink } from "./mark-link.tsx";
import { usePage } from "./page-context.ts";
import { Section } from "./section.tsx";
import { type State, StateIcon } from "./state-icon.tsx";
import { WordDiff } from "./word-diff.tsx";

type Storyline = NonNullable<PacketView["storyline"]>;
type Copy = Storyline["copies"][number];

export function StorylinePart({ storyline }: { readonly storyline: Storyline }): JSX.Element {
  const { say, send } = usePage();
  const { sentences, slots, copies } = storyline;
  const drifted = copies.filter(({ state }) => state === "reworded").length;
  return (
    <Section id="storyline" title={say("Storyline")} lead={lead(storyline, say)}>
      {sentences.length > 0 && (
        <ol class="sentences">
          {sentences.map(({ text, link }, index) => (
            <li key={index}>
              <MarkLink link={link}>{text}</MarkLink>
            </li>
          ))}
        </ol>
      )}
      <ul class="slots" aria-label={say("Slots")}>
        {slots.map(({ title, what, state, words, link }) => (
          <li key={title} class={state} title={what}>
            <MarkLink link={link}>
              <StateIcon state={SLOT_STATES[state]} />
              <span class="slot-name">{title}</span>
              {words !== undefined && <q>{words}</q>}
              <span class="sr">, {say(SLOT_WORDS[state])}</span>
            </MarkLink>
          </li>
        ))}
      </ul>
      {copies.length > 0 && <Copies copies={copies} sentences={sentences.length} />}
      {drifted > 0 && (
        <button type="button" class="action" onClick={() => send({ kind: "sync-storyline" })}>
          {drifted === 1
            ? say("Put the storyline’s words into 1 copy")
            : say("Put the storyline’s words into {0} copies", drifted)}
        </button>
      )}
    </Section>
  );
}

function Copies({ copies, sentences }: { readonly copies: readonly Copy[]; readonly sentences: number }): JSX.Element {
  const { say } = usePage();
  const files = [...new Set(copies.map(({ file }) => file))];
  return (
    <div class="scroll">
      <table class="copies">
        <caption class="sr">{say("How each document repeats the sentences of the storyline")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("Repeated in")}</th>
            {Array.from({ length: sentences }, (_, index) => (
              <th key={index} scope="col">
                {say("Sentence {0}", index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file}>
              <th scope="row">{file}</th>
              {Array.from({ length: sentences }, (_, index) => (
                <td key={index}>
                  <CopyMark copy={copies.find((copy) => copy.file === file && copy.sentence === index)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CopyMark({ copy }: { readonly copy: Copy | undefined }): JSX.Element | null {
  const { say } = usePage();
  if (copy === undefined) return null;
  return (
    <MarkLink link={copy.link} class="copy">
      <StateIcon state={COPY_STATES[copy.state]} />
      {copy.diff === undefined ? <span>{say(COPY_WORDS[copy.state])}</span> : <WordDiff diff={copy.diff} />}
    </MarkLink>
  );
}

function lead({ slots, copies }: Storyline, say: (text: string, ...values: number[]) => string): string {
  const filled = slots.filter(({ state }) => state === "filled").length;
  const drifted = copies.filter(({ state }) => state !== "verbatim").length;
  const told = say("{0} of {1} slots are filled in their order.", filled, slots.length);
  if (copies.length === 0) return told;
  return `${told} ${drifted === 0 ? say("Every copy repeats it word for word.") : say("{0} of {1} copies differ.", drifted, copies.length)}`;
}

const SLOT_STATES: Readonly<Record<Storyline["slots"][number]["state"], State>> = {
  filled: "good",
  "out-of-order": "unsure",
  empty: "open",
};
const SLOT_WORDS: Readonly<Record<Storyline["slots"][number]["state"], string>> = {
  filled: "filled",
  "out-of-order": "out of order",
  empty: "empty",
};
const COPY_STATES: Readonly<Record<Copy["state"], State>> = { verbatim: "good", reworded: "bad", absent: "open" };
const COPY_WORDS: Readonly<Record<Copy["state"], string>> = {
  verbatim: "word for word",
  reworded: "reworded",
  absent: "not there",
};
