/** A glyph of the activity set, as the main thread sent it at the start: drawn with the current colour. */
import type { Mode } from '../../design/schema.ts';
import { useSession } from './session-context.ts';

/** Nothing is drawn until the glyphs are there; the space is kept. */
export function Glyph({ name }: { readonly name: string }) {
  const __html = useSession().glyphs.value[name] ?? '';
  return <svg class="glyph" viewBox="0 0 256 256" aria-hidden="true" dangerouslySetInnerHTML={{ __html }} />;
}

/** The mark of a mode, in its ink. */
export function ModeMark({ mode }: { readonly mode: Mode }) {
  return (
    <span class={`mark ${mode}`}>
      <Glyph name={`mode-${mode}`} />
    </span>
  );
}
