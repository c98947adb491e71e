/** When the host refuses something while a design is put on the board: the board is as it was, and a person hears of it. */
import { describe, expect, it } from 'vitest';
import { at, boxOf, type, zones } from './acts.ts';
import { type Filled, filledFrame } from './filled-frame.ts';

/** Fails one crossing, counted from when it is armed. */
class Fault {
  #left = Number.POSITIVE_INFINITY;
  done = false;

  arm(left: number): void {
    this.#left = left;
    this.done = false;
  }

  readonly onCrossing = (member: string): void => {
    if (member === 'postMessage' || member === 'ui') return;
    this.#left -= 1;
    if (this.#left !== 0) return;
    this.done = true;
    throw new Error(`in ${member}: made to fail`);
  };
}

const contents = ({ workshop }: Filled): readonly string[] =>
  workshop.document
    .save()
    .nodes.map(({ id, parent, transform, sharedData, properties, children }) =>
      JSON.stringify([id, parent, transform, sharedData, properties, children]),
    );

/** A frame with a snapshot, after which cards were deleted and changed and zones moved and deleted. */
async function disturbed(fault: Fault): Promise<Filled & { readonly snapshot: string }> {
  const filled = await filledFrame({ onCrossing: fault.onCrossing });
  const { workshop, frame, lecture, quiz } = filled;
  const { document } = workshop;
  await workshop.send('take-snapshot', { frame, name: 'Toen', design: workshop.frame().design });
  const told = workshop.received.filter(({ kind }) => kind === 'snapshots').at(-1);
  const snapshot = told?.kind === 'snapshots' ? (told.payload.snapshots[0]?.id ?? '') : '';
  await workshop.send('insert-activity', { activity: 'debate', minutes: null });
  type(document, lecture, 'title', 'Iets anders');
  const band = zones(document).find(({ mode }) => mode === 'both')?.id ?? '';
  const week = zones(document).find(({ role }) => role === 'segment')?.id ?? '';
  document.edit('person', () => {
    document.remove(quiz);
    document.remove(band);
    document.place(week, at(10, 10));
  });
  await workshop.settle();
  return { ...filled, snapshot };
}

describe('a host call that fails', () => {
  it.each([
    ['restore-snapshot', 37],
    ['new-round', 83],
    ['take-snapshot', 1],
  ] as const)(
    'leaves the board whole in %s',
    async (kind, step) => {
      const fault = new Fault();
      let tried = 0;
      for (let left = 1; ; left += step) {
        const made = await disturbed(fault);
        const { workshop, frame, snapshot } = made;
        const { design } = workshop.frame();
        const before = contents(made);
        fault.arm(left);
        if (kind === 'restore-snapshot') await workshop.send(kind, { frame, snapshot });
        else if (kind === 'new-round')
          await workshop.send(kind, { name: 'Ronde 1', frames: [{ frame, design }] });
        else await workshop.send(kind, { frame, name: 'Later', design });
        await workshop.clock.advance(2_000);
        if (!fault.done) break;
        tried += 1;
        const answer = workshop.answer(kind);
        if (!answer.ok) expect(contents(made), `crossing ${left}`).toEqual(before);
        else expect(contents(made), `crossing ${left}`).not.toEqual(before);
      }
      expect(tried).toBeGreaterThan(3);
    },
    120_000,
  );
});

describe('restoring a frame that is out of order', () => {
  it('puts its zones back as well', async () => {
    const made = await disturbed(new Fault());
    const { workshop, frame, snapshot } = made;
    await workshop.send('restore-snapshot', { frame, snapshot });
    expect(workshop.answer('restore-snapshot')).toMatchObject({ ok: true });
    const bands = zones(workshop.document).filter(({ role }) => role === 'mode');
    expect(bands.map(({ mode }) => mode).sort()).toEqual(['both', 'offline', 'online']);
    const [week] = zones(workshop.document).filter(({ order }) => order === 0);
    const offline = bands.find(({ mode }) => mode === 'offline');
    expect(week?.box.y).toBe(offline?.box.y);
    // Behind the cards, or nobody could pick those up.
    const children = workshop.document.node(frame)?.children ?? [];
    const inFrame = zones(workshop.document).map(({ id }) => children.indexOf(id));
    expect(Math.max(...inFrame)).toBeLessThan(children.indexOf(made.lecture));
    expect(boxOf(workshop.document, made.lecture).width).toBe(144);
  });
});
