import type { PageOperation } from '../page/model.ts';
import { verbOf } from './words.ts';

/** Rule `status-of-success`; that of Establish is documented. */
export function successStatus(operation: PageOperation): '200' | '201' | '204' {
  const verb = verbOf(operation);
  const makes =
    ['establish', 'create', 'issue', 'build'].includes(verb) ||
    (['send', 'initiate'].includes(verb) && operation.response === 'object');
  if (makes) return '201';
  return verb === 'delete' && operation.response === 'failure' ? '204' : '200';
}

/** Rule `image-of-qr`: the failure comes first, and the summary promises an image. */
export const isImage = ({ response, summary }: PageOperation): boolean =>
  response === 'failure' && /\bQR code\b/.test(summary);
