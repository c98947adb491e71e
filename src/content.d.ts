/**
 * Modules made from icons/, templates/ and Phosphor when the project is built (tools/content.mjs), so that
 * content is data in one place and each bundle carries only what it uses.
 */
declare module 'content:activities' {
  /** The whole catalogue, in the order of the kit: by learning type, then by name. */
  const activities: readonly import('./catalogue/schema.ts').CatalogueActivity[];
  export default activities;
}
declare module 'content:details' {
  /** Of the same activities, in that order, what is not in `content:cards`. */
  const details: readonly import('./catalogue/schema.ts').ActivityDetails[];
  export default details;
}
declare module 'content:cards' {
  /** The same activities, with only what the main thread uses and hands to the sidebar. */
  const activities: readonly import('./catalogue/schema.ts').CardActivity[];
  export default activities;
}
declare module 'content:skills' {
  const skills: import('./catalogue/schema.ts').Skills;
  export default skills;
}
declare module 'content:glyphs' {
  /** Inner SVG of each glyph on Phosphor's 256 × 256 grid, drawn with currentColor, by name. */
  const glyphs: Readonly<Record<string, string>>;
  export default glyphs;
}
declare module 'content:picker' {
  /** The glyphs that own activities can have, by theme, with words to search them by. */
  const picker: readonly import('./catalogue/picker.ts').PickerGlyph[];
  export default picker;
}
declare module 'content:picker-glyphs' {
  /** Inner SVG of those that the set does not have, by name. */
  const glyphs: Readonly<Record<string, string>>;
  export default glyphs;
}
declare module 'content:templates' {
  const templates: readonly import('./board/templates.ts').Template[];
  export default templates;
}
declare module 'content:examples' {
  /** Worked examples, by shape. */
  const examples: readonly import('./board/example.ts').Example[];
  export default examples;
}
