import { join } from 'node:path';
import { installOnce } from './install-once.ts';
import { ROOT } from './published.ts';

/** The TypeScripts that a user may have, from the oldest to the newest. */
export const TYPESCRIPTS = ['5.6.3', '5.7.3', '5.8.3', '5.9.3', '6.0.3', '7.0.2'] as const;
export type TypeScript = (typeof TYPESCRIPTS)[number];

/** Installs them all, once on this machine for this repository; gives the folder of each. */
export async function installTypeScripts(): Promise<(typescript: TypeScript) => string> {
  const modules = await installOnce(
    join(ROOT, 'node_modules/.cache/typescripts'),
    Object.fromEntries(TYPESCRIPTS.map((version) => [`typescript-${version}`, `npm:typescript@${version}`])),
  );
  return (typescript) => join(modules, `typescript-${typescript}`);
}
