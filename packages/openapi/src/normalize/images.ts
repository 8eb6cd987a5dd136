import { isObject, textAt } from '../document/schema.ts';
import {
  infer,
  type Json,
  keyOf,
  objectIn,
  type NormalizationContext,
  workingOperations,
} from './normalization-context.ts';

const PNG = 'image/png';
/** Media types that say no more than that bytes come. */
const VAGUE = /^(image\/\*|application\/octet-stream|\*\/\*|binary)\s*(;|$)/i;

/**
 * Documents the image of every operation that answers one (by its name in the overlays: `qrCode`), where the document
 * says less: `image/*`, bytes of no kind, or nothing.
 */
export function documentImages({ document, known }: NormalizationContext): void {
  for (const { operation } of workingOperations(document)) {
    const method = textAt(known.get(keyOf(operation))?.names['method']);
    if (method === undefined || !/qrCode$/i.test(method)) continue;
    for (const [status, response] of Object.entries(objectIn(operation.responses))) {
      if (status.startsWith('2') && status !== '204' && isObject(response)) documentImage(response);
    }
  }
}

function documentImage(response: Json): void {
  const content = objectIn(response.content);
  const types = Object.keys(content);
  const images = types.filter((type) => /^image\/[^*]/i.test(type));
  if (images.length > 0) {
    // Beside an image JSON can only be the failure, which the envelope's flag tells at any status.
    if (images.length < types.length)
      response.content = Object.fromEntries(images.map((type) => [type, content[type]]));
    return;
  }
  const vague = types.find((type) => VAGUE.test(type));
  if (vague === undefined && types.length > 0) return;
  const media = vague === undefined ? {} : objectIn(content[vague]);
  response.content = { [PNG]: { ...media, schema: { type: 'string', format: 'binary' } } };
  infer(response, 'content', 'image-of-qr');
}
