import type { WebhookMessage } from './webhook-options.ts';
import type { WebhookRow, WebhookSign } from './webhook-row.ts';

/** The event that a message brings; undefined where it is none of the table. */
export function findEvent(
  table: readonly WebhookRow[],
  payload: unknown,
  { headers, method }: Pick<WebhookMessage, 'headers' | 'method'>,
): WebhookRow | undefined {
  const rows = table.filter((row) => row.method === method);
  const told = rows.find(({ sign }) => sign !== undefined && hasSign(sign, payload, headers));
  if (told !== undefined) return told;
  // An event that nothing tells from others can be known only where there are no others.
  const [only, ...others] = rows;
  return others.length === 0 && only?.sign === undefined ? only : undefined;
}

function hasSign({ in: place, name, values }: WebhookSign, payload: unknown, headers: Headers): boolean {
  if (place === 'header') return values.map((value): string | null => String(value)).includes(headers.get(name));
  if (typeof payload !== 'object' || payload === null || !Object.hasOwn(payload, name)) return false;
  return (values as readonly unknown[]).includes((payload as Readonly<Record<string, unknown>>)[name]);
}
