import { memoByFirst } from "../base/memo.ts";
import type { Profile } from "../profile/profile.ts";
import type { KeyName } from "../profile/role.ts";
import type { FrontMatter, FrontMatterEntry } from "./front-matter.ts";

type Keys = Pick<Profile, "keys">["keys"];

/** The entries whose keys the profile knows for this, in the order of its names. */
export function entriesFor({ entries }: FrontMatter, name: KeyName, keys: Keys): readonly FrontMatterEntry[] {
  return writtenKeys(keys)[name].flatMap((wanted) => entries.filter(({ key }) => key === wanted));
}

/** The first plain text under such a key. */
export function textFor(frontMatter: FrontMatter, name: KeyName, keys: Keys): string | undefined {
  return writtenKeys(keys)
    [name].map(frontMatter.text)
    .find((text) => text !== undefined);
}

/** The names as front matter writes them: `review_date`. */
const writtenKeys = memoByFirst((keys: Keys): Keys => {
  const written = (name: KeyName): readonly string[] =>
    keys[name].map((key) => key.toLowerCase().replace(/[\s-]+/g, "_"));
  return {
    candidate: written("candidate"),
    review: written("review"),
    principles: written("principles"),
    endorser: written("endorser"),
    endorserTitle: written("endorserTitle"),
    signed: written("signed"),
  };
});
