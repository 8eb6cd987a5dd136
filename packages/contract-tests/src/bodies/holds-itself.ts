import { nameOf, type Schemas } from '../schema.ts';

const rings = new WeakMap<Schemas, Map<string, boolean>>();

/** Whether a component leads to itself, however far away. */
export function holdsItself(name: string, schemas: Schemas): boolean {
  const known = rings.get(schemas) ?? new Map<string, boolean>();
  rings.set(schemas, known);
  const answer = known.get(name) ?? reaches(name, name, schemas, new Set());
  known.set(name, answer);
  return answer;
}

function reaches(from: string, to: string, schemas: Schemas, seen: Set<string>): boolean {
  const next = [...JSON.stringify(schemas[from] ?? {}).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) =>
    nameOf(ref),
  );
  return next.some((name) => {
    if (name === to) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return reaches(name, to, schemas, seen);
  });
}
