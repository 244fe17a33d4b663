// Gathers the schemas that routes speak of under `components`, each named shape once.
import { isDeepStrictEqual } from 'node:util';
import { policyJsonSchema } from '@tierwright/shared/contracts';
import { z } from 'zod';

export type JsonSchema = { [key: string]: unknown };
type Direction = 'input' | 'output';

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rebuilds a schema from the leaves up. */
function mapped(value: unknown, change: (schema: JsonSchema) => JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, change));
  if (!isObject(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapped(entry, change)])));
}

const policyDocument = 'PolicyDocument';

/** Fields may be added to answers, so a client must not refuse what it does not know; only strict objects are closed. */
function leaveOpen({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const { def } = zodSchema._zod;
  if (def.type === 'object' && def.catchall === undefined) delete jsonSchema['additionalProperties'];
}

/** A policy document is shown by its name wherever a route only says that one goes there. */
function tidied(part: JsonSchema): JsonSchema {
  const named = part['title'] === policyDocument && part['type'] === undefined && part['properties'] === undefined;
  return named ? { $ref: `#/components/schemas/${policyDocument}` } : part;
}

export class Components {
  readonly schemas: Record<string, JsonSchema> = {};
  private readonly anonymous = new Map<string, number>();

  constructor() {
    const root = this.hoist(policyJsonSchema() as JsonSchema, 'input');
    // A schema that has this very name is kept under it already, and the root only links there.
    if (root['$ref'] === undefined) this.schemas[policyDocument] = root;
  }

  /** The schema as a route shows it, its named parts moved to `components`. */
  add(schema: z.ZodType, direction: Direction): JsonSchema {
    return this.hoist(
      z.toJSONSchema(schema, { io: direction, unrepresentable: 'any', override: leaveOpen }) as JsonSchema,
      direction,
    );
  }

  private hoist({ $schema: _, $defs, ...root }: JsonSchema, direction: Direction): JsonSchema {
    const parts = Object.entries(($defs ?? {}) as Record<string, JsonSchema>);
    const names = new Map(parts.map(([name, part]) => [name, this.nameFor(name, part)]));
    const relinked = (schema: JsonSchema, own: string): JsonSchema =>
      mapped(schema, (part) => tidied(this.relink(part, names, own))) as JsonSchema;
    for (;;) {
      const named = parts.map(([name, part]) => ({ name, schema: relinked(part, names.get(name) ?? name) }));
      const clash = named.find(({ name, schema }) => this.isOther(names.get(name) ?? name, schema));
      if (!clash) {
        for (const { name, schema } of named) this.schemas[names.get(name) ?? name] = schema;
        return relinked(root, policyDocument);
      }
      // What is sent may differ from what is answered (defaults, unknown fields): it gets a name of its own.
      names.set(clash.name, `${names.get(clash.name) ?? clash.name}${direction === 'input' ? 'Input' : 'Output'}`);
    }
  }

  private isOther(name: string, schema: JsonSchema): boolean {
    const known = this.schemas[name];
    return known !== undefined && !isDeepStrictEqual(known, schema);
  }

  /** Zod calls what has no name of its own `__schema0`, `__schema1` …, in every schema anew; what is alike gets one name. */
  private nameFor(name: string, part: JsonSchema): string {
    if (!name.startsWith('__')) return name;
    const text = JSON.stringify(part).replace(/__schema\d+/g, '');
    const number = this.anonymous.get(text) ?? this.anonymous.size + 1;
    this.anonymous.set(text, number);
    return `Part${number}`;
  }

  private relink(part: JsonSchema, names: ReadonlyMap<string, string>, own: string): JsonSchema {
    const { $ref } = part;
    if (typeof $ref !== 'string') return part;
    const name = $ref === '#' ? own : (names.get($ref.replace('#/$defs/', '')) ?? $ref);
    return { ...part, $ref: `#/components/schemas/${name}` };
  }
}
