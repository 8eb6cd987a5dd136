import type { BatchProgress } from '../run/progress.ts';

/** Where progress is shown. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** On a terminal one line that changes; elsewhere a line now and then, for a log. */
export function progressOn(
  screen: Screen,
  now: () => number = Date.now,
): { show(progress: BatchProgress): void; end(): void } {
  let toldAt = -Infinity;
  let isOpen = false;
  return {
    show: (progress) => {
      if (screen.isTTY === true) {
        isOpen = true;
        screen.write(`\r\u001b[2K${barOf(progress, screen.columns || 80)}`);
      } else if (now() - toldAt >= EVERY_MS) {
        toldAt = now();
        screen.write(`${lineOf(progress)}\n`);
      }
    },
    end: () => {
      if (isOpen) screen.write('\n');
      isOpen = false;
    },
  };
}

const EVERY_MS = 10_000;
const BAR = 20;
const LEAST_BAR = 5;

/** `done 812 of 2000, refused 3, unknown 1, 50.2/s, 24 s left` */
function lineOf({
  total,
  done,
  happened,
  refused,
  unknown,
  didNot,
  cannotTell,
  perSecond,
  remainingMs,
}: BatchProgress): string {
  return [
    `done ${done + happened} of ${total}`,
    `refused ${refused}`,
    `unknown ${unknown + didNot + cannotTell}`,
    `${perSecond.toFixed(1)}/s`,
    ...(remainingMs === undefined ? [] : [`${timeOf(remainingMs)} left`]),
  ].join(', ');
}

/** The numbers are what is wanted: the bar gets what they leave, and goes where that is too little to show anything. */
function barOf(progress: BatchProgress, columns: number): string {
  const { total, planned, sending } = progress;
  const line = lineOf(progress);
  const width = Math.min(BAR, columns - 1 - '[] '.length - line.length);
  if (width < LEAST_BAR) return line.slice(0, Math.max(10, columns - 1));
  const full = total === 0 ? 0 : Math.floor((width * (total - planned - sending)) / total);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${line}`;
}

function timeOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
