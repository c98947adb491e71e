/** What a frame looks like: its shape, the size of its cards, and how they lie. */
import type { FrameLayout, ShapedLayout } from '../../board/layout/layout.ts';
import type { ToMain } from '../../messages/messages.ts';
import { ChoiceField } from '../cards/choice-field.tsx';
import { SizeField } from '../cards/size-field.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { Switch } from '../components/switch.tsx';

const shapes: readonly ShapedLayout['shape'][] = ['linear', 'non-linear', 'hybrid'];

interface Properties {
  readonly frame: string;
  readonly layout: FrameLayout;
}

export function Look({ frame, layout }: Properties) {
  const { send } = useSession();
  const words = useWords().texts.frames;
  const change = (what: ToMain['change-frame']['change']) => send('change-frame', { frame, change: what });
  return (
    <Section title={words.look}>
      {layout.shape !== 'own' && (
        <>
          <ChoiceField
            label={words.shape}
            value={layout.shape}
            options={shapes.map((shape) => [shape, words.shapes[shape]] as const)}
            change={(shape) => {
              if (shape !== null) change({ kind: 'shape', shape });
            }}
          />
          <p>{words.shapeWhat}</p>
        </>
      )}
      <SizeField value={layout.cardSize} change={(cardSize) => change({ kind: 'card-size', cardSize })} />
      {layout.shape !== 'own' && (
        <Switch
          label={words.startOnline}
          isOn={layout.startOnline}
          change={(startOnline) => change({ kind: 'start-online', startOnline })}
        />
      )}
      <Switch
        label={words.wave}
        isOn={layout.waveThroughCards}
        change={(throughCards) => change({ kind: 'wave', throughCards })}
      />
      <button type="button" class="outlined" onClick={() => send('tidy-frame', { frame })}>
        {words.tidy}
      </button>
    </Section>
  );
}
