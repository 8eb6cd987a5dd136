/** The text that an RFC 9535 string in single quotes stands for: it escapes as JSON does, and the single quote too. */
export function unescape(quoted: string): string {
  return quoted.replaceAll(/\\(?:u[\dA-Fa-f]{4}|.)/g, (escape) =>
    escape === "\\'" ? "'" : String(JSON.parse(`"${escape}"`)),
  );
}
