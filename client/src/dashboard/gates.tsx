import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { MarkLink } from "./mark-link.tsx";
import { lineOf, usePage } from "./page-context.ts";
import { Section } from "./section.tsx";
import { type State, StateIcon } from "./state-icon.tsx";

type Gate = PacketView["gates"][number];

export function Gates({ view }: { readonly view: PacketView }): JSX.Element {
  const { say } = usePage();
  return (
    <Section id="gates" title={say("Gates")}>
      <ul class="cards">
        {view.gates.map((gate) => (
          <GateCard key={gate.id} gate={gate} />
        ))}
      </ul>
    </Section>
  );
}

function GateCard({ gate }: { readonly gate: Gate }): JSX.Element {
  const { say, isOpen, setOpen } = usePage();
  const [first, ...others] = gate.problems;
  const name = `gate-${gate.id}`;
  return (
    <li class="card">
      <h3 title={gate.why}>
        <StateIcon state={STATES[gate.state]} />
        {gate.title}
        <span class="sr">, {say(STATE_WORDS[gate.state])}</span>
      </h3>
      <Count have={gate.have} need={gate.need} />
      {first === undefined ? (
        <p class="quiet">{gate.what}</p>
      ) : (
        <MarkLink link={first.link} class={`finding ${first.severity}`}>
          {first.message}
        </MarkLink>
      )}
      {others.length > 0 && (
        <details open={isOpen(name)} onToggle={(event) => setOpen(name, event.currentTarget.open)}>
          <summary>{others.length === 1 ? say("1 more finding") : say("{0} more findings", others.length)}</summary>
          <ul class="findings">
            {others.map((problem) => (
              <li key={`${problem.rule} ${lineOf(problem.link)} ${problem.message}`}>
                <MarkLink link={problem.link} class={`finding ${problem.severity}`}>
                  {problem.message}
                </MarkLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Filled and empty places; a plain bar where there would be too many of them. */
function Count({ have, need }: { readonly have: number; readonly need: number }): JSX.Element {
  const { say } = usePage();
  const places = need <= MOST_PLACES ? need : 1;
  return (
    <p class="count">
      <span class="figure">
        <strong>{have}</strong> {say("of {0}", need)}
      </span>
      <span class="places" aria-hidden="true">
        {Array.from({ length: places }, (_, index) => (
          <span key={index} class="place">
            <span style={{ width: `${100 * Math.min(1, Math.max(0, (have * places) / need - index))}%` }} />
          </span>
        ))}
      </span>
    </p>
  );
}

const MOST_PLACES = 20;
const STATES: Readonly<Record<Gate["state"], State>> = { passed: "good", failed: "bad", "not-yet": "open" };
const STATE_WORDS: Readonly<Record<Gate["state"], string>> = {
  passed: "passed",
  failed: "not passed",
  "not-yet": "not begun",
};
