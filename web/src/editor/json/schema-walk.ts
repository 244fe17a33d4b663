// What the published JSON Schema allows at a place of the document.

export interface Schema {
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  default?: unknown;
}

type Members = ReadonlyMap<string, string | null>;

/** The schemas without choices that a schema comes to. */
function variants(root: Schema, schema: Schema, depth = 0): Schema[] {
  if (depth > 12) return [];
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? variants(root, target, depth + 1) : [];
  }
  const choices = schema.anyOf ?? schema.oneOf;
  return choices ? choices.flatMap((choice) => variants(root, choice, depth + 1)) : [schema];
}

const step = (schema: Schema, key: string): Schema[] => {
  if (schema.type === 'array') return schema.items ? [schema.items] : [];
  const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  const other = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  return own ? [own] : other ? [other] : [];
};

/** Every schema that a value at the path may follow. */
export function schemasAt(root: Schema, path: readonly string[]): Schema[] {
  return path.reduce(
    (schemas, key) => schemas.flatMap((schema) => step(schema, key)).flatMap((schema) => variants(root, schema)),
    variants(root, root),
  );
}

const says = (schema: Schema | undefined, value: string | null): boolean => {
  if (!schema || value === null) return true;
  if (schema.const !== undefined) return schema.const === value;
  return schema.enum ? schema.enum.includes(value) : true;
};

/** Whether an object that has these members may still become one of the schema's. */
const fits = (schema: Schema, members: Members): boolean =>
  [...members].every(([key, value]) => {
    const known = schema.properties && Object.hasOwn(schema.properties, key);
    return (known || schema.additionalProperties !== false) && says(schema.properties?.[key], value);
  });

export interface KnownKey {
  key: string;
  required: boolean;
  schema: Schema;
}

/** The keys that an object may get besides those that it has. */
export function keysAt(root: Schema, path: readonly string[], members: Members): KnownKey[] {
  const objects = schemasAt(root, path).filter((schema) => schema.properties);
  const fitting = objects.filter((schema) => fits(schema, members));
  const keys = new Map<string, KnownKey>();
  for (const schema of fitting.length > 0 ? fitting : objects)
    for (const [key, value] of Object.entries(schema.properties ?? {}))
      if (!members.has(key) && !keys.has(key))
        keys.set(key, { key, schema: value, required: schema.required?.includes(key) ?? false });
  return [...keys.values()];
}

/** The values that the schema names at the path. */
export function valuesAt(root: Schema, path: readonly string[]): unknown[] {
  const named = schemasAt(root, path).flatMap((schema): unknown[] => {
    if (schema.const !== undefined) return [schema.const];
    if (schema.enum) return [...schema.enum];
    if (schema.type === 'boolean') return [true, false];
    return schema.type === 'null' ? [null] : [];
  });
  return [...new Set(named)];
}

/** What a new value starts as, brackets and all, with the cursor where `|` stands. */
export function starter(root: Schema, schema: Schema): string {
  const kinds = new Set(variants(root, schema).map((variant) => variant.type));
  if (kinds.has('array')) return '[|]';
  if (kinds.has('string')) return '"|"';
  return kinds.has('object') ? '{ | }' : '|';
}
