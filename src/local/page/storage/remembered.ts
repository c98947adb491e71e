/** Small things this browser remembers. Where it keeps nothing (a private window, a strict setting), all is as at first. */

type Place = 'localStorage' | 'sessionStorage';

export function recall(key: string, place: Place = 'localStorage'): string | null {
  try {
    return window[place].getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string, place: Place = 'localStorage'): void {
  try {
    window[place].setItem(key, value);
  } catch {
    // Refused, or full: the board itself is kept elsewhere, and whoever keeps it tells when that fails.
  }
}
