import { expect, vi } from 'vitest';
import { testBoard } from '../harness.ts';
import { rules } from './rule.ts';

/** `sizeOf`: width and height as a PNG's header says them; null for what is no PNG. */
const tools = `
  const sizeOf = (png) => {
    const bytes = Array.from(png.slice(0, 24));
    if (bytes.slice(1, 4).map((byte) => String.fromCharCode(byte)).join('') !== 'PNG') return null;
    const at = (start) => bytes.slice(start, start + 4).reduce((sum, byte) => sum * 256 + byte, 0);
    return at(16) + ' × ' + at(20);
  };
  const said = (run) => Promise.resolve().then(run).catch((error) => error.message);`;

/** What a plugin logs; drawing pixels takes time of its own, which the board's clock does not know. */
async function logged(main: string): Promise<readonly string[]> {
  const board = await testBoard(`(async () => { ${tools} ${main} })().then(() => console.log('done'))`);
  await board.run();
  await vi.waitFor(
    async () => {
      await board.clock.advance(1);
      expect([...board.logged, ...board.errors]).toContain('done');
    },
    { timeout: 20_000 },
  );
  return board.logged.filter((line) => line !== 'done');
}

rules('9 exportAsync', (rule) => {
  rule('SVG comes as bytes, SVG_STRING as text', 'certain', 'typings: ExportSettingsSVG', async () => {
    const [svg, bytes] = await logged(`
      await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });
      const frame = figma.createFrame(), text = figma.createText();
      text.characters = '<Hallo> & dag';
      frame.appendChild(text);
      console.log(await frame.exportAsync({ format: 'SVG_STRING' }));
      console.log((await frame.exportAsync({ format: 'SVG' })) instanceof Uint8Array);`);
    expect(svg).toMatch(/^<svg[^>]* width="100" height="100"/);
    expect(svg).toContain('&lt;Hallo&gt; &amp; dag');
    expect(bytes).toBe('true');
  });

  rule('Without settings it is a PNG at 1×', 'certain', 'typings: exportAsync', async () => {
    expect(
      await logged(`
        const frame = figma.createFrame();
        frame.resize(120, 40);
        console.log(sizeOf(await frame.exportAsync()));`),
    ).toEqual(['120 × 40']);
  });

  rule(
    'A PNG follows its constraint: SCALE, WIDTH or HEIGHT',
    'certain',
    'typings: ExportSettingsConstraints',
    async () => {
      expect(
        await logged(`
        const frame = figma.createFrame();
        frame.resize(120, 40);
        for (const constraint of [
          { type: 'SCALE', value: 2 }, { type: 'SCALE', value: 0.5 }, { type: 'WIDTH', value: 300 }, { type: 'HEIGHT', value: 300 },
        ]) console.log(sizeOf(await frame.exportAsync({ format: 'PNG', constraint })));`),
      ).toEqual(['240 × 80', '60 × 20', '300 × 100', '900 × 300']);
    },
  );

  rule(
    'Strokes and shadows that stick out belong to the picture, unless useAbsoluteBounds asks for the box alone',
    'certain',
    'typings: ExportSettings.useAbsoluteBounds',
    async () => {
      expect(
        await logged(`
          const shape = figma.createRectangle();
          shape.resize(100, 100);
          shape.strokes = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }];
          shape.strokeWeight = 10;
          shape.strokeAlign = 'OUTSIDE';
          console.log(sizeOf(await shape.exportAsync({ format: 'PNG' })));
          console.log(sizeOf(await shape.exportAsync({ format: 'PNG', useAbsoluteBounds: true })));`),
      ).toEqual(['120 × 120', '100 × 100']);
    },
  );

  rule('constraint does not belong to SVG', 'likely', 'reports', async () => {
    const [said] = await logged(`
      const settings = { format: 'SVG', constraint: { type: 'SCALE', value: 2 } };
      console.log(await said(() => figma.createFrame().exportAsync(settings)));`);
    expect(said).toBe(
      "in exportAsync: Property 'settings' failed validation: Unrecognized key(s) in object: 'constraint'",
    );
  });

  rule('A page is exported with what lies on it', 'certain', 'typings: PageNode, exportAsync', async () => {
    const said = await logged(`
      console.log(await said(() => figma.currentPage.exportAsync({ format: 'SVG' })));
      for (const x of [500, 900]) { const frame = figma.createFrame(); frame.x = x; frame.y = 300; }
      console.log((await figma.currentPage.exportAsync({ format: 'SVG_STRING' })).slice(0, 66));`);
    expect(said[0]).toBe('in exportAsync: Failed to export node. This node may not have any visible layers.');
    expect(said[1]).toContain('width="500" height="100"');
  });

  rule('A node that nobody can see rejects', 'likely', 'reports', async () => {
    const [said] = await logged(`
      const frame = figma.createFrame();
      frame.visible = false;
      console.log(await said(() => frame.exportAsync({ format: 'SVG' })));`);
    expect(said).toBe('in exportAsync: Failed to export node. This node may not have any visible layers.');
  });

  rule('A PNG of more than 4096 pixels a side rejects', { unknown: 25 }, 'reports', async () => {
    const said = await logged(`
      const frame = figma.createFrame();
      frame.resize(2048, 100);
      console.log(sizeOf(await frame.exportAsync({ format: 'PNG', constraint: { type: 'SCALE', value: 2 } })));
      console.log(await said(() => frame.exportAsync({ format: 'PNG', constraint: { type: 'SCALE', value: 3 } })));`);
    expect(said).toEqual([
      '4096 × 200',
      'in exportAsync: Failed to export node. A picture can be 4096 px wide and high at most.',
    ]);
  });
});
