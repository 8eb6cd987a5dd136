import { isJsonObject, type JsonObject } from '../json.ts';
import type { PackedFile } from './packed-package.ts';

/** What a tarball holds, unpacked. */
export interface PackageContents {
  readonly manifest: JsonObject;
  readonly files: readonly PackedFile[];
  /** The packages that are published together with it: all have one version. */
  readonly ours: readonly string[];
}

const WANTED_FILES = ['package.json', 'README.md', 'LICENSE'];
const UNWANTED_FILES =
  /\.test(-d)?\.|\.tsbuildinfo$|(^|\/)(\.npmrc|\.env.*|node_modules|coverage|\.turbo)($|\/)|(?<!\.d)\.ts$/;
/** Stamped when a release is packed: only then is it known which repository builds it. */
const ADDRESSES = ['repository', 'homepage', 'bugs'];
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];

/** What publint and attw do not look at: one line for each thing that must not be published so. */
export function checkPackage({ manifest, files, ours }: PackageContents): string[] {
  const paths = files.map(({ path }) => path);
  const scripts = isJsonObject(manifest['scripts']) ? Object.keys(manifest['scripts']) : [];
  return [
    ...WANTED_FILES.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ...paths.filter((path) => UNWANTED_FILES.test(path)).map((path) => `${path} does not belong into a package`),
    ...scripts
      .filter((name) => INSTALL_SCRIPTS.includes(name))
      .map((name) => `the script "${name}" would run where it is installed`),
    ...['description', 'license', 'engines', 'exports']
      .filter((key) => manifest[key] === undefined)
      .map((key) => `package.json has no "${key}"`),
    ...ADDRESSES.filter((key) => manifest[key] === undefined).map(
      (key) =>
        `package.json has no "${key}": npm signs no package without its repository. Pack in the release workflow, or in a clone whose remote "origin" is it`,
    ),
    ...(manifest['type'] === 'module' ? [] : ['package.json is not of type "module"']),
    ...(manifest['version'] === '0.0.0' ? ['version 0.0.0 is no release'] : []),
    ...checkDependencies(manifest, ours),
  ];
}

function checkDependencies(manifest: JsonObject, ours: readonly string[]): string[] {
  const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies']
    .map((kind) => manifest[kind])
    .filter(isJsonObject);
  return kinds.flatMap((kind) =>
    Object.entries(kind).flatMap(([name, range]) => {
      if (/^(workspace|catalog|link|file|git[+\w]*|https?):/.test(String(range)))
        return [`the dependency ${name} is "${String(range)}", which nobody else can install`];
      if (ours.includes(name) && range !== manifest['version'])
        return [`the dependency ${name} is ${String(range)}, not ${String(manifest['version'])}`];
      return [];
    }),
  );
}
