import type { Rule } from './schema.ts';

export const allOfRule: Rule =
  ({ allOf = [] }) =>
  (value, { visit }) => {
    for (const part of allOf) visit(part, value);
  };

export const anyOfRule: Rule =
  ({ anyOf = [] }) =>
  (value, { accepts, refuse }) => {
    if (!anyOf.some((branch) => accepts(branch, value))) refuse('must fit one of the documented forms');
  };

/**
 * As `anyOf`. Published alternatives overlap, such as two whose fields are all optional, and what is checked of each is
 * less than the document says: a value that fits two of them is for the agency to decide.
 */
export const oneOfRule: Rule = ({ oneOf = [] }, resolve) => anyOfRule({ anyOf: oneOf }, resolve);
