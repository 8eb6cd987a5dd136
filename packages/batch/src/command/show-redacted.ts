import type { IssueMap } from '../tasks/issue-task.ts';

/** So many rows are shown as examples. */
const MOST = 3;

/**
 * A map that tells, of the first rows, what would be sent: who gets which credential with which claims, and no value.
 */
export function showRedacted<Row>(map: IssueMap<Row>, print: (line: string) => void): IssueMap<Row> {
  let shown = 0;
  return {
    ...map,
    credentials: async (row) => {
      const credentials = await Promise.all((await map.credentials(row)).map(async (one) => one));
      if (shown < MOST) {
        shown += 1;
        const to = Object.keys(map.to(row)).map((name) => `${name} [hidden]`);
        const what = credentials.map(
          ({ schemaId, attributes }) => `${schemaId} { ${attributes.map(({ key }) => `${key}: [hidden]`).join(', ')} }`,
        );
        print(`${String(map.reference(row))} -> ${to.join(', ')}: ${what.join('; ')}`);
      }
      return credentials;
    },
  };
}
