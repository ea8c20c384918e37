import * as vscode from "vscode";

/** The page that the dashboard is drawn in. Nothing runs in it but its own script, and nothing is loaded from elsewhere. */
export function dashboardHtml(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = randomNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, "dashboard.js"));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, "dashboard-style.css"));
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Throughline</title>
<link rel="stylesheet" href="${style.toString()}">
</head>
<body>
<div id="page"></div>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

/** Both extension hosts have it. */
declare const crypto: { readonly randomUUID: () => string };
