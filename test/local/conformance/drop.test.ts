import { expect } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { translation } from '../../../src/local/document/geometry.ts';
import { createView } from '../../../src/local/sandbox/view.ts';
import { testBoard } from '../harness.ts';
import { rules } from './rule.ts';

const tell = `figma.on('drop', ({ node, x, y, absoluteX, absoluteY }) => { console.log(node.type, x, y, absoluteX, absoluteY) });`;

/** A section of 400 by 400 at (100, 100), a frame of 100 by 100 in it at (50, 50). */
async function board(main: string) {
  const document = createBoardDocument();
  const [section, frame] = document.edit('person', () => {
    const outer = document.create('SECTION', {}, document.currentPage);
    document.resize(outer, 400, 400);
    document.place(outer, translation(100, 100));
    const inner = document.create('FRAME', {}, outer);
    document.place(inner, translation(50, 50));
    return [outer, inner] as const;
  });
  const made = await testBoard(main, { document });
  await made.run();
  return { ...made, section, frame };
}

rules('8 Dropping', (rule) => {
  rule(
    'A drop names the deepest container under the pointer, with places in it and on the page',
    'certain',
    'typings: DropEvent',
    async () => {
      const { host, logged } = await board(tell);
      host.drop({ absoluteX: 160, absoluteY: 170 });
      host.drop({ absoluteX: 300, absoluteY: 310 });
      host.drop({ absoluteX: 5, absoluteY: 6 });
      expect(logged).toEqual(['FRAME 10 20 160 170', 'SECTION 200 210 300 310', 'PAGE 5 6 5 6']);
    },
  );

  rule(
    'Under a node that cannot have children, what holds that node is named',
    'certain',
    'documentation: figma-on',
    async () => {
      const { document, host, logged, section } = await board(tell);
      document.edit('person', () =>
        document.place(document.create('STICKY', {}, section), translation(200, 200)),
      );
      host.drop({ absoluteX: 350, absoluteY: 350 });
      expect(logged).toEqual(['SECTION 250 250 350 350']);
    },
  );

  rule(
    'Groups and instances are looked through: x and y count from what is named, which can take the node',
    'certain',
    'typings: DropEvent, relativeTransform; documentation: nodes-appendchild',
    async () => {
      const { document, host, logged, section, frame } = await board(tell);
      document.edit('person', () => {
        document.group([frame, document.create('ELLIPSE', {}, section)]);
        const instance = document.create('INSTANCE', {}, section);
        document.place(instance, translation(200, 200));
        document.create('FRAME', {}, instance);
        document.place(document.create('COMPONENT', {}, document.currentPage), translation(-200, 0));
      });
      host.drop({ absoluteX: 160, absoluteY: 170 });
      host.drop({ absoluteX: 110, absoluteY: 120 });
      host.drop({ absoluteX: 310, absoluteY: 320 });
      host.drop({ absoluteX: -190, absoluteY: 20 });
      expect(logged).toEqual([
        'FRAME 10 20 160 170',
        'SECTION 10 20 110 120',
        'SECTION 210 220 310 320',
        'COMPONENT 10 20 -190 20',
      ]);
    },
  );

  rule('On something locked or hidden the page is named', 'certain', 'typings: DropEvent', async () => {
    const { document, host, logged, section } = await board(tell);
    document.edit('person', () => document.set(section, { locked: true }));
    host.drop({ absoluteX: 160, absoluteY: 170 });
    document.edit('person', () => document.set(section, { locked: false, visible: false }));
    host.drop({ absoluteX: 160, absoluteY: 170 });
    expect(logged).toEqual(['PAGE 160 170 160 170', 'PAGE 160 170 160 170']);
  });

  rule(
    'return false keeps the host from placing it; anything else, a promise too, does not',
    'certain',
    'typings: figma.on drop',
    async () => {
      const answers: boolean[] = [];
      for (const answer of ['false', 'true', 'undefined', 'Promise.resolve(false)', '0']) {
        const { host } = await board(`figma.on('drop', () => ${answer})`);
        answers.push(host.drop({ absoluteX: 0, absoluteY: 0 }));
      }
      expect(answers).toEqual([false, true, true, true, true]);
    },
  );

  rule(
    'The handler runs at once, so that its answer counts, and may go on later',
    'certain',
    'typings: figma.on drop',
    async () => {
      const { host, logged, clock } = await board(
        `figma.on('drop', () => { console.log('now'); figma.loadFontAsync({ family: 'Inter', style: 'Medium' }).then(() => console.log('later')); return false })`,
      );
      expect(host.drop({ absoluteX: 0, absoluteY: 0 })).toBe(false);
      expect(logged).toEqual(['now']);
      await clock.advance(0);
      expect(logged).toEqual(['now', 'later']);
    },
  );

  rule('One handler of several is enough to keep it', 'likely', 'typings: figma.on drop', async () => {
    const { host } = await board(`figma.on('drop', () => false); figma.on('drop', () => true)`);
    expect(host.drop({ absoluteX: 0, absoluteY: 0 })).toBe(false);
  });

  rule(
    'It carries items and the metadata of the sidebar; what comes from elsewhere has none',
    'certain',
    'documentation: creating-ui',
    async () => {
      const { host, logged } = await board(
        `figma.on('drop', ({ items, files, dropMetadata }) => { console.log(items, files.length, dropMetadata) })`,
      );
      const items = [{ type: 'text/plain', data: 'quiz' }];
      host.drop({ absoluteX: 0, absoluteY: 0, items, dropMetadata: { activity: 'quiz' } });
      host.drop({ absoluteX: 0, absoluteY: 0, items });
      host.drop({ absoluteX: 0, absoluteY: 0 });
      const text = JSON.stringify(items);
      expect(logged).toEqual([`${text} 0 {"activity":"quiz"}`, `${text} 0 undefined`, '[] 0 undefined']);
    },
  );

  rule(
    'Appended first and then placed, a node lies where it was dropped',
    'certain',
    'plugin-samples: icon-drag-and-drop',
    async () => {
      const { document, host, section } = await board(`figma.on('drop', ({ node, x, y }) => {
        const card = figma.createRectangle();
        if ('appendChild' in node && node.type !== 'DOCUMENT') node.appendChild(card);
        card.x = x; card.y = y;
        return false;
      })`);
      host.drop({ absoluteX: 320, absoluteY: 330 });
      const [card = ''] = document.find(section, { types: ['RECTANGLE'] });
      expect(document.absoluteBox(card)).toEqual({ x: 320, y: 330, width: 100, height: 100 });
    },
  );

  rule(
    'The page of a drop is loaded: it is the one that people see',
    'certain',
    'documentation: accessing-document',
    async () => {
      const { host, logged } = await board(
        `figma.on('drop', ({ node }) => console.log(node.children.length))`,
      );
      host.drop({ absoluteX: 5, absoluteY: 6 });
      expect(logged).toEqual(['1']);
    },
  );

  rule('Without a plugin that runs, nobody takes a drop', 'certain', 'documentation: figma-on', async () => {
    const { host } = await board('figma.closePlugin()');
    expect(host.drop({ absoluteX: 0, absoluteY: 0 })).toBe(true);
    const unrun = await testBoard('', { view: createView() });
    expect(unrun.host.drop({ absoluteX: 0, absoluteY: 0 })).toBe(true);
  });
});
