/** Words that, on the slide of the impact, tell what it opened; in other sentences they tell too little. */
export const CAPABILITY_WORDS: readonly string[] = [
  "unlock",
  "new",
  "next",
  "now",
  "market",
  "marketplace",
  "channel",
  "platform",
  "capability",
  "future",
  "scale to",
  "beyond",
];
