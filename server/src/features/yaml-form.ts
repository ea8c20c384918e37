import { folderOf, resolveInside } from "../base/path.ts";
import { manifestShape } from "../packet/manifest.ts";
import type { Packet } from "../packet/packet.ts";
import { profileShape } from "../profile/profile-shape.ts";
import type { Shape } from "../profile/shape.ts";

/** What a YAML text is, with where its names come from. */
export type YamlForm = { readonly kind: "manifest" | "profile"; readonly shape: Shape<unknown>; readonly path: string };

/** Undefined for a YAML text that is neither the packet's manifest nor a profile. */
export function yamlFormOf(path: string, text: string, { manifest }: Packet): YamlForm | undefined {
  if (path === manifest.path) return { kind: "manifest", shape: MANIFEST, path };
  const own = resolveInside(folderOf(manifest.path ?? ""), manifest.profile?.value ?? "");
  return path === own || /^extends:/m.test(text) ? { kind: "profile", shape: profileShape, path } : undefined;
}

const MANIFEST: Shape<unknown> = manifestShape();
