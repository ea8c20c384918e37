import { Inflate } from "fflate";
import type { Limits } from "./limits.ts";

/** The files of an archive by their names, which are keys and never paths of the machine. */
export type ZipArchive = {
  readonly read: (name: string) => ZipRead;
};

export type ZipRead =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "missing" | "too-large" | "encrypted" | "unreadable" };

/** Undefined where the bytes are no archive. What is unpacked over all reads stays within the limits, whatever the archive declares. */
export function openZip(
  bytes: Uint8Array,
  limits: Pick<Limits, "unpackedBytes" | "unpackedRatio">,
): ZipArchive | undefined {
  const entries = readDirectory(bytes);
  if (entries === undefined) return undefined;
  const budget = { left: Math.min(limits.unpackedBytes, Math.max(bytes.length * limits.unpackedRatio, SMALL_ARCHIVE)) };
  return {
    read: (name) => {
      const entry = entries.get(name);
      return entry === undefined ? { kind: "missing" } : readEntry(bytes, entry, budget);
    },
  };
}

/** How many bytes may still be unpacked. Those of a part that fails count too, lest a hundred of them be tried. */
type Budget = { left: number };

/** An archive that unpacks to no more than this is harmless however well it is packed. */
const SMALL_ARCHIVE = 10_000_000;

type ZipEntry = {
  readonly method: number;
  readonly encrypted: boolean;
  readonly size: number;
  readonly header: number;
};

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, ZipEntry>();
  let position = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (position + ENTRY.length > view.byteLength || view.getUint32(position, true) !== ENTRY.signature) {
      return undefined;
    }
    const nameLength = view.getUint16(position + 28, true);
    const name = asciiText(bytes.subarray(position + ENTRY.length, position + ENTRY.length + nameLength));
    entries.set(name.replaceAll("\\", "/"), {
      method: view.getUint16(position + 10, true),
      encrypted: (view.getUint16(position + 8, true) & 1) === 1,
      size: view.getUint32(position + 20, true),
      header: view.getUint32(position + 42, true),
    });
    position += ENTRY.length + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries;
}

/** The last record of an archive, which a comment may follow. */
function findDirectoryEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - DIRECTORY_END.length - LONGEST_COMMENT);
  for (let position = view.byteLength - DIRECTORY_END.length; position >= first; position -= 1) {
    if (view.getUint32(position, true) === DIRECTORY_END.signature) return position;
  }
  return undefined;
}

function readEntry(bytes: Uint8Array, entry: ZipEntry, budget: Budget): ZipRead {
  if (entry.encrypted) return { kind: "encrypted" };
  const packed = packedBytes(bytes, entry);
  if (packed === undefined || (entry.method !== STORED && entry.method !== DEFLATED)) return { kind: "unreadable" };
  if (budget.left <= 0) return { kind: "too-large" };
  if (entry.method === DEFLATED) return inflate(packed, budget);
  budget.left -= packed.length;
  return budget.left < 0 ? { kind: "too-large" } : { kind: "bytes", bytes: packed };
}

function packedBytes(bytes: Uint8Array, { header, size }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + LOCAL.length > view.byteLength || view.getUint32(header, true) !== LOCAL.signature) return undefined;
  const start = header + LOCAL.length + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return start + size > bytes.length ? undefined : bytes.subarray(start, start + size);
}

/** Unpacks piece by piece and stops at the first byte too many: the size that an archive declares may be a lie. */
function inflate(packed: Uint8Array, budget: Budget): ZipRead {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    budget.left -= piece.length;
    pieces.push(piece);
  });
  try {
    for (let start = 0; start === 0 || start < packed.length; start += PIECE) {
      stream.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
      if (budget.left < 0) return { kind: "too-large" };
    }
  } catch {
    return { kind: "unreadable" };
  }
  return { kind: "bytes", bytes: joined(pieces) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let position = 0;
  for (const piece of pieces) {
    bytes.set(piece, position);
    position += piece.length;
  }
  return bytes;
}

/** The parts of a workbook have names of ASCII letters; other bytes need only be told apart. */
function asciiText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const DIRECTORY_END = { signature: 0x06054b50, length: 22 };
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 65_536;
