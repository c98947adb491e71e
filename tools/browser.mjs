/** Finds a Chrome, Chromium or Edge for the browser tests; BROWSER_PATH names another one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
/** Where installers put browsers that are not on the path. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programs.flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
];

/** Flags that keep a test browser quiet: no first run, no background traffic. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a browser; undefined when there is none. */
export function findBrowser() {
  const named = process.env.BROWSER_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (existsSync(path)) return path;
    }
  }
  return usualPlaces.find((path) => existsSync(path));
}

const advice =
  'No browser found: install Chrome, Chromium or Edge, or set BROWSER_PATH to one, and run npm test again.';

/**
 * A browser, installing Debian's chromium where that can be done without asking: as root on Debian or Ubuntu.
 * @returns {{path?: string, problem?: string}}
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return { path: found };
  if (process.env.BROWSER_PATH) {
    return { problem: `BROWSER_PATH names ${process.env.BROWSER_PATH}, and nothing is there.` };
  }
  if (!canInstall()) return { problem: advice };
  console.log('No browser found: installing the package chromium for the browser tests.');
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', ['-q', ...words], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return { problem: advice };
  }
  const installed = findBrowser();
  return installed ? { path: installed } : { problem: advice };
}

function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
