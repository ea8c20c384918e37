/** Bytes as text that JSON can carry. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Every host has them; Node's `Buffer` is in some of them only. */
declare function btoa(binary: string): string;
declare function atob(base64: string): string;

const CHUNK = 8192;
