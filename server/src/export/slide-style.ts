/** Colours of slides and documents, as Office writes them. */
export const INK = "1F2933";
export const GREY = "7B8794";
export const PALE = "E4E7EB";
export const ACCENT = "0F5C6E";
export const BASELINE = "B4BEC9";
export const ALARM = "B42318";
export const ALARM_PALE = "FDECEA";

/** Every office has it, or one of the same measure. */
export const FONT = "Arial";
