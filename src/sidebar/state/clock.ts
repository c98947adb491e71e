/** Time, passed in so that tests drive it. */
export interface Clock {
  /** Milliseconds; only differences mean something. */
  now(): number;
  /** Runs the work after this many milliseconds; the returned function calls it off. */
  later(work: () => void, milliseconds: number): () => void;
  /** Runs the work once, when the next picture is drawn. */
  nextPicture(work: () => void): void;
}

/** Milliseconds: a sidebar that is not in view draws no pictures, and must not fall behind. */
const longestPicture = 100;

export const browserClock: Clock = {
  now: () => performance.now(),
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  nextPicture: (work) => {
    const once = () => {
      cancelAnimationFrame(picture);
      clearTimeout(timer);
      work();
    };
    const picture = requestAnimationFrame(once);
    const timer = setTimeout(once, longestPicture);
  },
};
