import type { Bytes } from '../base/bytes.ts';
import { refusal } from '../base/failure.ts';
import { textOf } from '../base/text.ts';
import type { AgencyError } from '../errors.ts';
import { nothing } from '../errors/entrance.ts';
import { errorOf } from '../errors/error-of.ts';
import { isDrawing } from './svg.ts';

/** The first bytes of each form of raster image, as Latin-1; `?` is any byte. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  png: ['\x89PNG\r\n\x1a\n'],
  jpeg: ['\xff\xd8\xff'],
  gif: ['GIF87a', 'GIF89a'],
  webp: ['RIFF????WEBP'],
};
/** A multiple of 3, so that the texts of the parts are the text of the whole, and few enough for one call. */
const BASE64_BYTES = 6_144;

/**
 * An image of the agency, such as a QR code. Whoever has it can use the invitation in it, so neither `console.log` nor
 * `JSON.stringify` shows its bytes.
 *
 * @example
 * ```ts
 * const qr = await agency.invitations.qrCode()
 * element.src = qr.toDataUrl()
 * ```
 */
export class QrImage {
  readonly #bytes: Bytes;
  /** The media type, such as `image/png`: of what the bytes are, whatever the agency called them. */
  readonly contentType: string;

  /** @throws {AgencyRequestError} When the bytes or the media type are none. */
  constructor(bytes: Bytes, contentType: string) {
    if (!isBytes(bytes) || typeof contentType !== 'string') throw refused('it needs bytes and a media type');
    this.#bytes = bytes;
    this.contentType = contentType;
  }

  /** The image itself. */
  get bytes(): Bytes {
    return this.#bytes;
  }

  /** The image as a `data:` URL, for an `<img>`. It is made in parts, in a time that grows with the bytes. */
  toDataUrl(): string {
    let url = `data:${this.contentType};base64,`;
    for (let at = 0; at < this.#bytes.length; at += BASE64_BYTES)
      url += btoa(latin1(this.#bytes.subarray(at, at + BASE64_BYTES)));
    return url;
  }

  /** The image as a Blob, for downloads and forms. */
  toBlob(): Blob {
    return new Blob([this.#bytes], { type: this.contentType });
  }

  /**
   * Writes the image to a file, on Node, Bun and Deno.
   *
   * @throws {AgencyRequestError} As a rejection, when the file cannot be written: `code` is the file system's, such as
   * `ENOENT`. Elsewhere, because there is no file system.
   * @example
   * ```ts
   * const qr = await agency.invitations.qrCode()
   * await qr.save(file)
   * ```
   */
  async save(path: string): Promise<void> {
    // Not an import: bundles for browsers would have to find the module.
    const files = (globalThis as Partial<Machine>).process?.getBuiltinModule?.('node:fs/promises');
    if (!files) throw refused('`save` needs a file system; use toBlob or toDataUrl');
    if (typeof path !== 'string' || !path) throw refused('`save` needs the path of a file');
    try {
      await files.writeFile(path, this.#bytes);
    } catch (thrown) {
      const { code = '' } = thrown as { readonly code?: string };
      throw refused(
        `the file cannot be written${code && ` (${code})`}`,
        Object.assign(new Error('a failure outside of the SDK'), { code }),
      );
    }
  }

  /** Media type and length only. */
  toJSON(): { contentType: string; byteLength: number } {
    return { contentType: this.contentType, byteLength: this.#bytes.byteLength };
  }
}

interface Machine {
  readonly process: {
    getBuiltinModule?(
      name: 'node:fs/promises',
    ): { writeFile(path: string, data: Uint8Array): Promise<void> } | undefined;
  };
}

/**
 * The image that the bytes are: PNG, JPEG, GIF, WebP, or an SVG that only draws. Nothing else decides, since proxies
 * and frameworks send images as `application/octet-stream`, under other names, or under none.
 *
 * @example
 * ```ts
 * import { type Operation, readImage } from '@one37id/agency-core'
 *
 * // What an operation that answers with an image has in its constant.
 * const answer = { returns: 'image', image: readImage } satisfies Partial<Operation>
 * answer.image(new TextEncoder().encode('GIF89a'))?.contentType // 'image/gif'
 * ```
 */
export function readImage(bytes: Bytes): QrImage | undefined {
  if (!isBytes(bytes)) return undefined;
  const head = latin1(bytes.subarray(0, 16));
  const form = Object.keys(FORMS).find((name) =>
    FORMS[name]?.some((start) => [...start].every((sign, at) => sign === '?' || sign === head[at])),
  );
  if (form) return new QrImage(bytes, `image/${form}`);
  return isDrawing(textOf(bytes) ?? '') ? new QrImage(bytes, 'image/svg+xml') : undefined;
}

/** By what only bytes have, so that a proxy cannot say that it is some. */
function isBytes(value: unknown): boolean {
  return ArrayBuffer.isView(value);
}

function refused(why: string, cause?: Error): AgencyError {
  return errorOf(nothing('QrImage'), refusal(why, { cause }));
}

function latin1(bytes: Uint8Array): string {
  // A call with an array of arguments is several times as fast here as one that spreads them.
  return Reflect.apply(String.fromCharCode, undefined, bytes) as string;
}
