/** The designs of several groups side by side. No ranking: in the order of the board, earlier rounds apart. */
import { useMemo, useState } from 'preact/hooks';
import type { FrameOnBoard } from '../../board/board.ts';
import { type ComparedDesign, compareDesigns } from '../../design/compare.ts';
import { learningTypes, modes } from '../../design/schema.ts';
import { findFindings } from '../../tips/engine.ts';
import { showFindings } from '../../tips/show.ts';
import { nameOfDesign } from '../components/design-name.ts';
import { ModeMark } from '../components/glyph.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { Switch } from '../components/switch.tsx';
import { panelId } from '../components/use-kept-focus.ts';
import { BarTable } from './bar-table.tsx';

const views = ['modes', 'learningTypes'] as const;

export function FramesCompared({ frames }: { readonly frames: readonly FrameOnBoard[] }) {
  const { board, catalogue, send } = useSession();
  const { texts, numbers } = useWords();
  const [view, setView] = useState<(typeof views)[number]>('modes');
  const [asked, setAsked] = useState(false);
  const { basis, present, former } = useMemo(
    () => compareDesigns(frames.map(({ design }) => design)),
    [frames],
  );
  const questions = useMemo(() => {
    if (!asked) return null;
    return new Map(
      frames.map(({ node, design, looseTexts }) => {
        const { findings } = findFindings(design, catalogue, {}, { looseTexts });
        const { shown, more } = showFindings(findings, design.decisions);
        return [node, shown.length + more.length];
      }),
    );
  }, [frames, asked, catalogue]);
  if (frames.length < 2) return null;
  const words = texts.frames;
  const show = (node: string) => {
    board.lookAt(node);
    send('focus', { nodes: [node] });
    const panel = document.getElementById(panelId);
    panel?.focus({ preventScroll: true });
    panel?.querySelector('.panel')?.scrollTo(0, 0);
  };
  const sharesOf = (design: ComparedDesign) =>
    view === 'modes'
      ? modes.map((kind) => ({ kind, name: texts.modes[kind], amount: design.modes?.[kind] ?? 0 }))
      : learningTypes.map((kind) => ({
          kind,
          name: texts.learningTypes[kind],
          amount: design.learningTypes?.[kind] ?? 0,
        }));
  const table = (caption: string, designs: readonly ComparedDesign[]) => (
    <BarTable
      caption={caption}
      scale={0}
      columns={[
        { mark: '⇄', title: words.crossings },
        ...(questions === null ? [] : [{ mark: '?', title: words.questions }]),
      ]}
      rows={designs.map((design) => {
        const { node, shape, all, crossings } = design;
        const parts = sharesOf(design);
        return {
          key: node,
          name: (
            <button
              type="button"
              class="quiet"
              aria-current={board.frame.value?.node === node ? 'true' : undefined}
              onClick={() => show(node)}
            >
              {nameOfDesign(design, texts.untitled)}
              <span class="caption">{words.shapes[shape]}</span>
            </button>
          ),
          parts,
          inWords:
            numbers.list(
              parts
                .filter(({ amount }) => amount > 0)
                .map(({ name, amount }) => `${name} ${numbers.share(amount)}`),
            ) || texts.balance.emptySegment,
          ...(view === 'modes' && design.modes !== null
            ? {
                figures: `${parts.map(({ amount }) => Math.round(amount * 100)).join(' · ')} %`,
              }
            : {}),
          tally: all,
          more: [
            crossings === null ? '–' : numbers.count(crossings),
            ...(questions === null ? [] : [numbers.count(questions.get(node) ?? 0)]),
          ],
        };
      })}
    />
  );
  return (
    <Section
      title={texts.balance.groups}
      aside={basis === 'minutes' ? texts.balance.byMinutes : texts.balance.byCards}
    >
      <fieldset class="segmented">
        <legend class="hidden-visually">{words.view}</legend>
        {views.map((name) => (
          <button type="button" key={name} aria-pressed={view === name} onClick={() => setView(name)}>
            {words.views[name]}
          </button>
        ))}
      </fieldset>
      <p class="legend" aria-hidden="true">
        {view === 'modes'
          ? modes.map((mode) => (
              <span key={mode}>
                <ModeMark mode={mode} />
                {texts.modes[mode]}
              </span>
            ))
          : learningTypes.map((type) => (
              <span key={type}>
                <span class={`dot ${type}`} />
                {texts.learningTypes[type]}
              </span>
            ))}
      </p>
      {present.length > 0 && table(texts.balance.groups, present)}
      {former.map(({ round: { name, at }, designs }) => {
        const title = words.former(name, numbers.date(at));
        return (
          <div key={`${at} ${name}`}>
            <h4>{title}</h4>
            {table(title, designs)}
          </div>
        );
      })}
      <Switch label={words.showQuestions} isOn={asked} change={setAsked} />
    </Section>
  );
}
