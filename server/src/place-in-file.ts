import type { PacketDocument } from "./packet/packet-document.ts";
import type { Place } from "./packet/place.ts";
import type { PlacedEdit } from "./rules/rule.ts";
import type { FileEdit, Location } from "./snapshot.ts";

/** From the places that features speak of to the files and offsets that the outside knows. */
export type InFiles = {
  /** A file's path from the packet's root. */
  readonly pathOf: (file: string) => string;
  readonly within: Within;
  readonly locate: Locate;
};

/** Asks of the document that a file is; undefined where it is none of the packet's. */
export type Within = <Result>(
  file: string,
  answer: (document: PacketDocument) => Result | undefined,
) => Result | undefined;

export type Locate = (place: Place) => Location;

export function fileEdit({ place, text, snippet }: PlacedEdit, locate: Locate): FileEdit {
  return { ...locate(place), text, ...(snippet !== undefined && { snippet }) };
}
