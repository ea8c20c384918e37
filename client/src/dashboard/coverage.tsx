import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { Kept } from "./kept.tsx";
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
          <Kept key={document.file} value={document} draw={(one) => <Strip document={one} />} />
        ))}
      </dl>
    </Section>
  );
}

function Strip({ document: { file, figures } }: { readonly document: Coverage["documents"][number] }): JSX.Element {
  const { say } = usePage();
  return (
    <div class="strip">
      <dt>
        {file}
        <span class="quiet">{say("{0} of {1}", figures.filter(isBacked).length, figures.length)}</span>
      </dt>
      <dd>
        <div class="cells" role="toolbar" aria-label={say("Figures of {0}", file)} onKeyDown={moveAlong}>
          {figures.map((figure, index) => (
            <MarkLink
              key={index}
              link={figure.link}
              class={`cell ${CLASSES.get(figure.mark) ?? ""}`}
              label={`${figure.text}: ${say(MARK_WORDS[figure.mark])}`}
              title={figure.trace}
              tabStop={index === 0}
            >
              {figure.mark}
            </MarkLink>
          ))}
        </div>
      </dd>
    </div>
  );
}

/** One step of the Tab key leads to a document's marks, and the arrow keys through them. */
function moveAlong(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement)) return;
  const next = STEPS[event.key]?.(event.target);
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

const STEPS: Readonly<Record<string, (from: HTMLElement) => Element | null | undefined>> = {
  ArrowRight: (from) => from.nextElementSibling,
  ArrowLeft: (from) => from.previousElementSibling,
  Home: (from) => from.parentElement?.firstElementChild,
  End: (from) => from.parentElement?.lastElementChild,
};

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
