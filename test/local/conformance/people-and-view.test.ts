import { expect } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { manifest, testBoard } from '../harness.ts';
import { outcomesOf } from './outcomes.ts';
import { rules } from './rule.ts';

const people = [
  { id: '10', name: 'Ans', color: '#f24822', sessionId: 1 },
  { id: '11', name: 'Bram', color: '#14ae5c', sessionId: 2 },
];
const timerEvents = ['timerstart', 'timerpause', 'timerresume', 'timeradjust', 'timerstop', 'timerdone'];

/** What the events of the timer tell, while these acts happen at these seconds. */
async function timerLog(acts: readonly (readonly [second: number, act: string])[]) {
  const board = await testBoard(`
    for (const event of ${JSON.stringify(timerEvents)})
      figma.on(event, () => console.log(event, figma.timer.state, figma.timer.remaining, figma.timer.total));
    ${acts.map(([second, act]) => `setTimeout(() => figma.timer.${act}, ${second * 1000});`).join('\n')}`);
  await board.run();
  await board.clock.advance(3_600_000);
  return [...board.logged, ...board.errors];
}

rules('1.8 Timer', (rule) => {
  rule('A timer that was not started stands at nothing', 'certain', 'typings: TimerAPI', async () => {
    expect(await outcomesOf(['[figma.timer.state, figma.timer.remaining, figma.timer.total]'])).toEqual([
      '["STOPPED",0,0]',
    ]);
  });

  rule(
    'It starts, pauses, resumes and is done, each with its event',
    'certain',
    'typings: figma.on, TimerAPI',
    async () => {
      expect(
        await timerLog([
          [0, 'start(10)'],
          [4, 'pause()'],
          [60, 'resume()'],
        ]),
      ).toEqual([
        'timerstart RUNNING 10 10',
        'timerpause PAUSED 6 10',
        'timerresume RUNNING 6 10',
        'timerdone STOPPED 0 0',
      ]);
    },
  );

  rule('It can be stopped', 'certain', 'typings: figma.on, TimerAPI.stop', async () => {
    expect(
      await timerLog([
        [0, 'start(10)'],
        [4, 'stop()'],
      ]),
    ).toEqual(['timerstart RUNNING 10 10', 'timerstop STOPPED 0 0']);
  });

  rule('It starts with more than nothing', 'certain', 'typings: TimerAPI.start', async () => {
    expect(
      await outcomesOf(['figma.timer.start(0)', "figma.timer.start('10')", 'figma.timer.state']),
    ).toEqual([
      'in start: Expected "seconds" to have value > 0',
      'in start: Expected "seconds" to have type number but got string instead',
      'STOPPED',
    ]);
  });

  rule(
    'Starting it again sets what remains, and the total by as much',
    'certain',
    'typings: TimerAPI.start',
    async () => {
      expect(
        await timerLog([
          [0, 'start(100)'],
          [40, 'start(300)'],
          [50, 'pause()'],
          [60, 'start(5)'],
        ]),
      ).toEqual([
        'timerstart RUNNING 100 100',
        'timeradjust RUNNING 300 340',
        'timerpause PAUSED 290 340',
        'timeradjust RUNNING 5 55',
        'timerresume RUNNING 5 55',
        'timerdone STOPPED 0 0',
      ]);
    },
  );

  rule(
    'Pausing, resuming and stopping what is not on does nothing',
    'certain',
    'typings: TimerAPI',
    async () => {
      expect(
        await timerLog([
          [0, 'pause()'],
          [1, 'resume()'],
          [2, 'stop()'],
          [3, 'start(2)'],
          [4, 'resume()'],
        ]),
      ).toEqual(['timerstart RUNNING 2 2', 'timerdone STOPPED 0 0']);
    },
  );

  rule('Its events come after the present turn', 'certain', 'typings: figma.on', async () => {
    const board = await testBoard(
      "figma.on('timerstart', () => console.log('event')); figma.timer.start(5); console.log('turn');",
    );
    await board.run();
    expect(board.logged).toEqual(['turn', 'event']);
  });

  rule('It is read, not set', 'certain', 'typings: TimerAPI', async () => {
    const acts = ["figma.timer.start('5')", 'figma.timer.remaining = 5', 'figma.timer.state = "RUNNING"'];
    expect(await outcomesOf(acts)).toEqual([
      'in start: Expected "seconds" to have type number but got string instead',
      'no setter for property',
      'no setter for property',
    ]);
  });
});

