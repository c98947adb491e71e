/** A small picture of a template: the very plan that the board is drawn from. */
import { useMemo } from 'preact/hooks';
import { defaultChoice, layoutFor } from '../../board/layout/from-template.ts';
import { planFrame } from '../../board/plan/frame.ts';
import { drawingToSvg } from '../../board/svg.ts';
import type { Template } from '../../board/templates.ts';
import { useSession } from '../components/session-context.ts';

export function Miniature({ template }: { readonly template: Template }) {
  const { language, glyphs } = useSession();
  const chosen = language.language.value;
  const marks = glyphs.value;
  const __html = useMemo(
    () =>
      drawingToSvg(
        planFrame(layoutFor(template, defaultChoice(template, chosen), () => ''), { stamp: () => '' }, marks),
        { texts: false },
      ),
    [template, chosen, marks],
  );
  return <div class="miniature" aria-hidden="true" dangerouslySetInnerHTML={{ __html }} />;
}
