import { resolveInside } from "../base/path.ts";
import { type DataProblem, faultInWords } from "../profile/data-problem.ts";
import { nearestName } from "../profile/nearest-name.ts";
import { packetRule } from "./rule.ts";

export const manifestInvalid = packetRule<{ readonly text: string }>({
  name: "manifest-invalid",
  scope: "packet",
  severity: "error",
  what: "A manifest that cannot be read as it stands: an unknown key, a wrong value, a document that is not there.",
  why: "What the manifest means to say is then not checked.",
  *check({ packet: { manifest, files }, ruleNames }) {
    for (const problem of manifest.problems) {
      yield { place: { file: problem.file, span: problem.span }, data: { text: faultInWords(problem) } };
    }
    for (const { path, place } of manifest.documents) {
      const inside = resolveInside("", path);
      if (inside !== undefined && files.has(inside)) continue;
      const text =
        inside === undefined
          ? `\`${path}\` leads out of the packet's folder, so it is not read.`
          : `There is no file \`${path}\` in the packet.`;
      yield { place: { file: place.file, span: place.span }, data: { text } };
    }
    const unknown = [...manifest.severities, ...manifest.suppressions].filter(({ rule }) => !ruleNames.includes(rule));
    for (const { rule, place } of unknown) {
      const nearest = nearestName(rule, ruleNames);
      const fault: DataProblem = {
        code: "unknown-rule",
        name: rule,
        ...place,
        ...(nearest !== undefined && { nearest }),
      };
      yield { place: { file: place.file, span: place.span }, data: { text: faultInWords(fault) } };
    }
  },
  message: ({ text }) => text,
});
