import { type MockAgency, startAgency } from '@one37id/agency-testing';
import { type Prism, startPrism } from '@one37id/agency-testing/prism';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { SECRETS } from './call.ts';
import type { ContractRow } from './contract-row.ts';
import { rememberedFor } from './emulator-state.ts';
import { type Recorder, startRecorder } from './recorder.ts';

export const MOCKS = ['Prism', 'the emulator'] as const;
export type MockName = (typeof MOCKS)[number];

/** The mock of a test file with the recorder before it: started for the file, closed after it, empty for each test. */
export interface Mock extends Pick<Recorder, 'take' | 'baseUrl'> {
  readonly name: MockName;
  /** Where the mock itself is. */
  readonly direct: string;
  /** The emulator, where it is one. */
  readonly agency: MockAgency;
  /** Has the mock know whom and what a call of the contract speaks of. Prism knows nobody and answers all. */
  remember(row: ContractRow): void;
}

export function useMock(name: MockName = 'Prism'): Mock {
  let mock: Prism | MockAgency | undefined;
  let recorder: Recorder | undefined;
  beforeAll(async () => {
    mock =
      name === 'Prism'
        ? await startPrism()
        : await startAgency({ basePath: '/', secretKey: SECRETS['hash'], token: SECRETS['studio'] });
    recorder = await startRecorder(mock.baseUrl);
  });
  beforeEach(() => {
    recorder?.take();
    if (mock !== undefined && 'reset' in mock) mock.reset();
  });
  afterAll(async () => {
    await recorder?.[Symbol.asyncDispose]();
    await mock?.close();
  });
  return {
    name,
    get baseUrl() {
      return recorder?.baseUrl ?? '';
    },
    get direct() {
      return mock?.baseUrl ?? '';
    },
    get agency() {
      return mock as MockAgency;
    },
    take: () => recorder?.take() ?? [],
    remember: ({ id }) => {
      if (mock !== undefined && 'restore' in mock) mock.restore(rememberedFor(id, mock.snapshot()));
    },
  };
}

/** The same tests against each mock; of one alone where `AGENCY_MOCK` names it, as the mutants have it. */
export function eachMock(define: (mock: Mock) => void): void {
  const only = process.env['AGENCY_MOCK'];
  const names = MOCKS.filter((name) => only === undefined || name === only);
  describe.each(names)('against %s', (name) => define(useMock(name)));
}
