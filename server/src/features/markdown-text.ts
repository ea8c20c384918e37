/** Packet text as text inside Markdown: nothing in it is markup, a link or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!<>|~]/g, "\\$&").replaceAll("&", "&amp;");
}
