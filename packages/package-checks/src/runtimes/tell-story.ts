import { isDeepStrictEqual } from 'node:util';
import type { App } from './app.ts';
import type { Runtime } from './runtime.ts';
import { startLocalAgency } from './server.ts';
import { EXPECTED, EXPECTED_OF_SERVERS, EXPECTED_REQUESTS, EXPECTED_REQUESTS_OF_SERVERS } from './story.ts';

/** One row of the table. */
export interface Result {
  readonly runtime: string;
  readonly version: string;
  readonly ok: boolean;
  /** `ok`, or what went wrong. */
  readonly result: string;
}

/** Has a runtime tell the story to a fresh agency, and compares what it told and what the agency saw. */
export async function tellStory(runtime: Runtime, app: App): Promise<Result> {
  const agency = await startLocalAgency();
  let version = runtime.wanted ?? 'none';
  const failed = (result: string): Result => ({ runtime: runtime.name, version, ok: false, result });
  try {
    version = await runtime.version();
    if (runtime.wanted !== undefined && version !== runtime.wanted) return failed(`wanted ${runtime.wanted}`);
    const told = (await runtime.tell(app, agency.baseUrl)) as Readonly<Record<string, unknown>>;
    const wrong = Object.entries(runtime.isPage ? EXPECTED : EXPECTED_OF_SERVERS).filter(
      ([key, value]) => !isDeepStrictEqual(told[key], value),
    );
    if (wrong.length > 0)
      return failed(`told ${JSON.stringify(told)}, and not ${JSON.stringify(Object.fromEntries(wrong))}`);
    const requests = runtime.isPage ? EXPECTED_REQUESTS : EXPECTED_REQUESTS_OF_SERVERS;
    const wanted = requests.flatMap((each) => (each === 'cut' && runtime.repeatsLost ? [each, each] : [each]));
    if (!isDeepStrictEqual(agency.requests, wanted))
      return failed(`sent ${agency.requests.join(', ')}, and not ${wanted.join(', ')}`);
    return {
      runtime: runtime.name,
      version,
      ok: true,
      result: runtime.repeatsLost ? 'ok, but the browser itself sends again what a kept connection lost' : 'ok',
    };
  } catch (thrown) {
    return failed(thrown instanceof Error ? thrown.message : String(thrown));
  } finally {
    await agency.close();
  }
}
