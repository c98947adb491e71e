/** The sidebar's own line icons on a grid of 16. Always beside words, or in a labelled button. */

const paths = {
  wave: 'M2 4.5c2-2 4-2 6 0s4 2 6 0M2 8.25c2-2 4-2 6 0s4 2 6 0M2 12c2-2 4-2 6 0s4 2 6 0',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.2 3.2',
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  back: 'M9.5 4.5 6 8l3.5 3.5',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.3 6.3c0-2.3 3.4-2.3 3.4 0C9.7 7.8 8 7.7 8 9.2M8 11.3v.1',
  focus: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  outcome: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  card: 'M4 2.5h8a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM3 7h10',
  star: 'M8 2l1.8 3.7 4.1.6-3 2.9.7 4L8 11.3l-3.6 1.9.7-4-3-2.9 4.1-.6z',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  adjust:
    'M2.5 5h5.5M11.5 5h2M9.75 6.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM2.5 11h2M8 11h5.5M6.25 12.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
  up: 'M4.5 9.5 8 6l3.5 3.5',
  kit: 'M2.5 5.5h8v8h-8zM5.5 5.5v-3h8v8h-3',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
