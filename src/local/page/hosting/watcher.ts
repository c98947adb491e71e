/**
 * A few lines in front of the sidebar's own page. They tell the page of the local board what a developer would look
 * for in the browser's console (errors, what was blocked), and whether the sidebar still answers. They take nothing
 * away and add nothing a sidebar could notice; the script element removes itself.
 */
import { isRecord, textOf } from '../../document/properties.ts';

/** What the watcher tells. */
export type FrameReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'console'; readonly level: string; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'blocked'; readonly what: Blocked; readonly text: string };

export type Blocked = 'network' | 'dialog' | 'window' | 'download';

/** Runs inside of the frame: self-contained, since its source text is what travels. */
function watch(token: string, downloads: boolean): void {
  const host = window.parent;
  const tell = (report: Record<string, string>): void => host.postMessage({ [token]: report }, '*');
  const textOfError = (error: unknown): string =>
    error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  const printed = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return textOfError(value);
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  window.addEventListener(
    'message',
    (event) => {
      if (event.source !== host || event.data !== token) return;
      event.stopImmediatePropagation();
      tell({ kind: 'alive' });
    },
    true,
  );
  window.addEventListener('error', (event) => {
    tell({ kind: 'error', text: event.error === undefined ? event.message : textOfError(event.error) });
  });
  window.addEventListener('unhandledrejection', (event) => {
    tell({ kind: 'error', text: `Unhandled promise rejection: ${textOfError(event.reason)}` });
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    const text = `${event.blockedURI} violates the content security policy "${event.effectiveDirective}"`;
    tell({ kind: 'blocked', what: 'network', text });
  });
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    const own = console[level].bind(console);
    console[level] = (...values: unknown[]): void => {
      own(...values);
      tell({ kind: 'console', level, text: values.map(printed).join(' ').slice(0, 4000) });
    };
  }
  // The frame's sandbox refuses these without a word.
  const refused = { alert: 'dialog', confirm: 'dialog', prompt: 'dialog', print: 'dialog', open: 'window' };
  for (const [name, what] of Object.entries(refused)) {
    const own: (...values: unknown[]) => unknown = Reflect.get(window, name);
    Reflect.set(window, name, (...values: unknown[]): unknown => {
      tell({
        kind: 'blocked',
        what,
        text: `window.${name}(${values.map(printed).join(', ').slice(0, 400)})`,
      });
      return own.apply(window, values);
    });
  }
  if (!downloads) {
    const refuse = (link: unknown): void => {
      if (!(link instanceof HTMLAnchorElement) || !link.hasAttribute('download')) return;
      tell({ kind: 'blocked', what: 'download', text: `A file to download: ${link.download || link.href}` });
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      if (!this.isConnected) refuse(this);
      click.call(this);
    };
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Element) refuse(target.closest('a'));
    });
  }
  document.currentScript?.remove();
  tell({ kind: 'ready' });
}

/** The script to put first; `token` marks what passes between it and the page. */
export function watcherScript(token: string, downloads: boolean): string {
  return `(${watch.toString()})(${JSON.stringify(token)}, ${String(downloads)})`;
}

const blockable: readonly Blocked[] = ['network', 'dialog', 'window', 'download'];

/** What the watcher with this token says; null for what anybody else posts. */
export function readReport(data: unknown, token: string): FrameReport | null {
  const report = isRecord(data) ? data[token] : undefined;
  if (!isRecord(report)) return null;
  const text = textOf(report.text);
  switch (report.kind) {
    case 'ready':
    case 'alive':
      return { kind: report.kind };
    case 'console':
      return { kind: 'console', level: textOf(report.level, 'log'), text };
    case 'error':
      return { kind: 'error', text };
    case 'blocked': {
      const { what } = report;
      const known = blockable.find((each) => each === what);
      return known ? { kind: 'blocked', what: known, text } : null;
    }
    default:
      return null;
  }
}
