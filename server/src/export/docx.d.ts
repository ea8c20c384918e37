/**
 * The part of the package `docx` that is used here. Its own declarations bring Node's types along, which nothing in this folder may see.
 */

export type Align = "left" | "center" | "right";

export type RunOptions = {
  readonly text?: string;
  readonly children?: readonly string[];
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly superScript?: boolean;
  readonly color?: string;
  readonly font?: string;
  /** Half points. */
  readonly size?: number;
  readonly style?: string;
  readonly break?: number;
};

export type ParagraphOptions = {
  readonly style?: string;
  readonly heading?: "Title" | "Heading1" | "Heading2" | "Heading3" | "Heading4";
  readonly alignment?: Align;
  readonly bullet?: { readonly level: number };
  readonly numbering?: { readonly reference: string; readonly level: number; readonly instance?: number };
  readonly children?: readonly ParagraphChild[];
};

export type SpacingOptions = {
  readonly spacing?: {
    readonly before?: number;
    readonly after?: number;
    readonly line?: number;
    readonly lineRule?: "auto";
  };
  readonly indent?: { readonly left?: number; readonly hanging?: number };
  readonly keepNext?: boolean;
  readonly border?: Readonly<Partial<Record<"left" | "top" | "bottom", BorderOptions>>>;
  readonly shading?: { readonly fill: string };
};

export type BorderOptions = {
  readonly style: "single" | "none";
  readonly size?: number;
  readonly color?: string;
  readonly space?: number;
};

export type StyleOptions = { readonly run?: RunOptions; readonly paragraph?: SpacingOptions };

export type ParagraphStyle = StyleOptions & {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly quickFormat?: boolean;
};

export type Borders = Readonly<
  Record<"top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical", BorderOptions>
>;

export declare class TextRun {
  constructor(options: RunOptions);
}
export declare class FootnoteReferenceRun {
  constructor(id: number);
}
export declare class ExternalHyperlink {
  constructor(options: { readonly link: string; readonly children: readonly TextRun[] });
}
export declare class InternalHyperlink {
  constructor(options: { readonly anchor: string; readonly children: readonly TextRun[] });
}
export declare class Bookmark {
  constructor(options: { readonly id: string; readonly children: readonly ParagraphChild[] });
}
export type ParagraphChild = TextRun | FootnoteReferenceRun | ExternalHyperlink | InternalHyperlink | Bookmark;

export declare class Paragraph {
  constructor(options: ParagraphOptions);
}
export declare class TableCell {
  constructor(options: { readonly children: readonly Paragraph[]; readonly verticalAlign?: "center" | "top" });
}
export declare class TableRow {
  constructor(options: {
    readonly children: readonly TableCell[];
    readonly tableHeader?: boolean;
    readonly cantSplit?: boolean;
  });
}
export declare class Table {
  constructor(options: {
    readonly rows: readonly TableRow[];
    readonly columnWidths: readonly number[];
    readonly width: { readonly size: number; readonly type: "dxa" };
    readonly borders: Borders;
    readonly margins?: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
    readonly layout?: "fixed";
  });
}
export declare class Footer {
  constructor(options: { readonly children: readonly Paragraph[] });
}
export declare const PageNumber: { readonly CURRENT: string; readonly TOTAL_PAGES: string };

export type SectionOptions = {
  readonly properties: {
    readonly page: {
      readonly size: {
        readonly orientation: "portrait" | "landscape";
        readonly width: number;
        readonly height: number;
      };
      readonly margin: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
    };
  };
  readonly footers: { readonly default: Footer };
  readonly children: readonly (Paragraph | Table)[];
};

export declare class Document {
  constructor(options: {
    readonly title: string;
    readonly creator: string;
    readonly lastModifiedBy: string;
    readonly styles: {
      readonly default: Readonly<
        Record<"document" | "title" | "heading1" | "heading2" | "heading3" | "heading4", StyleOptions>
      >;
      readonly paragraphStyles: readonly ParagraphStyle[];
    };
    readonly numbering: {
      readonly config: readonly {
        readonly reference: string;
        readonly levels: readonly {
          readonly level: number;
          readonly format: "decimal";
          readonly text: string;
          readonly alignment: Align;
          readonly style: { readonly paragraph: SpacingOptions };
        }[];
      }[];
    };
    readonly footnotes: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
    readonly sections: readonly SectionOptions[];
  });
}

export declare const Packer: {
  readonly pack: (document: Document, type: "uint8array") => Promise<Uint8Array>;
};
