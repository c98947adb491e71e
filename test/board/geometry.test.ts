import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  boxAround,
  centre,
  compose,
  contains,
  covers,
  grow,
  identity,
  invert,
  overlap,
  type Transform,
  translation,
  union,
} from '../../src/board/geometry.ts';
import { turned } from './board-facts.ts';

const length = fc.integer({ min: -10_000, max: 10_000 });
const point = fc.record({ x: length, y: length });
const anyTransform: fc.Arbitrary<Transform> = fc
  .tuple(fc.integer({ min: -180, max: 180 }), point, fc.boolean())
  .map(([degrees, at, mirrored]) =>
    mirrored
      ? compose(turned(degrees, at), [
          [-1, 0, 0],
          [0, 1, 0],
        ])
      : turned(degrees, at),
  );
const size = fc.record({
  width: fc.integer({ min: 1, max: 5_000 }),
  height: fc.integer({ min: 1, max: 5_000 }),
});
const box = fc.tuple(point, size).map(([at, extent]) => ({ ...at, ...extent }));

function expectClose(one: { x: number; y: number }, other: { x: number; y: number }): void {
  expect(one.x).toBeCloseTo(other.x, 4);
  expect(one.y).toBeCloseTo(other.y, 4);
}

describe('places', () => {
  it('composed, are the one after the other', () => {
    fc.assert(
      fc.property(anyTransform, anyTransform, point, (outer, inner, at) => {
        expectClose(apply(compose(outer, inner), at), apply(outer, apply(inner, at)));
      }),
    );
  });

  it('compose in any grouping, and the identity adds nothing', () => {
    fc.assert(
      fc.property(anyTransform, anyTransform, anyTransform, point, (a, b, c, at) => {
        expectClose(apply(compose(compose(a, b), c), at), apply(compose(a, compose(b, c)), at));
        expectClose(apply(compose(a, identity), at), apply(compose(identity, a), at));
      }),
    );
  });

  it('have a way back', () => {
    fc.assert(
      fc.property(anyTransform, point, (transform, at) => {
        expectClose(apply(invert(transform), apply(transform, at)), at);
        expectClose(apply(transform, apply(invert(transform), at)), at);
      }),
    );
  });

  it('without an area still give numbers', () => {
    const flat: Transform = [
      [0, 0, 5],
      [0, 0, 5],
    ];
    expect(invert(flat)).toEqual(identity);
  });

  it('move what they hold', () => {
    expect(apply(translation({ x: 10, y: 20 }), { x: 1, y: 2 })).toEqual({ x: 11, y: 22 });
    expect(centre(translation({ x: 10, y: 20 }), 144, 168)).toEqual({ x: 82, y: 104 });
  });
});

describe('the box around a node', () => {
  it('is the node itself when it is not turned', () => {
    expect(boxAround(translation({ x: 3, y: 4 }), 10, 20)).toEqual({ x: 3, y: 4, width: 10, height: 20 });
  });

  it.each([
    [90, { x: 0, y: -10, width: 20, height: 10 }],
    [180, { x: -10, y: -20, width: 10, height: 20 }],
    [-90, { x: -20, y: 0, width: 20, height: 10 }],
  ])('turned by %i° lies around the corner it turned about', (degrees, expected) => {
    const around = boxAround(turned(degrees, { x: 0, y: 0 }), 10, 20);
    expect(around.x).toBeCloseTo(expected.x);
    expect(around.y).toBeCloseTo(expected.y);
    expect(around.width).toBeCloseTo(expected.width);
    expect(around.height).toBeCloseTo(expected.height);
  });

  it('holds every point of the node, and its middle is the node’s', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyTransform, size, share, share, (transform, { width, height }, right, down) => {
        const around = boxAround(transform, width, height);
        const at = apply(transform, { x: right * width, y: down * height });
        expect(contains(grow(around, 0.001), at)).toBe(true);
        expectClose(
          { x: around.x + around.width / 2, y: around.y + around.height / 2 },
          centre(transform, width, height),
        );
      }),
    );
  });
});

describe('boxes', () => {
  it('that touch do not overlap, and a point on their edge belongs to one of them', () => {
    const left = { x: 0, y: 0, width: 10, height: 10 };
    const right = { x: 10, y: 0, width: 10, height: 10 };
    expect(overlap(left, right)).toBe(false);
    expect([contains(left, { x: 10, y: 5 }), contains(right, { x: 10, y: 5 })]).toEqual([false, true]);
  });

  it('overlap each other or not at all', () => {
    fc.assert(
      fc.property(box, box, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one));
        expect(overlap(one, one)).toBe(true);
      }),
    );
  });

  it('fit in their union', () => {
    expect(union([])).toBeNull();
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 5 }), (boxes) => {
        const whole = union(boxes);
        for (const one of boxes) expect(whole && covers(whole, one)).toBe(true);
        expect(whole && union([whole, ...boxes])).toEqual(whole);
      }),
    );
  });
});
