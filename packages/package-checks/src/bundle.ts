import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a page or a server would load. */
export interface Bundle {
  /** Minified. */
  readonly code: string;
  /** Its size in bytes, minified and gzipped. */
  readonly gzip: number;
  /** The modules of which something is in it, with their minified bytes, the largest first. */
  readonly modules: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Bundles a module's text as a user's bundler would: minified, ES modules, everything in one file.
 *
 * @param folder - Where its imports are resolved.
 * @param platform - `browser` for pages, `neutral` for everything that is neither page nor Node.
 */
export async function bundle(
  folder: string,
  contents: string,
  platform: 'browser' | 'neutral' = 'neutral',
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform,
    target: 'es2022',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    // An optional peer: whoever uses it has it already.
    external: ['@opentelemetry/api'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const modules = Object.entries(output?.inputs ?? {}).map(([path, { bytesInOutput }]) => ({
    path: path.replace(/^.*node_modules\//, ''),
    bytes: bytesInOutput,
  }));
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    code: new TextDecoder().decode(bytes),
    gzip: gzipSync(bytes, { level: 9 }).byteLength,
    modules: modules.filter(({ bytes }) => bytes > 0).toSorted((a, b) => b.bytes - a.bytes),
  };
}
