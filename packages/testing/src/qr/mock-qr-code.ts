import { qrPng } from './qr-png.ts';

/**
 * The image that `startPrism()` answers where the agency answers a QR code: a PNG that a phone reads as
 * `https://one37id.example/mock-agency`.
 *
 * @example
 * ```ts
 * const image = await agency.invitations.qrCode()
 * expect(image.bytes.length).toBeGreaterThan(100)
 * ```
 */
export const mockQrCode: Uint8Array = qrPng('https://one37id.example/mock-agency');
