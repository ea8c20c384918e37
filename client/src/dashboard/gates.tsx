import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { Kept } from "./kept.tsx";
import { MarkLink } from "./mark-link.tsx";
import { MessageText } from "./message-text.tsx";
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
          <Kept key={gate.id} value={gate} draw={(one) => <GateCard gate={one} />} />
        ))}
      </ul>
    </Section>
  );
}

function GateCard({ gate }: { readonly gate: Gate }): JSX.Element {
  const { say } = usePage();
  const [first, ...others] = gate.problems;
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
          <MessageText text={first.message} />
        </MarkLink>
      )}
      {others.length > 0 && <MoreFindings name={`gate-${gate.id}`} problems={others} />}
    </li>
  );
}

type More = { readonly name: string; readonly problems: Gate["problems"] };

/** They are many in a first draft, and are drawn when they are looked at. */
function MoreFindings({ name, problems }: More): JSX.Element {
  const { say, isOpen, setOpen } = usePage();
  const [shown, show] = useState(isOpen(name));
  const toggle = (open: boolean): void => {
    setOpen(name, open);
    show(open);
  };
  return (
    <details open={shown} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{problems.length === 1 ? say("1 more finding") : say("{0} more findings", problems.length)}</summary>
      {shown && (
        <ul class="findings">
          {problems.map((problem) => (
            <li key={`${problem.rule} ${lineOf(problem.link)} ${problem.message}`}>
              <MarkLink link={problem.link} class={`finding ${problem.severity}`}>
                <MessageText text={problem.message} />
              </MarkLink>
            </li>
          ))}
        </ul>
      )}
    </details>
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
