import type * as Sdk from '@one37id/agency';
import { answering, EXPECTED_ANSWERS, EXPECTED_STATUSES, SENDERS, STATUSES } from './senders.ts';
import { CUT, ERROR_CODE, ISSUED, ITEMS, PAGE_SIZE, PNG, SECRET_KEY, TOKEN } from './fixtures.ts';

/** What happened, for comparison with {@link EXPECTED}. */
export interface Told {
  /** The sizes of the pages. */
  readonly pages: readonly number[];
  readonly issued: boolean;
  readonly failure: unknown;
  /** What was lost on the way, by each sender: a POST and a DELETE. */
  readonly lost: readonly unknown[];
  /** By each sender, the statuses of what is sent once. */
  readonly statuses?: Readonly<Record<string, readonly string[]>>;
  readonly image: { readonly contentType: string; readonly isPng: boolean; readonly dataUrl: string };
}

/** What the platform's `structuredClone` leaves of an error, and of its JSON. */
const CLONE = { isError: true, hasMessage: true, isSameJson: true };
const LOST = { name: 'AgencyTransportError', isGuarded: true, outcome: 'unknown', attempts: 1, clone: CLONE };

/** What must have happened, in every runtime. */
export const EXPECTED: Told = {
  pages: [PAGE_SIZE, PAGE_SIZE, ITEMS.length - 2 * PAGE_SIZE],
  issued: true,
  failure: {
    name: 'AgencyApiError',
    isGuarded: true,
    httpStatus: 400,
    errorCode: ERROR_CODE,
    outcome: 'failed',
    attempts: 1,
    clone: CLONE,
  },
  lost: [LOST, LOST],
  image: {
    contentType: 'image/png',
    isPng: true,
    dataUrl: `data:image/png;base64,${btoa(String.fromCharCode(...PNG))}`,
  },
};

/** What the server must have seen meanwhile. */
export const EXPECTED_REQUESTS: readonly string[] = [
  'list',
  'list',
  'list',
  'issue',
  'get',
  'list',
  'cut',
  'list',
  'cut',
  'image',
];

const FORMS = Object.keys(SENDERS);
/** The same of the agency's story, which is told by servers: they can give a `fetch` of their own. */
export const EXPECTED_OF_SERVERS: Told = {
  ...EXPECTED,
  lost: FORMS.flatMap(() => EXPECTED.lost),
  statuses: EXPECTED_STATUSES,
};
export const EXPECTED_REQUESTS_OF_SERVERS: readonly string[] = [
  ...EXPECTED_REQUESTS.slice(0, -1),
  ...FORMS.slice(1).flatMap(() => ['list', 'cut', 'list', 'cut']),
  'image',
  ...EXPECTED_ANSWERS,
];

const AGENT_ID = '7f3d5c1a-9b1e-4c5f-8a52-0e6f1d2b3c4d';
const ID = '2b1f8f5e-6d0a-4a55-9f0b-3f7c9d1e2a44';

/**
 * The agency's story: list page by page, issue once, a typed failure, lost connections, a QR image, every status by
 * every sender.
 */
