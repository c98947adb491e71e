/** Flags that keep a test browser quiet. */
export const browserFlags: string[];
/** The path of a Chrome, Chromium or Edge; undefined when there is none. */
export function findBrowser(): string | undefined;
/** The same, installing Debian's chromium where that can be done without asking. */
export function ensureBrowser(): { readonly path?: string; readonly problem?: string };
