import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { CoveragePart } from "./coverage.tsx";
import { Gates } from "./gates.tsx";
import { ImpactPart } from "./impact.tsx";
import { usePage } from "./page-context.ts";
import { PeoplePart } from "./people.tsx";
import { PrinciplesPart } from "./principles.tsx";
import { StorylinePart } from "./storyline.tsx";
import { TimelinePart } from "./timeline.tsx";

export function Dashboard({ view }: { readonly view: PacketView }): JSX.Element {
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
      {view.storyline !== undefined && <StorylinePart storyline={view.storyline} />}
      {view.impact !== undefined && <ImpactPart impact={view.impact} />}
      {view.coverage.figures > 0 && <CoveragePart coverage={view.coverage} />}
      {view.principles !== undefined && view.principles.principles.length > 0 && (
        <PrinciplesPart principles={view.principles} />
      )}
      {view.timeline !== undefined && <TimelinePart timeline={view.timeline} today={view.today} />}
      {(view.people.people.length > 0 || view.people.signals.length > 0) && <PeoplePart people={view.people} />}
    </main>
  );
}
