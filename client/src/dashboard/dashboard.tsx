import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { CoveragePart } from "./coverage.tsx";
import { Gates } from "./gates.tsx";
import { ImpactPart } from "./impact.tsx";
import { Kept } from "./kept.tsx";
import { usePage } from "./page-context.ts";
import { PeoplePart } from "./people.tsx";
import { PrinciplesPart } from "./principles.tsx";
import { StorylinePart } from "./storyline.tsx";
import { TimelinePart } from "./timeline.tsx";

type Props = {
  readonly view: PacketView;
  /** False for the gates alone, which are there at once. */
  readonly whole: boolean;
};

export function Dashboard({ view, whole }: Props): JSX.Element {
  const { say } = usePage();
  const passed = view.gates.filter(({ state }) => state === "passed").length;
  return (
    <main>
      <header class="top">
        <div>
          <h1>{view.name}</h1>
          <p class="lead">{view.profile}</p>
        </div>
        <p class="score" aria-live="polite">
          <strong>{passed}</strong>
          <span>{say("of {0} gates passed", view.gates.length)}</span>
        </p>
      </header>
      <Gates view={view} />
      {whole && <Parts view={view} />}
    </main>
  );
}

function Parts({ view }: Pick<Props, "view">): JSX.Element {
  const { storyline, impact, coverage, principles, timeline, today, people } = view;
  return (
    <>
      {storyline !== undefined && <Kept value={storyline} draw={(told) => <StorylinePart storyline={told} />} />}
      {impact !== undefined && <Kept value={impact} draw={(table) => <ImpactPart impact={table} />} />}
      {coverage.figures > 0 && <CoveragePart coverage={coverage} />}
      {principles !== undefined && principles.principles.length > 0 && (
        <Kept value={principles} draw={(claimed) => <PrinciplesPart principles={claimed} />} />
      )}
      {timeline !== undefined && (
        <Kept
          value={{ timeline, today }}
          draw={(plan) => <TimelinePart timeline={plan.timeline} today={plan.today} />}
        />
      )}
      {(people.people.length > 0 || people.signals.length > 0) && (
        <Kept value={people} draw={(known) => <PeoplePart people={known} />} />
      )}
    </>
  );
}
