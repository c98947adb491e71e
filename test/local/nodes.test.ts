import { describe, expect, it } from 'vitest';
import { logOf } from './harness.ts';

const attempt = 'const attempt = (run) => { try { return run() } catch (error) { return error.message } };';
/** What the code logs, one string a line. */
const log = (main: string, options = {}) =>
  logOf(`${attempt}\n(async () => {${main}\n})()`, { sandbox: 'direct', ...options });

describe('pictures', () => {
  it('become a frame with vectors and groups', async () => {
    const main = `
      const icon = figma.createNodeFromSvg('<svg width="48" height="48" viewBox="0 0 256 256" fill="currentColor"><path d="M128 0a128 128 0 1 0 0 256z" opacity="0.2"/><g transform="translate(64 64)" stroke="#f00" fill="none"><line x2="64"/></g></svg>');
      const [path, group] = icon.children;
      console.log(icon.type, icon.width, icon.fills.length, path.type, path.opacity, path.fills[0].color, path.width, path.height, path.constraints.horizontal);
      console.log(group.type, group.x, group.y, group.width, group.children[0].strokes[0].color, group.children[0].strokeWeight, group.children[0].fills.length);`;
    expect(await log(main)).toEqual([
      'FRAME 48 0 VECTOR 0.2 {"r":0,"g":0,"b":0} 24 48 SCALE',
      'GROUP 12 12 12 {"r":1,"g":0,"b":0} 0.1875 0',
    ]);
  });

  it('grow with their frame, outlines and all', async () => {
    const main = `
      const icon = figma.createNodeFromSvg('<svg viewBox="0 0 10 10"><rect width="10" height="5"/></svg>');
      icon.resize(20, 20);
      console.log(icon.children[0].width, icon.children[0].height, icon.children[0].vectorPaths[0].data);`;
    expect(await log(main)).toEqual(['20 10 M0 0H20V10H0Z']);
  });

  it('that cannot be read throw, and leave nothing behind', async () => {
    const main = `
      for (const svg of ['nonsense', '<svg', '<svg><path d="M oops"/></svg>', '<svg><text>a</text></svg>']) console.log(attempt(() => figma.createNodeFromSvg(svg)));
      console.log(figma.currentPage.children.length);`;
    const failed = 'in createNodeFromSvg: Failed to convert SVG file';
    expect(await log(main)).toEqual([
      failed,
      failed,
      failed,
      '"<text> in createNodeFromSvg" is not in the local board',
      '0',
    ]);
  });
});
