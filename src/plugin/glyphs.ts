/** The one copy of the glyphs: this side draws with them and hands them to the sidebar. */
import glyphs from 'content:glyphs';

export { glyphs };
