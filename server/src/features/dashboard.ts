import { isoDay } from "../packet/date.ts";
import type { Place } from "../packet/place.ts";
import { reviewDay } from "../packet/timeline.ts";
import type { Checked } from "../rules/checker.ts";
import type { RuleProblem } from "../rules/rule.ts";
import { type CoverageView, coverageView } from "./dashboard-coverage.ts";
import { type GateView, gateViews, type ProblemView, problemsOutsideGates } from "./dashboard-gates.ts";
import { type ImpactView, impactView } from "./dashboard-impact.ts";
import { type PeopleView, peopleView } from "./dashboard-people.ts";
import { type PrinciplesView, principlesView } from "./dashboard-principles.ts";
import { type StorylineView, storylineView } from "./dashboard-storyline.ts";
import { type TimelineView, timelineView } from "./dashboard-timeline.ts";
import type { GateState } from "./readiness.ts";

/** Where a packet stands, in plain data. A part that neither the bar nor the packet has is absent. Each mark links to its place. */
export type Dashboard<Link> = {
  readonly name: string;
  readonly profile: string;
  /** The day as `2027-03-15`. */
  readonly today: string;
  readonly review?: string;
  readonly gates: readonly GateView<Link>[];
  /** Problems that hold no gate shut. */
  readonly others: readonly ProblemView<Link>[];
  readonly impact?: ImpactView<Link>;
  readonly coverage: CoverageView<Link>;
  readonly timeline?: TimelineView<Link>;
  readonly principles?: PrinciplesView<Link>;
  readonly people: PeopleView<Link>;
  readonly storyline?: StorylineView<Link>;
};

/** What the parts of a dashboard are made from. */
export type DashboardInput<Link> = {
  readonly checked: Checked;
  readonly problems: readonly RuleProblem[];
  readonly gates: readonly GateState[];
  readonly link: (place: Place) => Link;
};

export function dashboardOf<Link>(input: DashboardInput<Link>, name: string): Dashboard<Link> {
  const { packet, today } = input.checked;
  const review = reviewDay(packet);
  const impact = impactView(input);
  const timeline = timelineView(input);
  const principles = principlesView(input);
  const storyline = storylineView(input);
  return {
    name,
    profile: packet.profile.title,
    today,
    ...(review !== undefined && { review: isoDay(review.day) }),
    gates: gateViews(input),
    others: problemsOutsideGates(input),
    ...(impact !== undefined && { impact }),
    coverage: coverageView(input),
    ...(timeline !== undefined && { timeline }),
    ...(principles !== undefined && { principles }),
    people: peopleView(input),
    ...(storyline !== undefined && { storyline }),
  };
}
