/** Who is on the board, and in which colours they are shown. */
import { describe, expect, it } from 'vitest';
import { Attendance, IDLE } from '../../../src/local/people/attendance.ts';
import { freeColour, initialsOf, inkOn, PEOPLE_COLOURS } from '../../../src/local/people/palette.ts';
import type { Presence } from '../../../src/local/people/protocol.ts';

const person = (id: string, change: Partial<Presence> = {}): Presence => ({
  id,
  session: 2,
  name: 'Noor de Vries',
  colour: '#0d99ff',
  pointer: { x: 0, y: 0 },
  view: { x: 0, y: 0, width: 100, height: 100 },
  selection: [],
  simulated: false,
  ...change,
});

describe('attendance', () => {
  it('tells of people who come, change and go, and not of every movement', () => {
    const attendance = new Attendance();
    expect(attendance.hear('tab', [person('a')], 0)).toBe(true);
    expect(attendance.hear('tab', [person('a', { pointer: { x: 5, y: 5 } })], 1)).toBe(false);
    expect(attendance.get('a')?.pointer).toEqual({ x: 5, y: 5 });
    expect(attendance.hear('tab', [person('a', { pointer: null })], 2)).toBe(true);
    expect(attendance.hear('tab', [person('a', { pointer: null, name: 'Sam' })], 3)).toBe(true);
    expect(attendance.hear('tab', [person('a', { pointer: null, name: 'Sam', selection: ['1:2'] })], 4)).toBe(
      true,
    );
    expect(attendance.hear('tab', [], 5)).toBe(true);
    expect(attendance.all(5)).toEqual([]);
  });

  it('hides a pointer that rests for long, until it moves again', () => {
    const attendance = new Attendance();
    attendance.hear('tab', [person('a')], 0);
    attendance.hear('tab', [person('a')], IDLE);
    expect(attendance.all(IDLE)[0]?.pointer).toEqual({ x: 0, y: 0 });
    expect(attendance.all(IDLE + 1)[0]?.pointer).toBeNull();
    expect(attendance.hear('tab', [person('a', { pointer: { x: 1, y: 0 } })], IDLE + 2)).toBe(true);
    expect(attendance.all(IDLE + 2)[0]?.pointer).toEqual({ x: 1, y: 0 });
  });

  it('lets go of everybody a tab spoke for when it is gone, and of nobody else', () => {
    const attendance = new Attendance();
    attendance.hear('one', [person('a'), person('b')], 0);
    attendance.hear('two', [person('c')], 0);
    expect(attendance.leave('one')).toBe(true);
    expect(attendance.all(0).map(({ id }) => id)).toEqual(['c']);
    expect(attendance.leave('one')).toBe(false);
  });
});

describe('colours', () => {
  it('are all different for the first eight, and shared evenly after that', () => {
    const taken: string[] = [];
    for (let count = 0; count < 16; count += 1) taken.push(freeColour(taken));
    expect(new Set(taken.slice(0, 8))).toEqual(new Set(PEOPLE_COLOURS));
    expect(new Set(taken.slice(8))).toEqual(new Set(PEOPLE_COLOURS));
  });

  it('have letters on them that can be read', () => {
    expect(inkOn('#757575')).toBe('#ffffff');
    expect(inkOn('#ffa629')).toBe('#1e1e1e');
  });

  it.each([
    ['Noor de Vries', 'NV'],
    ['sam', 'S'],
    ['  Élodie   Çelik ', 'ÉÇ'],
    ['', ''],
  ])('go with initials: %s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
