import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { render } from '@one37id/agency-codegen/generate';
import { inOneDialect } from '@one37id/agency-openapi/dialect';
import { type Client } from '@one37id/agency';
import { createClient } from '@one37id/agency/operations';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const CLIENT = 'packages/client/src/generated';

type FlatFunction = (client: Client, input?: object) => Promise<unknown>;

/** A client that was generated from a document, in a folder for temporary files. */
export interface GeneratedClient extends AsyncDisposable {
  /** Calls an operation's flat function. */
  call(baseUrl: string, operationId: string, input?: object): Promise<unknown>;
  /** The text of a generated file. */
  text(name: string): string;
  /** A generated module, as it is at run time. */
  load(name: string): Promise<Readonly<Record<string, unknown>>>;
  /**
   * What the compiler has against a module that stands beside `all.ts`, which exports what was generated, as
   * `<line>: <message>`.
   */
  typeErrors(code: string): Promise<readonly string[]>;
}

/**
 * Generates the client of a document, as `npm run generate` does.
 *
 * @throws {Error} what the generator has against the document.
 */
export async function generatedClient(document: object): Promise<GeneratedClient> {
  const files =
    (await render(inOneDialect({ ...document }), JSON.stringify(document))).folders.get(CLIENT) ??
    new Map<string, string>();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-kinds-')));
  const link = join(folder, 'node_modules/@one37id/agency-core');
  await mkdir(dirname(link), { recursive: true });
  await symlink(join(ROOT, 'packages/core'), link);
  // Of what is generated, the flat functions and what they need: the validators' tables import the client's
  // interpreter.
  const names = ['sdk.gen.ts', 'types.gen.ts', 'operations.gen.ts', 'webhooks.gen.ts'].filter((name) =>
    files.has(name),
  );
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of names) await writeFile(join(folder, name), files.get(name) ?? '');
  // As users see it: functions and types in one module.
  const webhooks = files.has('webhooks.gen.ts') ? "export * from './webhooks.gen.ts';\n" : '';
  await writeFile(
    join(folder, 'all.ts'),
    `export * from './sdk.gen.ts';\nexport type * from './types.gen.ts';\n${webhooks}`,
  );
  const sdk = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'sdk.gen.ts')).href)) as Readonly<
    Record<string, FlatFunction>
  >;
  return {
    call: (baseUrl, operationId, input) => {
      const flat = sdk[operationId];
      if (flat === undefined) throw new Error(`no function ${operationId} was generated`);
      return flat(createClient({ baseUrl, maxRetries: 0 }), input);
    },
    text: (name) => files.get(name) ?? '',
    load: (name) => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href),
    typeErrors: async (code) => {
      const options = {
        target: 'es2023',
        module: 'nodenext',
        lib: ['es2023', 'dom'],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: true,
        noEmit: true,
        allowImportingTsExtensions: true,
      };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['probe.ts'] }));
      await writeFile(join(folder, 'probe.ts'), code);
      const run = promisify(execFile)(process.execPath, [
        join(ROOT, 'node_modules/typescript/bin/tsc'),
        '--pretty',
        'false',
        '-p',
        folder,
      ]);
      const output = await run.then(
        ({ stdout }) => stdout,
        ({ stdout }: { stdout: string }) => stdout,
      );
      const errors = output.split('\n').filter((line) => line.includes('error TS'));
      return errors.map((line) =>
        line.replace(/^.*?([\w.]+)\((\d+),\d+\)/, (_, file: string, at: string) =>
          file === 'probe.ts' ? at : `${file} ${at}`,
        ),
      );
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
