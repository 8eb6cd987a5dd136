/** What the command tells of itself. */
export const USAGE = `npx @one37id/agency-testing [serve | story | compare] [options]

  serve                 Starts a mock agency, with a page in the browser, and ends
                        with Ctrl+C. This is what it does unless told otherwise
  story                 Tells a story on one, from the first scan to the end of a
                        credential, and ends. --keep leaves the agency running
  compare               Compares a real agency with the document: compare --help

  --port <number>       The port; 0 for any that is free. Default: 4010, 0 for story
  --host <address>      Where to listen: 0.0.0.0 for everybody on the network.
                        Default: 127.0.0.1
  --base-path <path>    What stands before the paths of the API. Default: /bc/admin
  --key <text>          The secret key
  --token <text>        The Studio's token
  --data <file>         Keeps everything in this file, made if there is none
  --import <file>       Begins with this snapshot, or with the people in this file
  --export <file>       Writes a snapshot when it ends
  --seed <text>         Makes ids that are the same each time
  --limit <rate>        Answers 429 above this rate, such as 50/s
  --quiet               Does not print the requests
  --keep                After the story: the agency and its page stay
  --help                This

In a terminal the mock is at hand: ada = mock.person({ name: 'Ada' });
ada.scan('<link>'); ada.accept(ada.offers[0])
Everything else: http://127.0.0.1:4010/__agency/openapi.json`;
