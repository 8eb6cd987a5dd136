import type { TypeScript } from '../typescripts.ts';

/** How a project sets up its modules. */
export interface Setting {
  readonly name: string;
  /** The `type` of the project's package.json. */
  readonly type: 'module' | 'commonjs';
  readonly options: Readonly<Record<string, unknown>>;
}

interface SettingRange extends Setting {
  /** The first TypeScript that has it, and the last: both as versions without a patch. */
  readonly since?: number;
  readonly until?: number;
}

const both = (name: string, since?: number): SettingRange[] =>
  (['module', 'commonjs'] as const).map((type) => ({
    name: `${name}, ${type === 'module' ? 'ES modules' : 'CommonJS'}`,
    type,
    options: { module: name, moduleResolution: RESOLUTIONS[name] ?? name },
    ...(since !== undefined && { since }),
  }));

/** What resolution goes with a `module`, where it has another name. */
const RESOLUTIONS: Readonly<Record<string, string>> = { node18: 'node16', node20: 'node16' };

const SETTINGS: readonly SettingRange[] = [
  {
    name: 'commonjs, node10',
    type: 'commonjs',
    options: { module: 'commonjs', moduleResolution: 'node10' },
    until: 5.9,
  },
  {
    name: 'commonjs, node10',
    type: 'commonjs',
    options: { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' },
    since: 6,
    until: 6,
  },
  {
    name: 'commonjs, bundler',
    type: 'commonjs',
    options: { module: 'commonjs', moduleResolution: 'bundler' },
    since: 6,
  },
  ...both('node16'),
  ...both('node18', 5.8),
  ...both('node20', 5.9),
  ...both('nodenext'),
  { name: 'esnext, bundler', type: 'module', options: { module: 'esnext', moduleResolution: 'bundler' } },
  { name: 'preserve, bundler', type: 'commonjs', options: { module: 'preserve', moduleResolution: 'bundler' } },
];

/** Every setting that a TypeScript has. */
export function settingsOf(typescript: TypeScript): readonly Setting[] {
  const version = Number(typescript.replace(/\.\d+$/, ''));
  return SETTINGS.filter(({ since = 0, until = Infinity }) => version >= since && version <= until);
}

/** As strict as TypeScript gets; `skipLibCheck: false` checks our declarations too. */
export const STRICT = {
  target: 'es2022',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  skipLibCheck: false,
};
