import { manifestShape } from "../../packet/manifest.ts";
import { ROLES } from "../../profile/role.ts";
import { oneOf } from "../../profile/scalar-shapes.ts";
import { described, type Shape } from "../../profile/shape.ts";
import type { Completion } from "./completion-item.ts";
import type { CompletionPlace } from "./completion-place.ts";
import { completionsIn } from "./yaml.ts";

/** Keys and values of a document's front matter: its role, and where it is a packet of its own the manifest's. */
export function frontMatterCompletions({ checked, document, block, offset }: CompletionPlace): readonly Completion[] {
  if (block === undefined) return [];
  const isPacket = document.frontMatter.entries.some(({ key }) => key === "packet");
  const shape = isPacket ? WITH_MANIFEST : ROLE_ALONE;
  const open = /^-{3}[^\n]*\n/.exec(block.text)?.[0].length ?? 0;
  const inside = completionsIn(
    { kind: "manifest", shape, path: document.path },
    checked,
    block.text.slice(open),
    offset - open,
  );
  return inside.map(({ replace: { start, end }, ...rest }) => ({
    ...rest,
    replace: { start: start + open, end: end + open },
  }));
}

const role: Shape<string> = described("What the document is in the packet.", oneOf(ROLES));

const ROLE_ALONE: Shape<unknown> = {
  expected: "a group of keys",
  keys: ["role"],
  below: (key) => (key === "role" ? role : undefined),
  read: () => undefined,
  schema: () => ({ type: "object" }),
};

const manifest: Shape<unknown> = manifestShape();

const WITH_MANIFEST: Shape<unknown> = {
  ...manifest,
  keys: ["role", ...(manifest.keys ?? [])],
  below: (key) => (key === "role" ? role : manifest.below?.(key)),
};
