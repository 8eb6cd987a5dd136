/**
 * The image that the mock answers where the agency answers a QR code: a PNG of 148 × 148 pixels that a phone reads as
 * `https://one37id.example/mock-agency`.
 *
 * @example
 * ```ts
 * const image = await agency.invitations.qrCode()
 * expect(image.bytes).toEqual(mockQrCode)
 * ```
 */
export const mockQrCode: Uint8Array = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAJQAAACUAQAAAABdRz15AAAA9UlEQVR42u2WSw6EMAxDfQPf/5a+QUZOA/NbTd3lVKCWh1SCnQRQX0P4s18YAEolgl7G' +
    'jNcxc8xAQkUWvTzD1t7HGCEIPMOMPT502WU2Zsabb7uszQH0mVe7jN6YratXMZNUvujQR4OEAUWRYlHPmtlnDnPy3LkZM/X2dOgSDzBIwiroW5eEceWk' +
    'OpsqZig47qWFctatQcugS4OE+YITOK+aThjcIUp+/7rzPmD22nc86QDr2uMYz5h52KWpw5j1NwpqRe8cClj32DbdGc6cdYstdNSoI8xSuGoEHmH2mzbp' +
    '9bm7bGTwKeWszVF15ynm7P9PGLAHAHgHPlJDSkIAAAAASUVORK5CYII=',
    'base64',
  ),
);
