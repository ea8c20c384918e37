import { isoDay } from "../packet/date.ts";
import { readDate } from "../packet/find-dates.ts";
import { readStories } from "../packet/stories.ts";
import { reviewDay } from "../packet/timeline.ts";
import type { Checked } from "../rules/checker.ts";
import type { RuleProblem, Severity } from "../rules/rule.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import { gateStates } from "./readiness.ts";

/** What a key of the manifest comes to in this packet, in words without a full stop. Undefined where there is nothing to count. */
export function manifestFacts(key: string, checked: Checked, problems: readonly RuleProblem[]): string | undefined {
  const { packet } = checked;
  switch (key) {
    case "review":
      return reviewInWords(checked);
    case "profile": {
      const gates = gateStates(checked, problems);
      const passed = gates.filter(({ state }) => state === "passed").length;
      return `${packet.profile.title}; ${passed} of ${gates.length} gates passed`;
    }
    case "documents":
      return packet.parts
        .map(({ role, document }) => `${packet.profile.roles[role].title} in ${escapeMarkdown(document.path)}`)
        .join("; ");
    case "rules":
      return severitiesInWords(problems);
    case "suppress":
      return packet.manifest.suppressions.length === 1 ? "1 entry" : `${packet.manifest.suppressions.length} entries`;
    case "candidate": {
      const stories = readStories(packet).length;
      return stories === 0 ? undefined : `${stories === 1 ? "1 story is" : `${stories} stories are`} told`;
    }
    default:
      return undefined;
  }
}

function reviewInWords({ packet, today }: Checked): string | undefined {
  const review = reviewDay(packet);
  const now = readDate(today);
  if (review === undefined || now.kind !== "day") return undefined;
  const days = review.day - now.day;
  const away = days === 0 ? "today" : days > 0 ? `${days} days from today` : `${-days} days ago`;
  return `${isoDay(review.day)}, ${away}`;
}

function severitiesInWords(problems: readonly RuleProblem[]): string {
  const counts = SEVERITIES.map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  return counts.join(", ");
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
