import { type AgencyError, isAgencyApiError, isAgencyRequestError } from '@one37id/agency';
import type { Json } from '../json.ts';
import type { RowError } from '../row.ts';

/** The parts of an error that are kept; `sent` is what it was about. */
export function rowError(error: AgencyError, sent: Json = null): RowError {
  const { name, operation, httpStatus, message } = error;
  const errorCode = isAgencyApiError(error) ? error.errorCode : undefined;
  const pointer = isAgencyRequestError(error)
    ? error.problems.find((problem) => problem.pointer !== '')?.pointer
    : pointerIn(message, sent);
  return {
    name,
    operation,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(pointer === undefined ? {} : { pointer }),
    message,
  };
}

/**
 * An agency may name a place of what was sent in its own words. Those may quote somebody, and a pointer is kept in the
 * clear: so only one counts that leads to something in what was sent, because then it is made of names of fields.
 */
function pointerIn(message: string, sent: Json): string | undefined {
  const found = message.match(/\/[^\s:,;'"`()]+/g) ?? [];
  return found.map((each) => each.replace(/\.$/, '')).find((each) => leadsTo(each, sent));
}

function leadsTo(pointer: string, sent: Json): boolean {
  let at: Json | undefined = sent;
  for (const part of pointer.slice(1).split('/')) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.prototype.propertyIsEnumerable.call(at, name)) return false;
    at = (at as Readonly<Record<string, Json>>)[name];
  }
  return true;
}
