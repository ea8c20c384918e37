import { mentoringCounts } from "../packet/mentoring.ts";
import { packetRule } from "./rule.ts";

type Inconsistent = { readonly mentored: number; readonly progressed: number; readonly of?: number };

export const mentoringInconsistent = packetRule<Inconsistent>({
  name: "mentoring-inconsistent",
  scope: "packet",
  severity: "info",
  what: "More people who progressed than were mentored, or two counts of those who were.",
  why: "A reader adds up the two numbers, and one that cannot be right takes the other with it.",
  *check({ packet }) {
    for (const { place, ...data } of mentoringCounts(packet)) {
      if (data.progressed > data.mentored || (data.of !== undefined && data.of !== data.mentored))
        yield { place, data };
    }
  },
  message: ({ mentored, progressed, of }) =>
    progressed > mentored
      ? `${progressed} are said to have progressed, of ${mentored} mentored. Correct one of the two.`
      : `This says ${progressed} of ${of ?? mentored}, and ${mentored} are said to have been mentored. Correct one of the two.`,
});
