import { own } from '../words.ts';

export type Tone = 'good' | 'wait' | 'bad' | 'quiet';

const TONES: Readonly<Record<string, Tone>> = {
  active: 'good',
  accepted: 'good',
  answered: 'good',
  connected: 'good',
  open: 'wait',
  pending: 'wait',
  suspended: 'wait',
  revoked: 'bad',
  rejected: 'bad',
  declined: 'bad',
};

/** A state, in one word. Its colour says nothing that the word does not. */
export function Pill({ state, tone = own(TONES, state) ?? 'quiet' }: { readonly state: string; readonly tone?: Tone }) {
  return <span class={`pill ${tone}`}>{state}</span>;
}
