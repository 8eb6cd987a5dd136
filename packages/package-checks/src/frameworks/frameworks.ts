/** A test framework that the mock agency has an entry for, and how a project with it runs its tests. */
export interface Framework {
  readonly packages: Readonly<Record<string, string>>;
  readonly command: { readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>> };
  /** What it prints when all tests have passed. */
  readonly passed: RegExp;
  readonly types: readonly string[];
}

/** By the folder of the project in `frameworks`. */
export const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  vitest: {
    packages: { vitest: '5.1.1' },
    command: { args: ['node_modules/vitest/dist/cli.js', 'run'], env: { NO_COLOR: '1' } },
    passed: /Tests +3 passed \(3\)/,
    types: ['node'],
  },
  jest: {
    packages: { jest: '30.5.2', '@types/jest': '30.0.0' },
    command: { args: ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--ci'] },
    passed: /Tests: +2 passed, 2 total/,
    types: ['node', 'jest', '@one37id/agency-testing/jest'],
  },
  // As Jest is without any flag, and as NestJS sets it up: everything becomes CommonJS.
  'jest-commonjs': {
    packages: {
      jest: '30.5.2',
      '@types/jest': '30.0.0',
      'ts-jest': '29.4.15',
      typescript: '6.0.3',
      '@opentelemetry/api': '1.9.1',
    },
    command: { args: ['node_modules/jest/bin/jest.js', '--ci'] },
    passed: /Tests: +3 passed, 3 total/,
    types: ['node', 'jest', '@one37id/agency-testing/jest'],
  },
  playwright: {
    packages: { '@playwright/test': '1.65.1' },
    // Without a page no browser is started; `npm run test:runtimes` has one.
    command: { args: ['node_modules/@playwright/test/cli.js', 'test', 'story.spec.ts', '--reporter=line'] },
    passed: /5 passed/,
    types: ['node'],
  },
};
