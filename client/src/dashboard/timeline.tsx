import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { MarkLink } from "./mark-link.tsx";
import { usePage } from "./page-context.ts";
import { Section } from "./section.tsx";
import { type State, StateIcon } from "./state-icon.tsx";

type Timeline = NonNullable<PacketView["timeline"]>;
type Step = Timeline["steps"][number];

/** The steps as bars over the days up to the review, each with the last day that the bar allows. */
export function TimelinePart({
  timeline,
  today,
}: {
  readonly timeline: Timeline;
  readonly today: string;
}): JSX.Element {
  const { say } = usePage();
  const { review, reviewLink, steps } = timeline;
  const scale = scaleOf(timeline, today);
  const left = dayOf(review) - dayOf(today);
  return (
    <Section
      id="timeline"
      title={say("Timeline")}
      lead={
        left < 0
          ? say("The review was {0} days ago, on {1}.", -left, shownDay(review))
          : say("{0} days until the review on {1}.", left, shownDay(review))
      }
    >
      <div class="gantt">
        <div class="axis" aria-hidden="true">
          {monthsIn(scale).map((month) => (
            <span key={month} class="month" style={{ left: scale.at(month) }}>
              {MONTH.format(new Date(month))}
            </span>
          ))}
        </div>
        <ul>
          {steps.map((step, index) => (
            <StepBar key={index} step={step} first={index === 0} scale={scale} />
          ))}
        </ul>
        <div class="lines">
          <span class="line today" style={{ left: scale.at(today) }}>
            <span class="flag">{say("today")}</span>
          </span>
          <span class="line review" style={{ left: scale.at(review) }}>
            <MarkLink link={reviewLink} class="flag">
              {say("review")}
            </MarkLink>
          </span>
        </div>
      </div>
      <p class="key quiet">
        <span class="mark-sign" aria-hidden="true" /> {say("the last day that the bar allows")}
      </p>
    </Section>
  );
}

function StepBar({
  step,
  first,
  scale,
}: {
  readonly step: Step;
  readonly first: boolean;
  readonly scale: Scale;
}): JSX.Element {
  const { say } = usePage();
  const { title, what, mark, state, link } = step;
  const start = step.start ?? step.end;
  const end = step.end ?? step.start;
  const days =
    start === undefined || end === undefined
      ? say("not planned")
      : start === end
        ? shownDay(end)
        : `${shownDay(start)} – ${shownDay(end)}`;
  const latest = first ? say("starts by {0}", shownDay(mark)) : say("done by {0}", shownDay(mark));
  return (
    <li class={`step ${state}`}>
      <div class="step-name" title={what}>
        <MarkLink link={link} label={`${title}: ${days}, ${say(STATE_WORDS[state])}; ${latest}`}>
          <StateIcon state={STATES[state]} />
          <span>{title}</span>
        </MarkLink>
        <span class="quiet">{days}</span>
      </div>
      <div class="lane" aria-hidden="true">
        {start !== undefined && end !== undefined && (
          <span class="span" style={{ left: scale.at(start), width: scale.width(start, end) }} />
        )}
        <span class="deadline" style={{ left: scale.at(mark) }} title={latest} />
      </div>
    </li>
  );
}

type Scale = {
  readonly from: number;
  readonly to: number;
  readonly at: (day: string) => string;
  readonly width: (start: string, end: string) => string;
};

/** From the first day that is shown to the last, with some air at both ends. */
function scaleOf({ review, steps }: Timeline, today: string): Scale {
  const planned = steps.flatMap(({ start, end, mark }) => [start, end, mark].flatMap((day) => day ?? []));
  const days = [...planned, review].map(dayOf);
  const first = Math.min(...days);
  const last = Math.max(...days);
  const air = Math.max(3, Math.round((last - first) * 0.03));
  // A day far outside of the plan would squeeze it: it then stands at the edge.
  const now = Math.min(Math.max(dayOf(today), first - (last - first) / 3), last + (last - first) / 3);
  const from = Math.min(first, now) - air;
  const to = Math.max(last, now) + air;
  const part = (day: number): number => Math.min(1, Math.max(0, (day - from) / (to - from)));
  return {
    from,
    to,
    at: (day) => `${100 * part(dayOf(day))}%`,
    width: (start, end) => `${100 * Math.max(0, part(dayOf(end) + 1) - part(dayOf(start)))}%`,
  };
}

/** The first days of the months in view; not all of them where they would crowd. */
function monthsIn({ from, to }: Scale): readonly string[] {
  const start = new Date(from * DAY);
  const months: string[] = [];
  for (let month = start.getUTCMonth() + 1; ; month += 1) {
    const first = new Date(Date.UTC(start.getUTCFullYear(), month, 1));
    if (first.getTime() / DAY > to) break;
    months.push(first.toISOString().slice(0, 10));
  }
  const every = Math.ceil(months.length / MOST_MONTHS);
  return months.filter((_, index) => index % every === 0);
}

function dayOf(day: string): number {
  return Date.parse(day) / DAY;
}

function shownDay(day: string): string {
  return DATE.format(new Date(day));
}

const DAY = 86_400_000;
const MOST_MONTHS = 8;
const LANGUAGE = document.documentElement.lang || "en";
const MONTH = new Intl.DateTimeFormat(LANGUAGE, { month: "short", timeZone: "UTC" });
const DATE = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const STATES: Readonly<Record<Step["state"], State>> = { sound: "good", troubled: "bad", missing: "open" };
const STATE_WORDS: Readonly<Record<Step["state"], string>> = {
  sound: "as the bar asks",
  troubled: "not as the bar asks",
  missing: "not planned",
};
