import type { Profile } from "../profile/profile.ts";
import type { DateReading } from "./date.ts";
import { readDate } from "./find-dates.ts";
import { entriesFor, textFor } from "./front-matter-keys.ts";
import type { Manifest } from "./manifest.ts";
import type { FrontPage } from "./packet.ts";
import type { Place } from "./place.ts";

/** What the packet says of itself: the manifest's word, and where it is silent that of the first document's front matter. */
export type PacketFacts = {
  readonly candidate?: string;
  readonly review?: StatedDate;
};

export type StatedDate = { readonly date: DateReading; readonly text: string; readonly place: Place };

export function packetFacts(manifest: Manifest, documents: readonly FrontPage[], { keys }: Profile): PacketFacts {
  const candidate = manifest.candidate ?? firstCandidate(documents, keys);
  const review = statedReviews(documents, keys)[0];
  const manifestReview = reviewInManifest(manifest);
  const stated = manifestReview ?? review;
  return { ...(candidate !== undefined && { candidate }), ...(stated !== undefined && { review: stated }) };
}

/** The day that the manifest gives for the review. */
export function reviewInManifest({ review, path = "" }: Manifest): StatedDate | undefined {
  if (review === undefined) return undefined;
  const { value, place } = review;
  return { date: readDate(value), text: value, place: { file: path, span: place.span } };
}

/** Every day that the front matter of a document gives for the review. */
export function statedReviews(documents: readonly FrontPage[], keys: Profile["keys"]): readonly StatedDate[] {
  return documents.flatMap(({ path, frontMatter }) =>
    entriesFor(frontMatter, "review", keys).flatMap(({ value, valueSpan }): readonly StatedDate[] => {
      if (value.kind !== "scalar" || frontMatter.block === undefined) return [];
      return [
        {
          date: readDate(value.text),
          text: value.text,
          place: { file: path, block: frontMatter.block, span: valueSpan },
        },
      ];
    }),
  );
}

/** A key that only candidates have wins over one that an endorser may have too. */
function firstCandidate(documents: readonly FrontPage[], keys: Profile["keys"]): string | undefined {
  for (const key of keys.candidate) {
    for (const { frontMatter } of documents) {
      const name = textFor(frontMatter, "candidate", { ...keys, candidate: [key] });
      if (name !== undefined) return name;
    }
  }
  return undefined;
}
