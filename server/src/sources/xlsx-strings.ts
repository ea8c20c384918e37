import { readXml } from "./xml.ts";

/** The texts that the cells of all sheets name by their index. Runs of one text are joined, reading aids for it left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const text = textCollector();
  readXml(xml, {
    open: (name) => {
      if (name === "si") text.start();
      text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name === "si") strings.push(text.end());
    },
    text: text.text,
  });
  return strings;
}

export type TextCollector = {
  readonly start: () => void;
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The text since the start. */
  readonly end: () => string;
};

/** Collects the text of a string item: that of its `t` elements outside of phonetic runs. */
export function textCollector(): TextCollector {
  let collected = "";
  let inText = false;
  let inPhonetic = false;
  return {
    start: () => {
      collected = "";
      inText = false;
      inPhonetic = false;
    },
    open: (name) => {
      if (name === "t") inText = true;
      else if (name === "rPh") inPhonetic = true;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
    },
    text: (text) => {
      if (inText && !inPhonetic) collected += text;
    },
    end: () => withoutEscapes(collected),
  };
}

/** Undoes `_x000D_`, the way in which the format writes characters that XML cannot hold. */
export function withoutEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
