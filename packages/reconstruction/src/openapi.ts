/** As much of OpenAPI 3.0 as the reconstruction writes. */
import type { Inferred } from './rules.ts';

export interface Marked {
  readonly 'x-inferred'?: Inferred;
}

export interface Schema extends Marked {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: 'string' | 'number' | 'boolean' | 'object' | 'array';
  readonly format?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly example?: unknown;
}

export interface Example extends Marked {
  readonly description?: string;
  readonly value: unknown;
}

export interface Media extends Marked {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example>>;
}

export interface Parameter extends Marked {
  readonly name: string;
  readonly in: 'path' | 'header';
  readonly description?: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
}

export interface Response extends Marked {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}

export interface RequestBody extends Marked {
  readonly required: boolean;
  readonly content: Readonly<Record<'application/json', Media>>;
}

export interface Operation extends Marked {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: Readonly<Record<string, Response>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

export interface SecurityScheme extends Marked {
  readonly type: 'http';
  readonly scheme: 'bearer';
}

export interface Server extends Marked {
  readonly url: string;
  readonly variables: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
}

export interface Document {
  readonly openapi: '3.0.3';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly Server[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
}

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
