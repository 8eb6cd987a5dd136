import type { Environment } from '../base/environment.ts';
import { assertInput } from '../base/failure.ts';
import { bare } from '../base/own.ts';
import type { Settings } from '../options.ts';
import { HEADER_VALUE, isHeaderValue } from './check-options.ts';

/** What only a new client's options must hold. Gives them with the `baseUrl` in its normal form. */
export function checkClient(settings: Settings, environment: Environment, parent: Settings | undefined): Settings {
  const { credentials = {}, serverOnly = [], credentialNames = {} } = settings;
  for (const [name, secret] of Object.entries(credentials)) {
    assertInput(
      typeof secret === 'function' || isHeaderValue(secret),
      `the option \`${credentialNames[name] ?? `credentials.${name}`}\` must be a function or ${HEADER_VALUE}`,
    );
  }
  assertInput(
    settings.dangerouslyAllowBrowser === true ||
      !environment.isBrowser() ||
      !serverOnly.some((name) => Object.hasOwn(credentials, name)),
    'the option `credentials` has a secret for servers, and in a browser everybody can read it; see `dangerouslyAllowBrowser`',
  );
  assertInput(!settings.onDrift || settings.validators?.response, 'the option `onDrift` needs `validators.response`');
  const baseUrl = checkBaseUrl(settings.baseUrl, settings.allowInsecure === true);
  assertInput(
    !parent ||
      parent.credentials !== settings.credentials ||
      new URL(parent.baseUrl).origin === new URL(baseUrl).origin,
    'the option `baseUrl` has another origin: give `credentials` too',
  );
  return bare(settings, { baseUrl });
}

function checkBaseUrl(baseUrl: string, allowInsecure: boolean): string {
  assertInput(
    /^https?:\/\/[^?#\\\s]+$/i.test(baseUrl) && URL.canParse(baseUrl),
    'the option `baseUrl` must be an http or https URL without query and fragment',
  );
  const { protocol, hostname, username, password, href } = new URL(baseUrl);
  assertInput(!username && !password, 'the option `baseUrl` must not contain credentials');
  assertInput(
    protocol === 'https:' || allowInsecure || /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname),
    'the option `baseUrl` must be https, or this machine; see `allowInsecure`',
  );
  let end = href.length;
  while (href[end - 1] === '/') end--;
  return href.slice(0, end);
}
