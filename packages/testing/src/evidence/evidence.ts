import type { Json } from '../state/records.ts';

/** The lists of the control interface that matchers look at. */
export type EvidenceList = 'connections' | 'credentials' | 'offers' | 'proof-requests' | 'messages' | 'requests';

/** What an agency has in a list now; a promise where it is in another process. */
export type Evidence = (list: EvidenceList) => readonly Json[] | Promise<readonly Json[]>;

const known = new WeakMap<object, Evidence>();

/** Keeps which agency a person or a thing is of: a matcher looks at how things stand, and not at how they stood when a test read them. */
export function evident<Subject extends object>(subject: Subject, evidence: Evidence): Subject {
  known.set(subject, evidence);
  return subject;
}

export function evidenceOf(subject: unknown): Evidence | undefined {
  return known.get(Object(subject) as object);
}
