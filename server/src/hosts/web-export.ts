import { exportPacket } from "../export/export-packet.ts";

/** The code that writes exports, as a script of its own that the worker loads when it is first asked for one. */
Object.assign(self, { throughlineExportPacket: exportPacket });
