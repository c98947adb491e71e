/** Files that the bundler takes in: SVG as text (`with { type: 'text' }`), style sheets for their effect. */
declare module '*.svg' {
  const text: string;
  export default text;
}
declare module '*.css';
