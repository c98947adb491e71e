import { expect } from 'vitest';
import { logOf } from '../harness.ts';
import { rules } from './rule.ts';

const attempt = (settings: string): string =>
  `(async () => { const frame = figma.createFrame(); for (const settings of [${settings}]) try { await frame.exportAsync(settings); console.log('exported') } catch (error) { console.log(error.message) } })()`;

rules('9 Formats of exportAsync', (rule) => {
  rule(
    'JSON_REST_V1, PDF, JPG and the moving formats, which our plugin does not use, are refused by name',
    'certain',
    'typings: exportAsync; ours exports SVG and PNG',
    async () => {
      const formats = ['JSON_REST_V1', 'PDF', 'JPG', 'MP4', 'GIF', 'WEBM'];
      expect(await logOf(attempt(formats.map((format) => `{ format: '${format}' }`).join()))).toEqual(
        formats.map((format) => `"exportAsync to ${format}" is not in the local board`),
      );
    },
  );

  rule('Settings nobody knows are refused', 'likely', 'reports', async () => {
    const log = await logOf(attempt(`{ format: 'BMP' }, { format: 'SVG', scale: 2 }`));
    expect(log[0]).toMatch(/^in exportAsync: Property 'settings' failed validation: Invalid discriminator/);
    expect(log[1]).toBe(
      "in exportAsync: Property 'settings' failed validation: Unrecognized key(s) in object: 'scale'",
    );
  });
});
