/** A small picture of a template: the very plan that the board is drawn from. */
import { useMemo } from 'preact/hooks';
import type { FrameChoice } from '../../board/layout/choice.ts';
import { defaultChoice, layoutFor } from '../../board/layout/from-template.ts';
import type { OwnTemplate } from '../../board/own-template.ts';
import { planFrame } from '../../board/plan/frame.ts';
import { drawingToSvg } from '../../board/svg.ts';
import type { Template } from '../../board/templates.ts';
import { useSession } from '../components/session-context.ts';

interface Properties {
  readonly template: Template | OwnTemplate;
  /** What was chosen; the template's own numbers and names when nobody did. */
  readonly choice?: FrameChoice;
}

export function Miniature({ template, choice }: Properties) {
  const { language, glyphs } = useSession();
  const shown = language.language.value;
  const marks = glyphs.value;
  const __html = useMemo(() => {
    const layout = layoutFor(template, choice ?? defaultChoice(template, shown), () => '');
    return drawingToSvg(planFrame(layout, { stamp: () => '' }, marks), { texts: false });
  }, [template, choice, shown, marks]);
  return <div class="miniature" aria-hidden="true" dangerouslySetInnerHTML={{ __html }} />;
}
