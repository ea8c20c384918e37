/** Node's own assertions do not exist in a browser's extension host. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function assertIncludes(text: string, ...parts: readonly string[]): void {
  for (const part of parts) assert(text.includes(part), `no ${JSON.stringify(part)} in ${JSON.stringify(text)}`);
}
