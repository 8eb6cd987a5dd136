import { parseArgs } from 'node:util';

export interface CompareOptions {
  readonly baseUrl: string;
  readonly document: string | undefined;
  readonly routes: string | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  readonly total: number;
  readonly isKeyTyped: boolean;
  readonly isJson: boolean;
  readonly allowInsecure: boolean;
}

/** A command line, or its surroundings, that does not say what is to be done. */
export class UsageError extends Error {}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  'base-url': text,
  'key-stdin': flag,
  document: text,
  routes: text,
  timeout: text,
  total: text,
  json: flag,
  'allow-insecure': flag,
  help: flag,
} as const;

/**
 * @throws {UsageError} For an option that is not known, or makes no sense. It quotes no argument: one could be a key.
 */
export function readOptions(args: readonly string[]): CompareOptions | 'help' {
  const values = parsed(args);
  if (values.help === true) return 'help';
  const { 'base-url': baseUrl, document, routes } = values;
  if (!baseUrl) throw new UsageError('--base-url is needed, such as https://agency.example.com/bc/admin. See --help.');
  if (document !== undefined && routes !== undefined)
    throw new UsageError('--document and --routes say the same: give one of them.');
  return {
    baseUrl,
    document,
    routes,
    timeout: milliseconds('timeout', values.timeout ?? '30'),
    total: milliseconds('total', values.total ?? '600'),
    isKeyTyped: values['key-stdin'] === true,
    isJson: values.json === true,
    allowInsecure: values['allow-insecure'] === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code');
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      throw new UsageError(
        'compare takes options and nothing else; the secret key is never one: it comes from AGENCY_SECRET_KEY or, with --key-stdin, the standard input.',
      );
    const name = /--?[\w-]+/.exec(error instanceof Error ? error.message : '')?.[0];
    throw new UsageError(
      name === '--key' || name === '--secret-key' || name === '--token'
        ? `${name} is no option: others on this machine can read it. Set AGENCY_SECRET_KEY or AGENCY_STUDIO_TOKEN, or use --key-stdin.`
        : code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
          ? `Unknown option${Object.keys(OPTIONS).some((known) => `--${known}` === name) ? '' : ' given'}. See --help.`
          : `${name ?? 'An option'} is not given as it must be. See --help.`,
    );
  }
}

/** Up to a day. */
function milliseconds(name: string, given: string): number {
  const seconds = /^\d{1,5}(\.\d{1,3})?$/.test(given) ? Number(given) : 0;
  if (seconds <= 0 || seconds > 86_400)
    throw new UsageError(`--${name} must be a number of seconds above 0, up to 86400.`);
  return Math.ceil(seconds * 1000);
}
