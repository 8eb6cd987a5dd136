/** The parts of an alias, none of them encoded. */
export interface AliasParts {
  readonly realm?: string;
  readonly type?: string;
  readonly value: string;
}

/** `realm:type:value`, each part percent-encoded; the agency's own realm and the type `alias` are left empty. */
export function aliasText({ realm = '', type = '', value }: AliasParts): string {
  return [realm, type === 'alias' ? '' : type, value].map(encodeURIComponent).join(':');
}

/** The one spelling of an alias: `::ada` and `:alias:ada` name the same. A text that is none stays as it is. */
export function canonical(alias: string): string {
  const parts = alias.split(':');
  const [value, type, realm] = parts.toReversed();
  if (parts.length < 2 || parts.length > 3 || !value) return alias;
  try {
    const decode = (part = ''): string => decodeURIComponent(part);
    return aliasText({ realm: decode(realm), type: decode(type), value: decode(value) });
  } catch {
    return alias;
  }
}
