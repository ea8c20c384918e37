/** Inches. */
export const SLIDE_WIDTH = 13.333;
export const SLIDE_HEIGHT = 7.5;
export const LEFT = 0.6;
export const CONTENT_WIDTH = SLIDE_WIDTH - 2 * LEFT;
export const HEADLINE_TOP = 0.86;
export const BODY_BOTTOM = 6.3;
export const GAP = 0.4;

/** A headline is as large as lets it stand in three lines, and the body begins below the lines that it takes. */
export function headlineSetting(characters: number): { readonly fontSize: number; readonly bodyTop: number } {
  const fontSize = characters <= 170 ? 24 : characters <= 260 ? 20 : 17;
  const perLine = Math.floor((CONTENT_WIDTH * POINTS) / (fontSize * MEAN_WIDTH));
  const lines = Math.min(MOST_LINES, Math.ceil(characters / perLine));
  return { fontSize, bodyTop: HEADLINE_TOP + (lines * fontSize * LINE_HEIGHT) / POINTS + GAP };
}

const POINTS = 72;
/** Of a bold letter, as a part of the font's size. */
const MEAN_WIDTH = 0.54;
const LINE_HEIGHT = 1.2;
const MOST_LINES = 4;
