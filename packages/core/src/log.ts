/** One line for a logger. */
export type LogLine = (message: string, data: object) => unknown;

/**
 * Gets what happens in a client: `console`, winston and their like, as they are. So are those of pino, which get the
 * data first and the message second.
 */
export interface Logger {
  debug(message: string, data: object): unknown;
  info(message: string, data: object): unknown;
  warn(message: string, data: object): unknown;
  error(message: string, data: object): unknown;
}

/**
 * A logger of Nest, which gets the data and the `message` in one object: with more arguments it would take some for its
 * context.
 */
export interface NestLogger {
  log(line: object): unknown;
  warn(line: object): unknown;
  error(line: object): unknown;
  /** Without it, what is below `info` is dropped. */
  debug?(line: object): unknown;
}

/**
 * `debug`: each request and answer. `info`: each call that succeeded. `warn`: each repetition. `error`: each failed
 * call.
 */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

/** From the least important to nothing. */
export const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];

/** What `logIds` can name. */
export type LogId = 'id' | 'agentId' | 'correlationId' | 'instanceId';

export const LOG_IDS: readonly LogId[] = ['id', 'agentId', 'correlationId', 'instanceId'];

/** Hands a line to the logger. A logger that throws or rejects changes nothing about the call. */
export function log(
  { logger, logLevel }: { readonly logger?: Logger | undefined; readonly logLevel: LogLevel },
  level: Exclude<LogLevel, 'off'>,
  message: string,
  data: () => object,
): void {
  if (logger === undefined || LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(logLevel)) return;
  (async () => logger[level](`agency: ${message}`, data()))().catch(() => {});
}
