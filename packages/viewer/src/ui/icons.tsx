import type { ReactElement } from 'react';

/** Line drawings on a grid of 16; they take the colour of the text around them. */
const drawings = {
  back: 'M10 3 5 8l5 5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.8 10.8 14 14',
  refresh: 'M13.5 8A5.5 5.5 0 1 1 11.6 3.8M13.5 1.8v3h-3',
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  warning: 'M8 2 1.5 13.5h13L8 2ZM8 6.5v3.2M8 11.7v.1',
  contrast: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 5h4.8M8 8h6M8 11h4.8',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  invert: 'M2 2h12v12H2zM2 14 14 2M9 12h3M10.5 10.5v3M4 5h3',
  reset: 'M2.5 8a5.5 5.5 0 1 0 1.9-4.2M2.5 1.8v3h3',
  help: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6.2 6.2a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.4M8 11.4v.1',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  text: 'M3 4h10M3 8h6M3 12h8',
  document: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3',
  play: 'M4.5 2.8v10.4L13 8Z',
  stop: 'M4 4h8v8H4z',
} as const;

export type IconName = keyof typeof drawings;

/** A small picture beside or instead of a label; the label is what is read aloud. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

/** The mark of the product. */
export function Mark(): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="12" />
      <path d="M12 10v12M20 10v12M12 16h8" />
    </svg>
  );
}
