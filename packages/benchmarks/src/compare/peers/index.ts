import { bareFetch } from './fetch.ts';
import { heyApiFetch, heyApiKy, openapiFetch, orval } from './generated.ts';
import { kyFirst, kySecond } from './ky.ts';
import { octokit } from './octokit.ts';
import { ours, oursUnguarded, oursValidated } from './ours.ts';
import type { Peer } from './peer.ts';
import { cloudflare, openai } from './stainless.ts';
import { stripe } from './stripe.ts';

/** All that is compared, in the order of the tables. */
export const PEERS: readonly Peer[] = [
  bareFetch,
  ours,
  oursValidated,
  oursUnguarded,
  kyFirst,
  kySecond,
  heyApiKy,
  heyApiFetch,
  openapiFetch,
  orval,
  openai,
  cloudflare,
  stripe,
  octokit,
];

/** Those that goals name: all that a quick run measures. */
export const QUICK = ['fetch', 'ours', 'ours, validated', 'ours, unguarded', 'ky 1', 'openai', 'cloudflare'];
