import { type Prism, startPrism } from '@one37id/agency-testing/prism';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Recorder, startRecorder } from './recorder.ts';

/** The mock of a test file, and the recorder before it: started for the file, closed after it, empty for each test. */
export function useMock(): Pick<Recorder, 'take' | 'baseUrl'> & { readonly prism: string } {
  let prism: Prism | undefined;
  let recorder: Recorder | undefined;
  beforeAll(async () => {
    prism = await startPrism();
    recorder = await startRecorder(prism.baseUrl);
  });
  beforeEach(() => {
    recorder?.take();
  });
  afterAll(async () => {
    await recorder?.[Symbol.asyncDispose]();
    await prism?.close();
  });
  return {
    get baseUrl() {
      return recorder?.baseUrl ?? '';
    },
    get prism() {
      return prism?.baseUrl ?? '';
    },
    take: () => recorder?.take() ?? [],
  };
}
