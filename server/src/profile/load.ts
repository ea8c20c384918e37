import { folderOf, resolveInside } from "../base/path.ts";
import { BASE_PROFILE, BUILT_IN_PROFILES, builtInText } from "./built-in.ts";
import type { DataFault, DataProblem } from "./data-problem.ts";
import { layOver } from "./layer.ts";
import { nearestName } from "./nearest-name.ts";
import type { Profile } from "./profile.ts";
import { profileShape } from "./profile-shape.ts";
import { unknownRules } from "./rule-names.ts";
import { emptyMap, entryAt, readNode } from "./shape.ts";
import { type Placed, readYaml, type YamlMap, type YamlNode } from "./yaml-document.ts";

export type LoadedProfile = {
  readonly profile: Profile;
  /** One whose `file` is empty is about the name that was asked for. */
  readonly problems: readonly DataProblem[];
};

export type ProfileFiles = {
  /** The text of a path from the packet's root, or undefined where there is no such file. */
  readonly resolve: (path: string) => { readonly text: string } | undefined;
  /** The rules that there are, so that a name of none is a problem. Without them no name is. */
  readonly ruleNames?: readonly string[];
};

/**
 * Loads a built-in profile by its name, or one of the packet's own by its path. A profile without `extends` rests on `base`. What
 * cannot be read leaves what the profile rests on, and is a problem.
 */
export function loadProfile(name: string, files: ProfileFiles): LoadedProfile {
  const known = builtInProfiles.get(name);
  if (known !== undefined) return known;
  const loaded = load(name, files);
  if (builtInText(name) !== undefined) builtInProfiles.set(name, loaded);
  return loaded;
}

const builtInProfiles = new Map<string, LoadedProfile>();

function load(name: string, files: ProfileFiles): LoadedProfile {
  const { layers, problems } = layersOf(name, files);
  const told = new Set(problems.map(placeKey));
  for (const [skipped, layer] of layers.entries()) {
    const missing: DataProblem[] = [];
    const read = readNode(merge(layers.slice(skipped)), profileShape, (problem) => missing.push(problem), false);
    if (skipped === 0) problems.push(...missing.filter((problem) => !told.has(placeKey(problem))));
    if (read === undefined) continue;
    const { extends: _, ...bar } = read;
    return { profile: { ...bar, id: layer.file }, problems };
  }
  throw new Error(`The built-in profile ${BASE_PROFILE} is not complete`);
}

function merge(layers: readonly Layer[]): YamlMap {
  return layers.reduceRight((below, { tree, isUsable }) => layOver(below, tree, isUsable), emptyMap(""));
}

type Layer = {
  readonly file: string;
  readonly tree: YamlMap;
  readonly isUsable: (node: YamlNode) => boolean;
  readonly problems: readonly DataProblem[];
};

/** The profile that was asked for, what it extends, and so on; `base` is the last. */
function layersOf(
  name: string,
  files: ProfileFiles,
): { readonly layers: readonly Layer[]; readonly problems: DataProblem[] } {
  const layers: Layer[] = [];
  const problems: DataProblem[] = [];
  let wanted: Wanted | undefined = { name, place: NOWHERE };
  while (wanted !== undefined) {
    const chain: readonly string[] = layers.map(({ file }) => file);
    const layer: Layer | DataFault = findLayer(wanted, chain, files);
    if ("code" in layer) {
      problems.push({ ...layer, file: wanted.place.file, span: wanted.place.span });
      wanted = { name: BASE_PROFILE, place: NOWHERE };
    } else {
      problems.push(...layer.problems);
      layers.push(layer);
      wanted = extendedBy(layer);
    }
  }
  return { layers, problems };
}

type Wanted = { readonly name: string; readonly place: Placed };

function findLayer({ name, place }: Wanted, chain: readonly string[], files: ProfileFiles): Layer | DataFault {
  if (builtInText(name) !== undefined) return builtInLayer(name);
  if (!isPath(name)) {
    const nearest = nearestName(name, BUILT_IN_PROFILES);
    return { code: "unknown-profile", name, known: BUILT_IN_PROFILES, ...(nearest === undefined ? {} : { nearest }) };
  }
  const file = resolveInside(folderOf(place.file), name);
  if (file === undefined) return { code: "outside-packet", name };
  if (chain.includes(file)) return { code: "circular-extends", chain: [...chain.slice(chain.indexOf(file)), file] };
  const text = files.resolve(file)?.text;
  return text === undefined ? { code: "missing-file", name } : readLayer(file, text, files.ruleNames);
}

function isPath(name: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(name);
}

function builtInLayer(name: string): Layer {
  const known = builtInLayers.get(name);
  if (known !== undefined) return known;
  const layer = readLayer(name, builtInText(name) ?? "");
  builtInLayers.set(name, layer);
  return layer;
}

const builtInLayers = new Map<string, Layer>();

function readLayer(file: string, text: string, ruleNames?: readonly string[]): Layer {
  const document = readYaml(text, file);
  const problems = [...document.problems];
  const root = document.root ?? emptyMap(file);
  readNode(root, profileShape, (problem) => problems.push(problem), true);
  const tree = root.kind === "map" ? root : emptyMap(file);
  if (ruleNames !== undefined) problems.push(...unknownRules(tree, ruleNames));
  problems.sort((left, right) => left.span.start - right.span.start);
  const atFault = new Set(problems.map(placeKey));
  return { file, tree, problems, isUsable: (node) => !atFault.has(placeKey(node)) };
}

function extendedBy({ file, tree }: Layer): Wanted | undefined {
  const value = entryAt(tree, "extends")?.value;
  if (value?.kind === "scalar" && value.value !== null) return { name: value.text, place: value };
  return file === BASE_PROFILE ? undefined : { name: BASE_PROFILE, place: NOWHERE };
}

function placeKey({ file, span }: Placed): string {
  return `${span.start} ${span.end} ${file}`;
}

const NOWHERE: Placed = { file: "", span: { start: 0, end: 0 } };
