import * as vscode from "vscode";

/** The packet that the active editor is in, the innermost of them; without an editor, the only one. */
export function packetInView<Packet extends { readonly root: string }>(packets: readonly Packet[]): Packet | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return packets.length === 1 ? packets[0] : undefined;
  return packets
    .filter(({ root }) => uri.startsWith(root.endsWith("/") ? root : `${root}/`))
    .toSorted((left, right) => right.root.length - left.root.length)[0];
}
