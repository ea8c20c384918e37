import type { ExplainGateParams, ExplainGateResult } from "../../protocol/messages.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";

export function explainGate(session: Session, { root, gate }: ExplainGateParams): ExplainGateResult {
  const folder = fileIdOf(root);
  const packet = session.snapshot().packets.find((one) => one.root === folder);
  const markdown = packet?.explainGate(gate);
  return markdown === undefined ? {} : { markdown };
}
