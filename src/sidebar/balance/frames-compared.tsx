/** The designs of several groups side by side. No ranking: in the order of the board. */
import type { FrameOnBoard } from '../../board/board.ts';
import { balanceOf } from '../../design/balance.ts';
import { createLookup } from '../../design/lookup.ts';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { BarTable } from './bar-table.tsx';
import { modeParts, modesInWords } from './mode-parts.ts';

export function FramesCompared({ frames }: { readonly frames: readonly FrameOnBoard[] }) {
  const { board } = useSession();
  const words = useWords();
  const { texts } = words;
  if (frames.length < 2) return null;
  return (
    <Section title={texts.balance.groups} aside={texts.balance.byCards}>
      <BarTable
        caption={texts.balance.groups}
        scale={0}
        rows={frames.map(({ node, design }) => {
          const balance = balanceOf(createLookup(design));
          return {
            key: node,
            name: (
              <button
                type="button"
                class="quiet"
                aria-current={board.frame.value?.node === node ? 'true' : undefined}
                onClick={() => board.lookAt(node)}
              >
                {design.title || texts.untitled}
              </button>
            ),
            parts: modeParts(balance, 'cards'),
            inWords: modesInWords(balance, 'cards', words),
            tally: balance.all,
          };
        })}
      />
    </Section>
  );
}
