/** Gets what happens in a client; `console` is one. */
export interface Logger {
  debug(message: string, data: object): void;
  info(message: string, data: object): void;
  warn(message: string, data: object): void;
  error(message: string, data: object): void;
}

/** `debug`: each request and answer. `info`: each call that succeeded. `warn`: each repetition. `error`: each failed call. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

/** From the least important to nothing. */
export const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];

/** Hands a line to the logger. A logger that throws or rejects changes nothing about the call. */
export function log(
  { logger, logLevel }: { readonly logger?: Logger | undefined; readonly logLevel: LogLevel },
  level: Exclude<LogLevel, 'off'>,
  message: string,
  data: object,
): void {
  if (logger === undefined || LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(logLevel)) return;
  (async () => logger[level](`agency: ${message}`, data))().catch(() => {});
}
