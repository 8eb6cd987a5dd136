/**
 * `node src/cli.ts` writes openapi/upstream.json and openapi/provenance.json; with `--check` it compares instead.
 * Once another document has been imported, it writes nothing and checks nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from './build.ts';

const folder = new URL('../../../openapi/', import.meta.url);
const files = { 'upstream.json': 'upstream', 'provenance.json': 'provenance' } as const;
const read = (name: string): string | undefined => {
  const file = new URL(name, folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

function isImported(): boolean {
  const provenance: unknown = JSON.parse(read('provenance.json') ?? '{"kind":"reconstruction"}');
  return (
    typeof provenance === 'object' &&
    provenance !== null &&
    'kind' in provenance &&
    provenance.kind !== 'reconstruction'
  );
}

function main(check: boolean): number {
  if (isImported()) {
    console.log('openapi/upstream.json has been imported; the reconstruction leaves it alone.');
    return 0;
  }
  const built = build();
  let stale = 0;
  for (const [name, key] of Object.entries(files)) {
    if (!check) writeFileSync(new URL(name, folder), built[key]);
    else if (read(name) !== built[key]) {
      console.error(
        `openapi/${name} is not what the reconstruction builds; run \`node packages/reconstruction/src/cli.ts\`.`,
      );
      stale += 1;
    }
  }
  return stale === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.includes('--check'));
