/** The one copy of the glyphs: this side draws with them and hands them to the sidebar. */
import setGlyphs from 'content:glyphs';
import picker from 'content:picker';
import pickerGlyphs from 'content:picker-glyphs';

/** Of the set and the marks; and of own activities, which the sidebar asks for when it needs them. */
export { picker, pickerGlyphs, setGlyphs };

export const glyphs: Readonly<Record<string, string>> = { ...pickerGlyphs, ...setGlyphs };
