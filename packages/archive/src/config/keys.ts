import { z } from 'zod';

/** The parts of JSON Schema (2020-12) that are used of what zod makes of the configuration. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly writeOnly?: boolean;
}

/** One key of the configuration, or a group of them. */
export interface ConfigKey {
  readonly path: readonly string[];
  readonly node: SchemaNode;
  /** Never printed, never logged. */
  readonly isSecret: boolean;
  readonly isGroup: boolean;
  readonly isNeeded: boolean;
}

/** Every key of a schema, groups before what is in them; entries of a record are values of its key. */
export function keysOf(schema: z.ZodType): readonly ConfigKey[] {
  const found: ConfigKey[] = [];
  const waiting: { path: readonly string[]; node: SchemaNode; isSecret: boolean }[] = [
    { path: [], node: jsonSchema(schema), isSecret: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, node, isSecret } = next;
    const inside = Object.entries(node.properties ?? {}).map(([name, child]) => ({
      path: [...path, name],
      node: child,
      isSecret: isSecret || child.writeOnly === true,
      isGroup: child.properties !== undefined,
      isNeeded: node.required?.includes(name) === true,
    }));
    found.push(...inside);
    waiting.push(...inside);
  }
  return found.toSorted((a, b) => a.path.length - b.path.length);
}

/** The schema for editors and other programs. */
export function jsonSchema(schema: z.ZodType): SchemaNode {
  // What zod writes is a JSON Schema; only the parts that are named above are read.
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
}

/** The node at a path, entries of records and lists among them. */
export function nodeAt(root: SchemaNode, path: readonly PropertyKey[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const name of path) node = node === undefined ? undefined : childOf(node, name);
  return node;
}

function childOf({ properties, additionalProperties, items }: SchemaNode, name: PropertyKey): SchemaNode | undefined {
  if (properties !== undefined && Object.hasOwn(properties, name)) return properties[String(name)];
  return items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
}

/** What a value may be, for people: `a whole number from 0 to 65535`. */
export function allowed({ type, enum: choices, minimum, maximum, items, maxItems }: SchemaNode): string {
  if (choices !== undefined) return choices.map(choice => JSON.stringify(choice)).join(', ');
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const range = `${minimum === undefined ? '' : ` from ${minimum}`}${most === undefined ? '' : ` to ${most}`}`;
  if (type === 'integer') return `a whole number${range}`;
  if (type === 'number') return `a number${range}`;
  if (type === 'boolean') return 'true or false';
  const size = maxItems === undefined ? '' : ` of ${maxItems} at most`;
  if (type === 'array') return `a list${size}, each ${allowed(items ?? {})}`;
  if (type === 'object') return 'an object';
  return 'a text';
}

/** The environment variable of a key: `HOUNSFIELD_LIMITS_PER_ADDRESS` for `limits.perAddress`. */
export function variableOf(path: readonly string[]): string {
  const words = path.map(name => name.replace(/[A-Z]/g, capital => `_${capital}`).toUpperCase());
  return [PREFIX, ...words].join('_');
}

export const PREFIX = 'HOUNSFIELD';
