import type { ComponentChildren, JSX } from "preact";

type Props = {
  readonly id: string;
  readonly title: string;
  /** What the part says in one line. */
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Section({ id, title, lead, children }: Props): JSX.Element {
  return (
    <section class={`part ${id}`} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </header>
      {children}
    </section>
  );
}
