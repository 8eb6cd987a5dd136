import type { Logger, LogLevel, LogLine } from '../log.ts';

type Methods = Readonly<Record<string, ((first: unknown, second?: unknown) => unknown) | undefined>>;

/**
 * One form for the loggers of the option `logger`: pino's take the data first, Nest's have no `info` and take one
 * object.
 */
export function readLogger(given: unknown): Logger | undefined {
  const logger = (given ?? {}) as Methods;
  // What somebody has put on `Object.prototype` is no method of a logger.
  const has = (name: string) => typeof logger[name] === 'function' && logger[name] !== ({} as Methods)[name];
  const isNest = has('log') && !has('info');
  const isPino = has('bindings');
  if (!['warn', 'error', ...(isNest ? [] : ['debug', 'info'])].every(has)) return undefined;
  // Looked up at each line: tests replace the methods of `console`.
  const line =
    (level: Exclude<LogLevel, 'off'>): LogLine =>
    (message, data) =>
      isNest
        ? logger[level === 'info' ? 'log' : level]?.({ ...data, message })
        : isPino
          ? logger[level]?.(data, message)
          : logger[level]?.(message, data);
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}
