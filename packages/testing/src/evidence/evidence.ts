import type { Json } from '../state/records.ts';

/** The lists of the control interface that matchers look at. */
export type EvidenceList = 'connections' | 'credentials' | 'offers' | 'proof-requests' | 'messages' | 'requests';

/** What an agency has in a list now; a promise where it is in another process. */
export type Evidence = (list: EvidenceList) => readonly Json[] | Promise<readonly Json[]>;

const KNOWN = Symbol.for('@one37id/agency-testing/evidence');
const realm = globalThis as { [KNOWN]?: WeakMap<object, Evidence> };
/**
 * One for all copies of this package: Jest loads its setup files as CommonJS and tests as ES modules, and both have to
 * know the same people.
 */
const known = (realm[KNOWN] ??= new WeakMap());

/**
 * Keeps which agency a person or a thing is of: a matcher looks at how things stand, and not at how they stood when a
 * test read them.
 */
export function evident<Subject extends object>(subject: Subject, evidence: Evidence): Subject {
  known.set(subject, evidence);
  return subject;
}

export function evidenceOf(subject: unknown): Evidence | undefined {
  return known.get(Object(subject) as object);
}
