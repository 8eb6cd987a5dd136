import type { $ as dsl } from '@hey-api/openapi-ts';

type TypeNode = ReturnType<typeof dsl.type.or>;

interface EnumContext {
  readonly $: typeof dsl;
  readonly schema: { readonly items: readonly { readonly const?: unknown }[] };
  readonly nodes: {
    items(context: EnumContext): { readonly enumMembers: readonly TypeNode[]; readonly isNullable: boolean };
  };
}

/**
 * Enum types stay open, `'w3c' | (string & {})`: editors suggest the documented values, and a value that a newer
 * agency adds is neither a type error nor a run-time one.
 */
export function openEnum(context: EnumContext): TypeNode {
  const { $, schema, nodes } = context;
  const { enumMembers, isNullable } = nodes.items(context);
  const bases = [...new Set(schema.items.map((item) => typeof item.const))].filter((base) => base === 'string' || base === 'number');
  const open = bases.map((base) => $.type.and($.type(base), $.type.object()));
  return $.type.or(...enumMembers, ...open, ...(isNullable ? [$.type('null')] : []));
}
