import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface RecordProps {
  readonly title: ComponentChildren;
  readonly about?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly tone?: 'bad' | undefined;
  /** What is there when it is opened. */
  readonly children: ComponentChildren;
}

/** One of a list: the line, and more when it is opened. */
export function Record({ title, about, aside, tone, children }: RecordProps) {
  return (
    <details class={`record ${tone ?? ''}`}>
      <summary>
        <span class="record-text">
          <span class="record-title">{title}</span>
          {about !== undefined && <span class="record-about">{about}</span>}
        </span>
        <span class="record-aside">{aside}</span>
        <Icon name="open" />
      </summary>
      <div class="record-more">{children}</div>
    </details>
  );
}
