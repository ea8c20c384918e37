import * as vscode from "vscode";

/** The address of the document in view, as a request names it. */
export function documentInView(): { readonly uri?: string } {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri === undefined ? {} : { uri: uri.toString() };
}