rules('1.8 Users', (rule) => {
  rule(
    'The current user has an id, a name, a picture, a colour and a session',
    'certain',
    'typings: User',
    async () => {
      expect(await outcomesOf(['figma.currentUser'], { people })).toEqual([
        '{"id":"10","name":"Ans","color":"#f24822","sessionId":1,"photoUrl":null}',
      ]);
    },
  );

  rule(
    'Everyone on the board is an active user, the current one first',
    'certain',
    'typings: ActiveUser; documentation: manifest',
    async () => {
      const acts = [
        'figma.activeUsers.map(({ name }) => name)',
        'figma.activeUsers[0].sessionId === figma.currentUser.sessionId',
        '["position", "viewport", "selection"].every((name) => name in figma.activeUsers[1])',
        'figma.activeUsers[0].viewport.width > 0',
      ];
      const permissions = ['currentuser', 'activeusers'];
      expect(await outcomesOf(acts, { people, manifest: { ...manifest, permissions } })).toEqual([
        '["Ans","Bram"]',
        'true',
        'true',
        'true',
      ]);
    },
  );

  rule(
    'What the current user has selected is in their active user',
    'certain',
    'typings: ActiveUser.selection',
    async () => {
      const acts = [
        'figma.currentPage.selection = [figma.createSticky()]',
        'figma.activeUsers.map(({ selection }) => selection)',
      ];
      const options = { people, manifest: { ...manifest, permissions: ['activeusers'] } };
      expect((await outcomesOf(acts, options))[1]).toBe('[["1:2"],[]]');
    },
  );

  rule(
    'Without its permission each of the two throws',
    { unknown: 12 },
    'documentation: manifest permissions; no report of the words',
    async () => {
      const options = { people, manifest: { ...manifest, permissions: [] } };
      expect(await outcomesOf(['figma.currentUser', 'figma.activeUsers'], options)).toEqual([
        'in get_currentUser: "currentuser" permission is required to access this property',
        'in get_activeUsers: "activeusers" permission is required to access this property',
      ]);
    },
  );

  rule(
    'Who put a stamp is told with the permission "fileusers" only; the local board does not know it',
    'certain',
    'typings: StampNode.getAuthorAsync; documentation: manifest',
    async () => {
      const document = createBoardDocument();
      document.edit('person', () => document.create('STAMP', {}, document.currentPage));
      const act = ['figma.currentPage.children[0].getAuthorAsync()'];
      expect(await outcomesOf(act, { document })).toEqual([
        'in getAuthorAsync: "fileusers" permission is required to access this property',
      ]);
      const permitted = { ...manifest, permissions: ['fileusers'] };
      expect(await outcomesOf(act, { document, manifest: permitted })).toEqual([
        '"getAuthorAsync" is not in the local board',
      ]);
    },
  );
});

rules('1.8 Viewport', (rule) => {
  rule('Its centre and zoom can be set', 'certain', 'typings: ViewportAPI', async () => {
    const acts = [
      'figma.viewport.center = { x: 100, y: 50 }',
      'figma.viewport.zoom = 0.5',
      '[figma.viewport.center.x, figma.viewport.center.y, figma.viewport.zoom]',
      'figma.viewport.bounds.x + figma.viewport.bounds.width / 2',
    ];
    expect((await outcomesOf(acts)).slice(2)).toEqual(['[100,50,0.5]', '100']);
  });

  rule('Its bounds are read only', 'certain', 'typings: ViewportAPI.bounds', async () => {
    expect(await outcomesOf(['figma.viewport.bounds = figma.viewport.bounds'])).toEqual([
      'no setter for property',
    ]);
  });

  rule('Both are checked', 'certain', 'typings: ViewportAPI; documentation: api-errors', async () => {
    const acts = [
      "figma.viewport.zoom = '1'",
      'figma.viewport.zoom = 0',
      'figma.viewport.center = { x: 1 }',
      'figma.viewport.scrollAndZoomIntoView(figma.createSticky())',
    ];
    expect(await outcomesOf(acts)).toEqual([
      'in set_zoom: Expected "zoom" to have type number but got string instead',
      'in set_zoom: Expected "zoom" to have value > 0',
      'in set_center: Property "center" failed validation: Required at y',
      'in scrollAndZoomIntoView: Expected "nodes" to have type array but got object instead',
    ]);
  });

  rule(
    'Nodes are brought into view, all of them',
    'certain',
    'typings: ViewportAPI.scrollAndZoomIntoView',
    async () => {
      const before = `
        const one = figma.createSection(), other = figma.createSticky();
        one.resizeWithoutConstraints(4000, 1000); one.x = 1000; other.x = 8000; other.y = 2000;
        figma.viewport.scrollAndZoomIntoView([one, other]);
        const { x, y, width, height } = figma.viewport.bounds;`;
      const acts = ['x < 1000 && y < 0', 'x + width > 8240 && y + height > 2240', 'figma.viewport.center'];
      expect(await outcomesOf(acts, { before })).toEqual(['true', 'true', '{"x":4620,"y":1120}']);
    },
  );

  rule(
    'What a person sees after scrolling is what the plugin reads',
    'certain',
    'typings: ViewportAPI.bounds',
    async () => {
      const board = await testBoard('setTimeout(() => console.log(figma.viewport.center), 100);', {
        document: createBoardDocument(),
      });
      await board.run();
      board.host.view.center = { x: 7, y: 8 };
      await board.clock.advance(200);
      expect(board.logged).toEqual(['{"x":7,"y":8}']);
    },
  );

  rule(
    'figma.mixed is one symbol, which does not cross to the sidebar',
    'likely',
    'typings: PluginAPI.mixed; many reports',
    async () => {
      const before = "figma.showUI('<p>sidebar</p>');";
      const acts = [
        'typeof figma.mixed',
        'figma.mixed === figma.mixed',
        'figma.ui.postMessage(figma.mixed)',
        'figma.ui.postMessage({ text: { fontSize: figma.mixed } })',
      ];
      expect(await outcomesOf(acts, { before })).toEqual([
        'symbol',
        'true',
        'in postMessage: Cannot unwrap symbol',
        'in postMessage: Cannot unwrap symbol',
      ]);
    },
  );
});
