import { withoutTurns } from "../base/direction.ts";
import type { PacketView, PacketViewsParams, ViewLink } from "../protocol/views.ts";
import type { Snapshot } from "../snapshot.ts";
import { toRange } from "./convert.ts";
import type { FileLookup } from "./diagnostics.ts";
import type { Delay } from "./display.ts";
import { uriOf } from "./file-id.ts";

/** Tells the editor all that its views show of the packets, while it shows any. */
export type PacketViews = {
  readonly update: (snapshot: Snapshot) => void;
  readonly setShown: (shown: boolean, snapshot: Snapshot) => void;
  readonly dispose: () => void;
};

export function createPacketViews(
  tell: (params: PacketViewsParams) => void,
  files: FileLookup,
  delay: Delay,
): PacketViews {
  let shown = false;
  let said = "";
  let isResting = false;
  let waiting: Snapshot | undefined;
  let callOff = (): void => {};

  function send(snapshot: Snapshot): void {
    const params = { packets: snapshot.packets.map((packet) => packetView(packet, files)) };
    const written = JSON.stringify(params);
    const saying = withoutTurns(written);
    if (saying !== said) tell(saying === written ? params : JSON.parse(saying));
    said = saying;
    isResting = true;
    callOff = delay(FRAME_MILLISECONDS, () => {
      const next = waiting;
      stop();
      if (next !== undefined) send(next);
    });
  }

  function stop(): void {
    callOff();
    isResting = false;
    waiting = undefined;
  }

  return {
    update: (snapshot) => {
      if (!shown) return;
      if (isResting) waiting = snapshot;
      else send(snapshot);
    },
    setShown: (next, snapshot) => {
      shown = next;
      stop();
      said = "";
      if (shown) send(snapshot);
    },
    dispose: stop,
  };
}

function packetView(packet: Snapshot["packets"][number], files: FileLookup): PacketView {
  const link = (file: string, span: Parameters<typeof toRange>[1]): ViewLink => ({
    uri: files.uri(file),
    range: toRange(files.lined(file), span),
  });
  return { root: uriOf(packet.root), ...packet.dashboard(link) };
}

/** A view follows what is typed at once, and then at most this often. */
const FRAME_MILLISECONDS = 120;
