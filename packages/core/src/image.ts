/** Bytes that a Blob takes. Spelled so that TypeScript 5.6 reads it too, where `Uint8Array` has no type parameter. */
export type Bytes = ReturnType<Uint8Array['slice']>;

/** The first bytes of each form, as Latin-1. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'image/png': /^\x89PNG\r\n\x1a\n/,
  'image/jpeg': /^\xff\xd8\xff/,
  'image/gif': /^GIF8[79]a/,
  'image/webp': /^RIFF[^]{4}WEBP/,
  'image/svg+xml': /^(\xef\xbb\xbf)?\s*(<\?xml[^]*?\?>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/,
};

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
  /** The media type, such as `image/png`. It is what the bytes are, and not only what the agency said. */
  readonly contentType: string;

  constructor(bytes: Bytes, contentType: string) {
    this.#bytes = bytes;
    this.contentType = contentType;
  }

  /** The image itself. */
  get bytes(): Bytes {
    return this.#bytes;
  }

  /** The image as a `data:` URL, for an `<img>`. */
  toDataUrl(): string {
    return `data:${this.contentType};base64,${btoa(latin1(this.#bytes))}`;
  }

  /** The image as a Blob, for downloads and forms. */
  toBlob(): Blob {
    return new Blob([this.#bytes], { type: this.contentType });
  }

  /**
   * Writes the image to a file, on Node, Bun and Deno.
   *
   * @throws {Error} The file system's own error; elsewhere, that there is no file system.
   * @example
   * ```ts
   * const qr = await agency.invitations.qrCode()
   * await qr.save(file)
   * ```
   */
  async save(path: string): Promise<void> {
    // Not an import: bundles for browsers would have to find the module.
    const files = (globalThis as Partial<Machine>).process?.getBuiltinModule?.('node:fs/promises');
    if (!files) throw new Error('QrImage.save needs the file system of a server; use toBlob or toDataUrl here.');
    await files.writeFile(path, this.#bytes);
  }

  /** Media type and length only. */
  toJSON(): { contentType: string; byteLength: number } {
    return { contentType: this.contentType, byteLength: this.#bytes.byteLength };
  }
}

interface Machine {
  readonly process: {
    getBuiltinModule?(name: 'node:fs/promises'): { writeFile(path: string, data: Uint8Array): Promise<void> } | undefined;
  };
}

/** The image, when the bytes are one of the form that the media type says. */
export function readImage(bytes: Bytes, contentType: string): QrImage | undefined {
  const type = contentType.replace(/;.*/, '').trim().toLowerCase();
  const form = Object.hasOwn(FORMS, type) ? FORMS[type] : undefined;
  return form?.test(latin1(bytes.subarray(0, 1024))) ? new QrImage(bytes, type) : undefined;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
