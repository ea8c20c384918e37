import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { MarkLink } from "./mark-link.tsx";
import { usePage } from "./page-context.ts";
import { Section } from "./section.tsx";

type Coverage = PacketView["coverage"];
type Mark = keyof Coverage["counts"];

/** Every figure of the packet as one mark, document by document. */
export function CoveragePart({ coverage }: { readonly coverage: Coverage }): JSX.Element {
  const { say } = usePage();
  const { figures, counts, documents } = coverage;
  const backed = counts["✓"] + counts["≈"];
  return (
    <Section
      id="figures"
      title={say("Figures")}
      lead={say("{0} of {1} figures follow from the packet’s evidence.", backed, figures)}
    >
      <ul class="verdicts">
        {MARKS.map(([mark, name]) => (
          <li key={mark} class={name}>
            <span class={`cell ${name}`} aria-hidden="true">
              {mark}
            </span>
            <span>
              <strong>{counts[mark]}</strong> {say(MARK_WORDS[mark])}
            </span>
          </li>
        ))}
      </ul>
      <dl class="strips">
        {documents.map((document) => (
          <div key={document.file} class="strip">
            <dt>
              {document.file}
              <span class="quiet">
                {say("{0} of {1}", document.figures.filter(isBacked).length, document.figures.length)}
              </span>
            </dt>
            <dd>
              {document.figures.map((figure, index) => (
                <MarkLink
                  key={index}
                  link={figure.link}
                  class={`cell ${CLASSES.get(figure.mark) ?? ""}`}
                  label={`${figure.text}: ${say(MARK_WORDS[figure.mark])}`}
                  title={figure.trace}
                >
                  {figure.mark}
                </MarkLink>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function isBacked({ mark }: { readonly mark: Mark }): boolean {
  return mark === "✓" || mark === "≈";
}

const MARKS: readonly (readonly [Mark, string])[] = [
  ["✓", "exact"],
  ["≈", "derived"],
  ["?", "untold"],
  ["✗", "wrong"],
  ["○", "unbacked"],
];
const CLASSES: ReadonlyMap<Mark, string> = new Map(MARKS);
const MARK_WORDS: Readonly<Record<Mark, string>> = {
  "✓": "as in a cell",
  "≈": "by arithmetic",
  "?": "cannot tell",
  "✗": "contradicted",
  "○": "not backed",
};
