import { faultInWords } from "../profile/data-problem.ts";
import { packetRule } from "./rule.ts";

export const profileInvalid = packetRule<{ readonly text: string }>({
  name: "profile-invalid",
  scope: "packet",
  severity: "error",
  what: "A profile that is not there, or cannot be read as it stands.",
  why: "The packet is then held against another bar than its writer asked for.",
  *check({ packet: { profileProblems, manifest } }) {
    for (const problem of profileProblems) {
      const named = problem.file === "" ? manifest.profile?.place : problem;
      const place = { file: named?.file ?? manifest.path ?? "", span: named?.span ?? { start: 0, end: 0 } };
      yield { place, data: { text: faultInWords(problem) } };
    }
  },
  message: ({ text }) => text,
});
