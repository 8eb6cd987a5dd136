import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a view, with a heading of its own. The focus stays in it when what had it goes away. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id} data-region tabIndex={-1}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** The heading of a view. */
export function Title({ text, children }: { readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <header class="title">
      <h1>
        <bdi>{text}</bdi>
      </h1>
      {children !== undefined && <p>{children}</p>}
    </header>
  );
}
