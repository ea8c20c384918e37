import { sameItems } from "../base/memo.ts";
import type { Section } from "../markdown/section.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Part } from "../packet/part.ts";
import type { Role } from "../profile/role.ts";

/** What a block's surroundings make of it. */
export type BlockContext = {
  /** That of the first part of a section that holds the block, else of the whole document; undefined where it plays none. */
  readonly role: Role | undefined;
  /** The titles of the sections around, the outermost first. */
  readonly titles: readonly string[];
  /** Their slugs, in the same order. */
  readonly slugs: readonly string[];
};

/** Reads the contexts of one document's blocks again and again. Equal contexts are one value, and so is a list of the same contexts. */
export function createContextReader(): (document: PacketDocument, parts: readonly Part[]) => readonly BlockContext[] {
  let last: Contexts | undefined;
  const known = new Map<string, BlockContext>();
  const contextOf = (role: Role | undefined, around: readonly Section[]): BlockContext => {
    const key = [role ?? "", ...around.flatMap(({ slug, title }) => [slug, title])].join("\n");
    const context = known.get(key) ?? {
      role,
      titles: around.map(({ title }) => title),
      slugs: around.map(({ slug }) => slug),
    };
    known.set(key, context);
    return context;
  };
  return ({ markdown, sections }, parts) => {
    const roles = parts.map(({ role, section }) => `${role} ${section?.from} ${section?.to}`).join("\n");
    const { length } = markdown.blocks;
    if (last?.sections === sections && last.length === length && last.roles === roles) return last.contexts;
    if (known.size > MOST_KNOWN) known.clear();
    const found = readContexts(sections, rolesByIndex(parts, length), contextOf);
    const contexts = last !== undefined && sameItems(last.contexts, found) ? last.contexts : found;
    last = { sections, length, roles, contexts };
    return contexts;
  };
}

/** Contexts that no block has any more are kept up to here. */
const MOST_KNOWN = 20_000;

type Contexts = {
  readonly sections: readonly Section[];
  readonly length: number;
  readonly roles: string;
  readonly contexts: readonly BlockContext[];
};

function rolesByIndex(parts: readonly Part[], length: number): readonly (Role | undefined)[] {
  const roles = new Array<Role | undefined>(length).fill(undefined);
  const narrowFirst = parts.toSorted(
    (left, right) => Number(left.section === undefined) - Number(right.section === undefined),
  );
  for (const { role, section } of narrowFirst) {
    for (let index = section?.from ?? 0; index < (section?.to ?? length); index += 1) roles[index] ??= role;
  }
  return roles;
}

function readContexts(
  sections: readonly Section[],
  roles: readonly (Role | undefined)[],
  contextOf: (role: Role | undefined, around: readonly Section[]) => BlockContext,
): readonly BlockContext[] {
  let around: readonly Section[] = [];
  let next = 0;
  let before: BlockContext | undefined;
  return roles.map((role, index) => {
    const section = sections[next];
    const opens = section?.from === index;
    if (opens || around.some(({ to }) => to <= index)) {
      around = [...around.filter(({ to }) => to > index), ...(opens ? [section] : [])];
      next += opens ? 1 : 0;
      before = undefined;
    }
    if (before === undefined || before.role !== role) before = contextOf(role, around);
    return before;
  });
}
