/** Online, offline and both at once: the bar, and the same in numbers. */
import type { Balance } from '../../design/balance.ts';
import { type Design, type Mode, modes } from '../../design/schema.ts';
import { ModeMark } from '../components/glyph.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { ShareBar } from '../components/share-bar.tsx';
import { Switch } from '../components/switch.tsx';
import { TallyTable } from './tally-table.tsx';

interface Properties {
  readonly design: Design;
  readonly balance: Balance;
}

export function ModeShares({ design, balance }: Properties) {
  const { send } = useSession();
  const { texts, numbers } = useWords();
  const isOnPurpose = design.settings.fullyOnlineOnPurpose === true;
  const { offline, both, none } = balance.modes;
  const isAllOnline = offline.activities + both.activities === 0;
  const label = (mode: Mode, share: number) => `${texts.modes[mode]} ${numbers.share(share)}`;
  return (
    <Section
      title={texts.balance.modes}
      aside={
        balance.shares && (balance.basis === 'minutes' ? texts.balance.byMinutes : texts.balance.byCards)
      }
    >
      {balance.all.activities === 0 && <p>{texts.balance.empty}</p>}
      {balance.shares !== null && (
        <ShareBar
          parts={modes.map((mode) => {
            const amount = balance.shares?.[mode] ?? 0;
            return { kind: mode, amount, label: label(mode, amount) };
          })}
        />
      )}
      {balance.all.activities > 0 && (
        <TallyTable
          caption={texts.balance.modes}
          rows={[
            ...modes.map((mode) => ({
              key: mode,
              mark: <ModeMark mode={mode} />,
              name: texts.modes[mode],
              tally: balance.modes[mode],
              share: balance.shares?.[mode] ?? null,
            })),
            ...(none.activities > 0
              ? [{ key: 'none', mark: null, name: texts.modes.none, tally: none, share: null }]
              : []),
          ]}
          total={balance.all}
        />
      )}
      {balance.guessedShare !== null && balance.guessedShare > 0 && (
        <p class="caption">{texts.balance.guessed(balance.guessedShare)}</p>
      )}
      {(isAllOnline || isOnPurpose) && (
        <div class="choice">
          <Switch
            label={texts.balance.fullyOnline}
            isOn={isOnPurpose}
            change={(onPurpose) => send('set-fully-online', { frame: design.node, onPurpose })}
          />
          <p class="caption">{texts.balance.fullyOnlineWhat}</p>
        </div>
      )}
    </Section>
  );
}
