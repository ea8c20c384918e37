import { newPacket } from "../../new-packet.ts";
import type { NewPacketParams, NewPacketResult } from "../../protocol/views.ts";
import type { Session } from "../session.ts";

export function layOutPacket(session: Session, answers: NewPacketParams): NewPacketResult {
  return newPacket(answers, session.today());
}
