import { type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import { below, childOf, type Located } from './located.ts';

/** What stands under one media type. */
export interface Media extends Located {
  /** In lower case, without parameters such as `charset`. */
  readonly type: string;
  /**
   * Media types that callers cannot tell apart share a family: JSON is parsed, while an image's bytes and type reach
   * them.
   */
  readonly family: string;
}

/** The media of a body or a response, by type. */
export function mediaOf(owner: Located): readonly Media[] {
  const content = childOf(owner, 'content');
  return Object.keys(content.value)
    .sort()
    .map((name) => {
      const type = name.split(';')[0]?.trim().toLowerCase() ?? name;
      const value: JsonObject = objectAt(content.value[name]);
      return { value, pointer: below(content.pointer, name), type, family: familyOf(type) };
    });
}

function familyOf(type: string): string {
  return type === 'application/json' || type.endsWith('+json') ? 'json' : type;
}
