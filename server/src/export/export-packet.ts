import type { ExportFormat } from "./export-format.ts";
import type { Exportable, Exported } from "./exportable.ts";

/** Writes a packet in a format. Each writer is loaded when it is first asked for. */
export async function exportPacket(format: ExportFormat, exportable: Exportable): Promise<Exported> {
  switch (format) {
    case "deck":
      return (await import("./deck-markdown.ts")).exportDeck(exportable);
    case "slides":
      return (await import("./slides.ts")).exportSlides(exportable);
    case "document":
      return (await import("./document.ts")).exportDocument(exportable);
    case "calendar":
      return (await import("./calendar.ts")).exportCalendar(exportable);
    case "report":
      return (await import("./report.ts")).exportReport(exportable);
  }
}

export type ExportPacket = typeof exportPacket;
