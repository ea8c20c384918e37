import { ADD, TAKE } from "./group-shapes.ts";
import { entryAt } from "./shape.ts";
import { itemsOf, type YamlEntry, type YamlMap, type YamlNode } from "./yaml-document.ts";

/**
 * Lays one map over another. Maps merge key by key; anything else takes the place of what is below. `+key` adds its items to the list
 * below, where an item whose `id` is known there is laid over that item; `-key` takes away the items that it names by their `id` or
 * text. A value that `isUsable` refuses leaves what is below.
 */
export function layOver(below: YamlMap, above: YamlMap, isUsable: (node: YamlNode) => boolean): YamlMap {
  const entries = new Map(below.entries.map((entry) => [entry.key, entry]));
  for (const entry of above.entries) {
    const result = editedList(entry, entries) ?? laidOver(entries.get(entry.key), entry, isUsable);
    if (result !== undefined) entries.set(result.key, result);
  }
  return { ...above, entries: [...entries.values()] };
}

function laidOver(
  below: YamlEntry | undefined,
  above: YamlEntry,
  isUsable: (node: YamlNode) => boolean,
): YamlEntry | undefined {
  if (below === undefined) return above;
  if (!isUsable(above.value)) return undefined;
  if (below.value.kind !== "map" || above.value.kind !== "map") return above;
  return { ...above, value: layOver(below.value, above.value, isUsable) };
}

/** The list that `+key` or `-key` makes of the one below, under its plain key; undefined where the entry is no such edit. */
function editedList(edit: YamlEntry, entries: ReadonlyMap<string, YamlEntry>): YamlEntry | undefined {
  const sign = edit.key.charAt(0);
  if (edit.value.kind === "map" || (sign !== ADD && sign !== TAKE)) return undefined;
  const key = edit.key.slice(1);
  const below = entries.get(key)?.value;
  const items = below === undefined ? [] : itemsOf(below);
  const edited = sign === ADD ? withAdded(items, itemsOf(edit.value)) : withoutNamed(items, itemsOf(edit.value));
  return { key, keyPlace: edit.keyPlace, value: { ...edit.value, kind: "list", items: edited } };
}

function withAdded(items: readonly YamlNode[], added: readonly YamlNode[]): readonly YamlNode[] {
  const result = [...items];
  const places = new Map(items.map((item, index) => [idOf(item), index]));
  for (const item of added) {
    const place = item.kind === "map" ? places.get(idOf(item)) : undefined;
    const below = place === undefined ? undefined : result[place];
    if (place === undefined || item.kind !== "map" || below?.kind !== "map") result.push(item);
    else result[place] = layOver(below, item, () => true);
  }
  return result;
}

function withoutNamed(items: readonly YamlNode[], taken: readonly YamlNode[]): readonly YamlNode[] {
  const names = new Set(taken.flatMap((item) => (item.kind === "scalar" ? [item.text] : [])));
  return items.filter((item) => !names.has(item.kind === "scalar" ? item.text : (idOf(item) ?? "")));
}

function idOf(item: YamlNode): string | undefined {
  const id = item.kind === "map" ? entryAt(item, "id")?.value : undefined;
  return id?.kind === "scalar" ? id.text : undefined;
}
