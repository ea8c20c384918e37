import type { ComponentChildren, JSX } from "preact";
import type { ViewLink } from "../../../server/src/protocol/views.ts";
import { lineOf, usePage } from "./page-context.ts";

type Props = {
  readonly link: ViewLink | undefined;
  readonly class?: string;
  /** What a screen reader says in place of the content, before the line. */
  readonly label?: string;
  readonly title?: string;
  /** False for one of many that the arrow keys go through. */
  readonly tabStop?: boolean;
  readonly children: ComponentChildren;
};

/** A mark that leads to its line. Without a line it is plain content. */
export function MarkLink({ link, class: name = "", label, title, tabStop, children }: Props): JSX.Element {
  const { send } = usePage();
  if (link === undefined) {
    return label === undefined ? (
      <span class={name}>{children}</span>
    ) : (
      <span class={name} role="img" aria-label={label} title={title}>
        {children}
      </span>
    );
  }
  const line = lineOf(link);
  return (
    <button
      type="button"
      class={`mark ${name}`}
      tabIndex={tabStop === false ? -1 : undefined}
      title={title === undefined ? line : `${title}\n${line}`}
      aria-label={label === undefined ? undefined : `${label}, ${line}`}
      onClick={() => send({ kind: "open", link })}
    >
      {children}
    </button>
  );
}
