/** A part of a panel: a heading with one figure or act at its right, between hairlines. */
import type { ComponentChildren } from 'preact';

interface Properties {
  readonly title: string;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ title, aside, children }: Properties) {
  return (
    <section class="section">
      <div class="row">
        <h3>{title}</h3>
        {aside !== undefined && <span class="aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
