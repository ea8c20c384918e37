import type { DateReading } from "./date.ts";
import { readDate } from "./find-dates.ts";
import type { Manifest } from "./manifest.ts";
import type { FrontPage } from "./packet.ts";
import type { Place } from "./place.ts";

/** What the packet says of itself: the manifest's word, and where it is silent that of the first document's front matter. */
export type PacketFacts = {
  readonly candidate?: string;
  readonly review?: StatedDate;
};

export type StatedDate = { readonly date: DateReading; readonly text: string; readonly place: Place };

export function packetFacts(manifest: Manifest, documents: readonly FrontPage[]): PacketFacts {
  const candidate = manifest.candidate ?? firstText(documents, ["candidate", "name"]);
  const review = statedDates(documents, REVIEW_KEYS)[0];
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

/** Every date that the front matter of a document gives under one of the keys. */
export function statedDates(documents: readonly FrontPage[], keys: readonly string[]): readonly StatedDate[] {
  return documents.flatMap(({ path, frontMatter }) =>
    frontMatter.entries.flatMap(({ key, value, valueSpan }): readonly StatedDate[] => {
      if (!keys.includes(key) || value.kind !== "scalar" || frontMatter.block === undefined) return [];
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

export const REVIEW_KEYS: readonly string[] = ["review", "review_date", "target_review_date", "hc_date", "panel_date"];

function firstText(documents: readonly Pick<FrontPage, "frontMatter">[], keys: readonly string[]): string | undefined {
  for (const { frontMatter } of documents) {
    for (const key of keys) {
      const value = frontMatter.text(key);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
