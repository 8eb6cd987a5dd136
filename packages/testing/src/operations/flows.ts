import { at, type Place } from '../document/place.ts';
import type { FlowRecord, Json, LinkRecord } from '../state/records.ts';
import { found, refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';
import { linkTo } from './links.ts';
import type { Handlers } from './operation-types.ts';
import { resume, startRun } from './runs.ts';

/** Workflows: links that start one, and runs. A test registers which there are. */
export const flows = {
  getFlowUrl: buildLink,
  getFlowQrCode: (input, tx) => ({ link: buildLink(input, tx) }),
  getStaticFlowUrls: (_, tx) =>
    [...tx.flows.values()]
      .filter(({ isStatic }) => isStatic)
      .map(({ name }) => staticLink(tx, name))
      .join('\n'),
  startFlow: ({ workflowName, workflowVersion, payload = {} }, tx) => {
    const flow = flowOf(tx, workflowName, at('workflowName'));
    if (workflowVersion !== undefined && flow.version !== undefined && flow.version !== workflowVersion)
      throw refused(at('workflowVersion'), 'unknownVersion', workflowVersion, workflowName);
    startRun(tx, flow, { payload: payload });
  },
  resumeFlow: ({ correlationId, payload = {} }, tx) => {
    const place = at('correlationId');
    resume(tx, found(tx.runs.first('correlation', correlationId), place, 'unknownCorrelation'), payload, place);
  },
  resumeFlowInstance: ({ instanceId, invocationPoint, payload = {} }, tx) => {
    const run = found(tx.runs.get(instanceId), at('instanceId'), 'unknownRun');
    if (run.state !== 'waiting') throw refused(at('instanceId'), 'runNotWaiting', run.state);
    if (run.waiting?.point !== invocationPoint)
      throw refused(at('invocationPoint'), 'runWaitsElsewhere', invocationPoint);
    resume(tx, run, payload, at('instanceId'));
  },
} satisfies Handlers;

interface Asked {
  readonly workflow: string;
  readonly expiryDate?: string | undefined;
  readonly methodName?: string | undefined;
  readonly parameters?: object | undefined;
  readonly goal?: string | undefined;
  readonly goalCode?: string | undefined;
  readonly isConnectionRequired?: boolean | undefined;
}

function buildLink({ workflow, isConnectionRequired = false, parameters, ...asked }: Asked, tx: Transaction): string {
  flowOf(tx, workflow, at('workflow'));
  return put(tx, {
    ...asked,
    workflow,
    isConnectionRequired,
    parameters: parameters as Json | undefined,
    isStatic: false,
  });
}

function staticLink(tx: Transaction, workflow: string): string {
  const name = `staticFlow ${workflow}`;
  const there = tx.links.get(tx.setting<string>(name) ?? '');
  if (there !== undefined) return linkTo.flow(tx, there.id, workflow);
  const url = put(tx, { workflow, isConnectionRequired: false, isStatic: true }, (id) => tx.set(name, id));
  return url;
}

type FlowLink = Omit<Extract<LinkRecord, { readonly kind: 'flow' }>, 'id' | 'url' | 'createdDate' | 'kind'>;

function put(tx: Transaction, link: FlowLink, then: (id: string) => void = () => {}): string {
  const id = tx.newId();
  const url = linkTo.flow(tx, id, link.workflow);
  tx.links.put({ ...link, id, url, createdDate: tx.now, kind: 'flow' });
  then(id);
  return url;
}

function flowOf({ flows: all }: Transaction, name: string, place: Place): FlowRecord {
  return found(all.get(name), place, 'unknownWorkflow', name);
}
