import type { Rule } from './schema.ts';

export const allOfRule: Rule = ({ value, schema, visit }) => {
  for (const part of schema.allOf ?? []) visit(part, value);
};

export const anyOfRule: Rule = ({ schema, accepts, refuse }) => {
  if (!schema.anyOf?.some(accepts)) refuse('must fit one of the documented forms');
};

/**
 * As `anyOf`. Published alternatives overlap, such as two whose fields are all optional, and what is checked of each is
 * less than the document says: a value that fits two of them is for the agency to decide.
 */
export const oneOfRule: Rule = ({ schema, accepts, refuse }) => {
  if (!schema.oneOf?.some(accepts)) refuse('must fit one of the documented forms');
};
