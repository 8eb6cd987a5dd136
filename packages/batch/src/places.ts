/** What sealed bytes are bound to: see `Keys.seal`. A line break is in no name of a run. */
export function contentPlace(run: string, reference: string): string {
  return `content\n${run}\n${reference}`;
}

export function messagePlace(run: string, reference: string): string {
  return `message\n${run}\n${reference}`;
}
