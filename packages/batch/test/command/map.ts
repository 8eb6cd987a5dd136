import type { RowCall, RowReader } from '../../src/index.ts';
import { Badge } from '../support/people.ts';

interface Row {
  readonly reference: string;
  readonly alias: string;
  readonly email: string;
}

const map: {
  name: string;
  reference: (row: Row) => string;
  to: (row: Row) => { agentAlias: string };
  credentials: (row: Row) => ReturnType<typeof Badge.of>[];
  call: RowCall<Row>;
  happened: RowReader<Row>;
} = {
  name: 'badges',
  reference: ({ reference }) => reference,
  to: ({ alias }) => ({ agentAlias: alias }),
  credentials: ({ reference, email }) => [Badge.of({ reference, email })],
  call: async () => {},
  happened: async () => true,
};
export default map;
