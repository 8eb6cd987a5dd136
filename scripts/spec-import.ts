// npm run spec:import -- <file or URL> [--allow-removed] [--allow-undescribed] [--allow-type-errors] [--json]: takes
// the agency's own document in place of the present one.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatReport, importDocument } from '@one37id/agency-spec-import';

const USAGE =
  'usage: npm run spec:import -- <file or URL> [--allow-removed] [--allow-undescribed] [--allow-type-errors] [--json]';

// `… | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  const { json, from, ...options } = readArguments();
  const report = await importDocument(fileURLToPath(new URL('..', import.meta.url)), from, options);
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : formatReport(report)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readArguments(): {
  from: string;
  allowRemoved: boolean;
  allowUndescribed: boolean;
  allowTypeErrors: boolean;
  json: boolean;
} {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values, positionals } = parseArgs({
      options: { 'allow-removed': flag, 'allow-undescribed': flag, 'allow-type-errors': flag, json: flag },
      allowPositionals: true,
    });
    const [from, ...more] = positionals;
    if (from === undefined || more.length > 0) throw new Error('one file or address is wanted');
    return {
      from,
      allowRemoved: values['allow-removed'],
      allowUndescribed: values['allow-undescribed'],
      allowTypeErrors: values['allow-type-errors'],
      json: values.json,
    };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
