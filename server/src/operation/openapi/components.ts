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

export class Components {
  readonly schemas: Record<string, JsonSchema> = {};
  private anonymous = 0;

  constructor() {
    this.schemas[policyDocument] = this.hoist(policyJsonSchema() as JsonSchema, 'input');
  }

  /** The schema as a route shows it, its named parts moved to `components`. */
  add(schema: z.ZodType, direction: Direction): JsonSchema {
    return this.hoist(z.toJSONSchema(schema, { io: direction, unrepresentable: 'any' }) as JsonSchema, direction);
  }

  private hoist({ $schema: _, $defs, ...root }: JsonSchema, direction: Direction): JsonSchema {
    const parts = Object.entries(($defs ?? {}) as Record<string, JsonSchema>);
    const names = new Map(parts.map(([name]) => [name, this.nameFor(name)]));
    const relinked = (schema: JsonSchema, own: string): JsonSchema =>
      mapped(schema, (part) => this.tidy(this.relink(part, names, own), direction)) as JsonSchema;
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

  /** Zod calls what has no name of its own `__schema0`, `__schema1` …, in every schema anew. */
  private nameFor(name: string): string {
    return name.startsWith('__') ? `Part${++this.anonymous}` : name;
  }

  private relink(part: JsonSchema, names: ReadonlyMap<string, string>, own: string): JsonSchema {
    const { $ref } = part;
    if (typeof $ref !== 'string') return part;
    const name = $ref === '#' ? own : (names.get($ref.replace('#/$defs/', '')) ?? $ref);
    return { ...part, $ref: `#/components/schemas/${name}` };
  }

  private tidy(part: JsonSchema, direction: Direction): JsonSchema {
    if (part['title'] === policyDocument && part['type'] === undefined && part['properties'] === undefined) {
      return { $ref: `#/components/schemas/${policyDocument}` };
    }
    if (direction === 'input' || part['additionalProperties'] !== false) return part;
    // Fields may be added to answers; a client must not refuse them.
    const { additionalProperties: _, ...open } = part;
    return open;
  }
}
