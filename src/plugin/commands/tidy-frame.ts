/** Cards in rows and columns, in their present order; zones grow when they must. */
import type { Act } from '../act.ts';
import { openFrame } from '../frame/open-frame.ts';
import { showLayout, tellBeside } from '../frame/show-layout.ts';

export function tidyFrame(id: string): Act {
  return async (tools) => {
    const frame = await openFrame(id, tools);
    const beside = await showLayout(frame, frame.read.layout, 'tidy', tools);
    return (texts) => tellBeside(texts.frameTidied, beside, texts);
  };
}
