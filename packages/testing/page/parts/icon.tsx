/** Drawn on a square of 24, with lines of 1.75. */
const PATHS = {
  home: 'M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.500M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.800c2 .7 3.2 2.4 3.5 5.2',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.700l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  card: 'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM3 10h18M7 14.500h4',
  gift: 'M4 11h16v8a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM3 7.500h18V11H3zM12 7.500V20M12 7.500C9 7.5 7.5 6.5 7.5 5S10 3 12 7.500zM12 7.500c3 0 4.5-1 4.5-2.500S14 3 12 7.500z',
  shield: 'M12 3.5 19 6v5.500c0 4.2-2.8 7.2-7 9-4.2-1.8-7-4.8-7-9V6zM9 12l2.2 2.200L15.2 10',
  message: 'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-4.5 4V16H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z',
  list: 'M8 6.500h12M8 12h12M8 17.500h12M4 6.500h.010M4 12h.010M4 17.500h.01',
  bolt: 'M13 3 5 13.500h6L10.5 21 19 10.500h-6z',
  clock: 'M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.500V12l3 2',
  more: 'M6 12h.010M12 12h.010M18 12h.01',
  back: 'M14.5 6 8.5 12l6 6',
  open: 'M9.5 6l6 6-6 6',
  copy: 'M9 9h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1zM5 15H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v1',
  close: 'M6.5 6.500l11 11M17.5 6.500l-11 11',
  alert: 'M12 4 2.8 19.500h18.400zM12 10v4.500M12 17h.01',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
