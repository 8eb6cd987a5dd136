/** The runtimes under test, pinned exactly. Their packages come from the registry, without install scripts. */
export const NODE_VERSIONS = ['22.23.3', '24.21.0', '26.10.0'] as const;
/**
 * Nodes whose `fetch` is of another undici: the first with `require()` of ES modules; those that make an error of a 401
 * to a stream, which are 24.14, 24.15, 25.9 and 26.0; and the ones before and after.
 */
const OTHER_NODE_VERSIONS = [
  '22.12.0',
  '24.13.1',
  '24.14.1',
  '24.15.0',
  '24.16.0',
  '25.9.0',
  '26.0.0',
  '26.1.0',
] as const;
export const ALL_NODE_VERSIONS = [...NODE_VERSIONS, ...OTHER_NODE_VERSIONS] as const;
export const BUN_VERSION = '1.4.5';
export const DENO_VERSION = '2.9.6';
export const WORKERD_VERSION = '1.20261117.1';

/** The folder of a Node version's package: the name is an alias, because there are several. */
export const nodeFolder = (version: string): string => `node-${version}`;

/** The packages with Node's binaries for this machine, by the name of their folder. */
export const NODE_PACKAGES: Readonly<Record<string, string>> = Object.fromEntries(
  ALL_NODE_VERSIONS.map((version) => [nodeFolder(version), `npm:node-${process.platform}-${process.arch}@${version}`]),
);

/** The same of all runtimes. */
export const RUNTIME_PACKAGES: Readonly<Record<string, string>> = {
  ...NODE_PACKAGES,
  bun: BUN_VERSION,
  deno: DENO_VERSION,
  workerd: WORKERD_VERSION,
};
