/** The lines from and to the selected cards, in words: a click goes to the other end. */
import type { Link } from '../../design/schema.ts';
import { CardChips } from '../components/card-chips.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import type { SelectedCard } from './settings.ts';

const shownFirst = 6;

export function CardLinks({ cards }: { readonly cards: readonly SelectedCard[] }) {
  const { board, selection } = useSession();
  const { texts } = useWords();
  const nodes = new Set(cards.map(({ activity }) => activity.node));
  const { frames, frameOf } = board.board.value;
  const designs = frames
    .filter(({ node }) => [...nodes].some((card) => frameOf.get(card) === node))
    .map(({ design }) => design);
  const links = designs.flatMap((design) => design.links);
  const outcomes = designs.flatMap((design) => design.outcomes);
  const kinds = [...new Set(links.map(({ kind }) => kind))];
  const groups = [
    ...kinds.map((kind) => ({
      word: texts.cards.linksIn[kind],
      ends: ends(links, kind, 'to', 'from', nodes),
    })),
    ...kinds.map((kind) => ({
      word: texts.cards.linksOut[kind],
      ends: ends(links, kind, 'from', 'to', nodes),
    })),
  ].filter((group) => group.ends.size > 0);
  if (groups.length === 0) return null;
  return (
    <Section title={texts.cards.links}>
      <dl class="card-links">
        {groups.map(({ word, ends: others }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <CardChips
                activities={[...others].flatMap((node) => selection.find(node) ?? [])}
                outcomes={outcomes.filter(({ node }) => others.has(node))}
                shownFirst={shownFirst}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The other ends of the links that leave the selection at this end. */
function ends(
  links: readonly Link[],
  kind: Link['kind'],
  near: 'from' | 'to',
  far: 'from' | 'to',
  nodes: ReadonlySet<string>,
): ReadonlySet<string> {
  const leaving = links.filter(
    (link) => link.kind === kind && nodes.has(link[near]) && !nodes.has(link[far]),
  );
  return new Set(leaving.map((link) => link[far]));
}