export async function agencyStory(sdk: typeof Sdk, baseUrl: string, validators: Sdk.Validators): Promise<Told> {
  const agency = new sdk.Agency({ baseUrl, secretKey: () => Promise.resolve(SECRET_KEY), timeout: 20_000, validators });
  const payload = [
    {
      schemaId: 'https://agency.example.com/schema',
      format: 'w3c' as const,
      attributes: [{ key: 'email', value: 'ada@example.com' }],
    },
  ];
  const issue = (requestId: string, fetch: Sdk.Fetch | undefined) =>
    agency.credentials.issue({ agentId: AGENT_ID, payload, requestId }, { fetch });
  const remove = (id: string, fetch: Sdk.Fetch | undefined) => agency.credentials.delete({ id }, { fetch });
  const told = await tell(sdk, {
    pages: agency.credentials.list({ rowsPerPage: PAGE_SIZE }).pages(),
    issue: () => agency.credentials.issue({ agentId: AGENT_ID, payload }),
    fail: () => agency.credentials.get({ id: ID }),
    lose: Object.values(SENDERS).flatMap((fetch) => [() => issue(CUT, fetch), () => remove(CUT, fetch)]),
    warm: () => agency.credentials.list(),
    image: () => agency.invitations.qrCode(),
  });
  const statuses: Record<string, string[]> = {};
  for (const [form, fetch] of Object.entries(SENDERS)) {
    const seen: string[] = (statuses[form] = []);
    for (const [what, call] of [
      ['issue', issue],
      ['delete', remove],
    ] as const) {
      for (const status of STATUSES) {
        const error = await call(answering(status), fetch).then(
          () => undefined,
          (thrown: unknown) => thrown as Sdk.AgencyApiError,
        );
        seen.push(`${what} ${error?.httpStatus}, ${error?.attempts} sent`);
      }
    }
  }
  return { ...told, statuses };
}

/** The Studio's story, for pages. Its image is the agency's: the Studio has none. */
export function studioStory(sdk: typeof Sdk, baseUrl: string): Promise<Told> {
  const studio = new sdk.Studio({ baseUrl, token: TOKEN, timeout: 20_000 });
  const agency = new sdk.Agency({ baseUrl, secretKey: SECRET_KEY, dangerouslyAllowBrowser: true });
  return tell(sdk, {
    pages: studio.publicAliases.list({ rowsPerPage: PAGE_SIZE }).pages(),
    issue: () => studio.publicAliases.create({ id: 'support' }),
    fail: () => studio.publicAliases.get({ id: ID }),
    lose: [() => studio.publicAliases.create({ id: CUT }), () => agency.credentials.delete({ id: CUT })],
    warm: () => studio.publicAliases.list(),
    image: () => agency.invitations.qrCode(),
  });
}

interface Steps {
  readonly pages: AsyncIterable<Sdk.Page<unknown>>;
  readonly issue: () => Promise<unknown>;
  readonly fail: () => Promise<unknown>;
  readonly lose: readonly (() => Promise<unknown>)[];
  /** Leaves an open connection: some platforms send again what an open connection lost. */
  readonly warm: () => PromiseLike<unknown>;
  readonly image: () => Promise<Sdk.QrImage>;
}

async function tell({ isAgencyApiError, isAgencyTransportError }: typeof Sdk, steps: Steps): Promise<Told> {
  const pages: number[] = [];
  for await (const { items } of steps.pages) pages.push(items.length);
  const issued = await steps.issue();
  const failure = await errorOf(steps.fail, isAgencyApiError);
  const lost: unknown[] = [];
  for (const lose of steps.lose) {
    await steps.warm();
    lost.push(await errorOf(lose, isAgencyTransportError));
  }
  const image = await steps.image();
  const isPng = image.bytes.length === PNG.length && image.bytes.every((byte, at) => byte === PNG[at]);
  return {
    pages,
    issued: JSON.stringify(issued).includes(ISSUED),
    failure,
    lost,
    image: { contentType: image.contentType, isPng, dataUrl: image.toDataUrl() },
  };
}

async function errorOf(call: () => Promise<unknown>, guard: (error: unknown) => boolean): Promise<unknown> {
  try {
    await call();
  } catch (thrown) {
    const error = thrown as Sdk.AgencyApiError;
    const { name, httpStatus, errorCode, outcome, attempts } = error;
    const clone = structuredClone(error);
    return {
      name,
      isGuarded: guard(thrown),
      ...(httpStatus === undefined ? {} : { httpStatus }),
      ...(errorCode === undefined ? {} : { errorCode }),
      outcome,
      attempts,
      clone: {
        isError: clone instanceof Error,
        hasMessage: clone.message === error.message,
        isSameJson: JSON.stringify(structuredClone(error.toJSON())) === JSON.stringify(error),
      },
    };
  }
  return 'no error';
}
