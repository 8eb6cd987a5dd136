import { expect, test } from 'vitest';
import { progressOn } from './progress-line.ts';

const progress = {
  run: 'issue',
  total: 2000,
  planned: 900,
  sending: 100,
  done: 990,
  refused: 6,
  unknown: 1,
  happened: 1,
  didNot: 1,
  cannotTell: 1,
  perSecond: 50.24,
  remainingMs: 20_000,
};

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 200, write: (text: string) => written.push(text) };
}

test('on a terminal it is one line that changes', () => {
  const terminal = screen(true);
  const { show, end } = progressOn(terminal);
  show(progress);
  show({ ...progress, done: 1990, planned: 0, sending: 0 });
  end();
  end();
  expect(terminal.written).toEqual([
    '\r\u001b[2K[##########..........] done 991 of 2000, refused 6, unknown 3, 50.2/s, 20 s left',
    '\r\u001b[2K[####################] done 1991 of 2000, refused 6, unknown 3, 50.2/s, 20 s left',
    '\n',
  ]);
});

test('elsewhere it is a line every ten seconds', () => {
  const log = screen(false);
  let now = 0;
  const { show, end } = progressOn(log, () => now);
  for (now = 0; now <= 20_000; now += 1_000) show(progress);
  end();
  expect(log.written).toEqual(
    Array.from({ length: 3 }, () => 'done 991 of 2000, refused 6, unknown 3, 50.2/s, 20 s left\n'),
  );
});

test.each([
  { remainingMs: 119_000, want: '119 s left' },
  { remainingMs: 121_000, want: '3 min left' },
  { remainingMs: 3 * 3_600_000, want: '3.0 h left' },
  { remainingMs: 1, want: '1 s left' },
])('$remainingMs ms are $want', ({ remainingMs, want }) => {
  const log = screen(false);
  progressOn(log).show({ ...progress, remainingMs });
  expect(log.written[0]).toContain(want);
});

test.each([
  { columns: 120, want: '[####################] done 100000 of 100000, refused 12, unknown 3, 1234.5/s, 119 s left' },
  { columns: 80, want: '[##########] done 100000 of 100000, refused 12, unknown 3, 1234.5/s, 119 s left' },
  { columns: 74, want: 'done 100000 of 100000, refused 12, unknown 3, 1234.5/s, 119 s left' },
  { columns: 30, want: 'done 100000 of 100000, refuse' },
  { columns: 0, want: '[##########] done 100000 of 100000, refused 12, unknown 3, 1234.5/s, 119 s left' },
])('at $columns columns it is one line, and the numbers come before the bar', ({ columns, want }) => {
  const terminal = { ...screen(true), columns };
  const all = { ...progress, total: 100_000, planned: 0, sending: 0, done: 99_999, refused: 12, perSecond: 1234.5 };
  progressOn(terminal).show({ ...all, remainingMs: 119_000 });
  expect(terminal.written).toEqual([`\r\u001b[2K${want}`]);
});
