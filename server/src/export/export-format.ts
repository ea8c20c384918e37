/** What a packet can be written as. */
export const EXPORT_FORMATS = ["deck", "slides", "document", "calendar", "report"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Those that no terminal should be sent. */
export const BINARY_FORMATS: ReadonlySet<ExportFormat> = new Set<ExportFormat>(["slides", "document"]);

/** The name that a file gets where nobody gives it one. */
export const EXPORT_NAMES: Readonly<Record<ExportFormat, string>> = {
  deck: "deck.md",
  slides: "slides.pptx",
  document: "packet.docx",
  calendar: "deadlines.ics",
  report: "tie-out.html",
};
