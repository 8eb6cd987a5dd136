import { type EachMapping, eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { join } from 'node:path';

/** What a page or a server would load. */
export interface Bundle {
  /** Minified. */
  readonly code: string;
  /** Its size in bytes, minified and gzipped. */
  readonly gzip: number;
  /**
   * The sources of which something is in it, with their minified bytes, the largest first. What is published holds many
   * of them in one file: its source maps tell them apart.
   */
  readonly modules: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Bundles a module's text as a user's bundler would: minified, ES modules, everything in one file.
 *
 * @param folder - Where its imports are resolved.
 * @param platform - `browser` for pages, `neutral` for everything that is neither page nor Node, `node` for what needs
 * its modules.
 */
export async function bundle(
  folder: string,
  contents: string,
  platform: 'browser' | 'neutral' | 'node' = 'neutral',
): Promise<Bundle> {
  const { outputFiles } = await build({
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
    sourcemap: 'external',
    outfile: join(folder, 'bundle.js'),
    write: false,
    logLevel: 'silent',
  });
  const [map, code] = ['.map', '.js'].map(
    (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '',
  );
  return {
    code: code ?? '',
    gzip: gzipSync(code ?? '', { level: 9 }).byteLength,
    modules: modulesOf(code ?? '', map ?? ''),
  };
}

function modulesOf(code: string, map: string): Bundle['modules'] {
  const lines = code.split('\n');
  const bytes = new Map<string, number>();
  const mappings: EachMapping[] = [];
  eachMapping(new TraceMap(map), (mapping) => mappings.push(mapping));
  for (const [index, { source, generatedLine, generatedColumn }] of mappings.entries()) {
    if (source === null) continue;
    const next = mappings[index + 1];
    const end = next?.generatedLine === generatedLine ? next.generatedColumn : (lines[generatedLine - 1]?.length ?? 0);
    const path = source.replace(/^.*node_modules\//, '');
    bytes.set(path, (bytes.get(path) ?? 0) + end - generatedColumn);
  }
  return Array.from(bytes, ([path, size]) => ({ path, bytes: size }))
    .filter((each) => each.bytes > 0)
    .toSorted((a, b) => b.bytes - a.bytes);
}
