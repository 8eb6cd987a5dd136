/** What the command tells of itself. */
export const COMPARE_USAGE = `npx @one37id/agency-testing compare --base-url <url> [options]

Sends the reads to a real agency, each once, and says of each guess of the
document whether it is confirmed, refuted or not seen. Prints names and types,
and never a value.

  --base-url <url>      The agency, such as https://agency.example.com/bc/admin
  --key-stdin           Reads the secret key from the standard input
  --document <file>     Takes the routes from this OpenAPI document of the agency
  --routes <file>       Takes them from this JSON:
                        { "listConnections": { "method": "POST", "path": "/…" } }
                        Paths are below the base URL
  --timeout <seconds>   For one call. Default: 30
  --total <seconds>     For all of them. Default: 600
  --json                Prints one JSON object a line for each operation
  --allow-insecure      Allows plain http to a host that is not this machine
  --help                This

The secret key is in AGENCY_SECRET_KEY, or comes from the standard input. The
Studio's operations are tried if its token is in AGENCY_STUDIO_TOKEN.

Exit code: 0 when nothing is refuted, 1 when something is, 2 when it is not said
what to do, 3 when nothing is refuted and an operation could not be asked`;
