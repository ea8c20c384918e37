import PptxGenJS from "pptxgenjs";
import { buildDeck } from "./build-deck.ts";
import type { Exportable, Exported } from "./exportable.ts";
import { textOfPieces } from "./figured-text.ts";
import { numbering, type PackageEdit, withoutClock } from "./office-package.ts";
import { printable } from "./printable.ts";
import { addBody } from "./slide-body.ts";
import { type DeckSlide, type SlideDeck, sourceLine, stampsOnSlide } from "./slide-deck.ts";
import { CONTENT_WIDTH, HEADLINE_TOP, headlineSetting, LEFT, SLIDE_HEIGHT, SLIDE_WIDTH } from "./slide-geometry.ts";
import { ACCENT, ALARM, ALARM_PALE, FONT, GREY, INK, PALE } from "./slide-style.ts";
import { plainRun, stampedRuns } from "./slide-text.ts";
import { speakerNotes } from "./speaker-notes.ts";
import { type Stamp, stampWarnings } from "./stamp.ts";

/** The deck for PowerPoint: text, tables and a chart that can be edited, with speaker notes. */
export async function exportSlides(exportable: Exportable): Promise<Exported> {
  const deck = buildDeck(exportable);
  return { kind: "file", bytes: await slidesOf(deck), warnings: stampWarnings(deck.slides.flatMap(stampsOnSlide)) };
}

export async function slidesOf(deck: SlideDeck): Promise<Uint8Array> {
  const presentation = new PptxGenJS();
  presentation.defineLayout({ name: "WIDE", width: SLIDE_WIDTH, height: SLIDE_HEIGHT });
  presentation.layout = "WIDE";
  presentation.title = deck.title;
  presentation.author = deck.candidate;
  presentation.company = "";
  presentation.subject = "";
  presentation.theme = { headFontFace: FONT, bodyFontFace: FONT };
  presentation.defineSlideMaster(master(deck));
  for (const slide of deck.slides) addSlide(presentation, slide);
  const written = await presentation.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("the slides were not written as bytes");
  return withoutClock(written, settled());
}

const MASTER = "Storyline";
const HEADLINE = "headline";

function master({ title, candidate }: SlideDeck): PptxGenJS.SlideMasterProps {
  const owner = [title, candidate].filter((part) => part !== "").join("  ·  ");
  return {
    title: MASTER,
    background: { color: "FFFFFF" },
    objects: [
      { rect: { x: LEFT, y: 0.42, w: 0.5, h: 0.06, fill: { color: ACCENT } } },
      { line: { x: LEFT, y: 6.88, w: CONTENT_WIDTH, h: 0, line: { color: PALE, width: 0.75 } } },
      {
        text: {
          text: owner,
          options: {
            x: 8.7,
            y: 6.93,
            w: 3.6,
            h: 0.35,
            margin: 0,
            valign: "middle",
            align: "right",
            fontFace: FONT,
            fontSize: 9,
            color: GREY,
          },
        },
      },
      {
        placeholder: {
          text: "",
          options: {
            name: HEADLINE,
            type: "title",
            x: LEFT,
            y: HEADLINE_TOP,
            w: CONTENT_WIDTH,
            h: 1.5,
            margin: 0,
            align: "left",
            valign: "top",
            bold: true,
            color: INK,
            fontFace: FONT,
            fontSize: 24,
          },
        },
      },
    ],
    slideNumber: {
      x: 12.35,
      y: 6.93,
      w: 0.38,
      h: 0.35,
      margin: 0,
      valign: "middle",
      align: "right",
      fontFace: FONT,
      fontSize: 9,
      color: GREY,
    },
  };
}

function addSlide(presentation: PptxGenJS, model: DeckSlide): void {
  const slide = presentation.addSlide({ masterName: MASTER });
  slide.addText(printable(model.topic.toUpperCase()), {
    x: LEFT,
    y: 0.52,
    w: CONTENT_WIDTH,
    h: 0.3,
    margin: 0,
    fontFace: FONT,
    fontSize: 11,
    bold: true,
    charSpacing: 1,
    color: ACCENT,
  });
  const { fontSize, bodyTop } = headlineSetting(textOfPieces(model.headline).length);
  slide.addText(stampedRuns(model.headline), { placeholder: HEADLINE, fontSize });
  addBody(slide, model, bodyTop);
  addStamps(slide, stampsOnSlide(model));
  slide.addText(printable(sourceLine(model)), {
    x: LEFT,
    y: 6.93,
    w: 8.0,
    h: 0.35,
    margin: 0,
    valign: "middle",
    fontFace: FONT,
    fontSize: 9,
    color: GREY,
    fit: "shrink",
  });
  slide.addNotes(speakerNotes(model).map(printable).join("\n"));
}

function addStamps(slide: PptxGenJS.Slide, stamps: readonly Stamp[]): void {
  const texts = [...new Set(stamps.map(({ mark, text, kind }) => `${mark} ${text} ${WORDS[kind]}`))];
  if (texts.length === 0) return;
  const shown = texts.slice(0, MOST_STAMPS);
  const more = texts.length - shown.length;
  const line = [...shown, ...(more > 0 ? [`and ${more} more, see the notes`] : [])].join("   ");
  slide.addText([plainRun("Look at before the review:  ", { bold: true }), plainRun(line)], {
    x: LEFT,
    y: 6.4,
    w: CONTENT_WIDTH,
    h: 0.36,
    margin: 8,
    valign: "middle",
    fontFace: FONT,
    fontSize: 11,
    color: ALARM,
    fill: { color: ALARM_PALE },
    fit: "shrink",
  });
}

const WORDS = { contradicts: "contradicts the evidence", unbacked: "is not backed" } as const;
const MOST_STAMPS = 3;

/** The library numbers charts on through all presentations, and writes notes as one paragraph, in which a line break is a space. */
function settled(): PackageEdit {
  const numberOf = numbering();
  const renumbered = (text: string): string =>
    text.replace(CHART, (_, kind: string, number: string) => kind + numberOf(number));
  return {
    name: renumbered,
    text: (xml, name) => renumbered(name.startsWith("ppt/notesSlides/") ? notesInLines(xml) : xml),
  };
}

const CHART = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g;

function notesInLines(xml: string): string {
  return xml.replace(NOTES, (_, open: string, text: string, close: string) =>
    text
      .split(/\r?\n/)
      .map((line) => `<a:p><a:r>${open}${line}${close}</a:r></a:p>`)
      .join(""),
  );
}

const NOTES = /<a:p><a:r>(<a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t>)<\/a:r><a:endParaRPr[^>]*\/><\/a:p>/;
