/** The part of saxen that is used; it comes without types. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      listener: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void,
    ): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(event: "text" | "cdata", listener: (text: string) => void): this;
    on(event: "error", listener: (error: Error) => void): this;
    parse(xml: string): Error | null;
    stop(): void;
  }
}
