import { configSchema } from '../config.ts';
import { allowed, type ConfigKey, jsonSchema, keysOf, type SchemaNode, variableOf } from './keys.ts';

/**
 * The reference page of the configuration, derived from its schema. Written anew by
 * `node --conditions=source packages/archive/src/config/docs.ts`, which writes the JSON Schema too.
 */
export function configurationReference(): string {
  const keys = keysOf(configSchema);
  const groups = keys.filter(({ isGroup }) => isGroup);
  const top = keys.filter(({ path, isGroup }) => path.length === 1 && !isGroup);
  const lines = [
    '# Configuration of the archive',
    '',
    '<!-- Derived from packages/archive/src/config.ts by packages/archive/src/config/docs.ts. Do not edit. -->',
    '',
    'A setting can stand in four places. Each goes before those above it:',
    '',
    '1. the default of this page',
    '2. a file of JSON: `hu serve --config FILE`, or the variable `HOUNSFIELD_CONFIG`',
    '3. a variable of the environment: the name of the key in capitals, words and groups joined by `_`, behind `HOUNSFIELD_`. Lists and objects are written as JSON. An empty variable is none',
    '4. an option of `hu serve`: some keys have one of their own, all have `--set KEY=VALUE`',
    '',
    '`hu serve --print-config` prints the settings that would be used and where each came from. An unknown key, or a value',
    'that is not allowed, is an error that names the place. Editors know the keys by',
    '[configuration.schema.json](configuration.schema.json).',
    '',
    '```json',
    JSON.stringify(EXAMPLE, undefined, 2),
    '```',
    '',
    ...table(top),
    ...groups.flatMap(group => section(group, keys)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The JSON Schema of a configuration file. */
export function configurationSchema(): string {
  // What a file leaves out another source may give.
  const { required: _, properties, ...schema } = jsonSchema(configSchema);
  const title = 'Configuration of the Hounsfield archive';
  return `${JSON.stringify({ title, ...schema, properties: { $schema: { type: 'string' }, ...properties } }, undefined, 2)}\n`;
}

function section(group: ConfigKey, keys: readonly ConfigKey[]): string[] {
  const name = group.path.join('.');
  const own = keys.filter(({ path, isGroup }) => !isGroup && path.slice(0, -1).join('.') === name);
  const about = group.node.description;
  return ['', `## ${name}`, '', ...(about === undefined ? [] : [`${about}.`, '']), ...table(own)];
}

function table(keys: readonly ConfigKey[]): string[] {
  const head = ['| Key | Allowed | Default | Meaning | Variable |', '| --- | --- | --- | --- | --- |'];
  return [...head, ...keys.map(row)];
}

function row(key: ConfigKey): string {
  const { path, node, isSecret } = key;
  const cells = [
    code(path.join('.')),
    kindOf(node),
    defaultOf(key),
    `${node.description ?? ''}${isSecret ? ' (secret: never printed)' : ''}`,
    code(variableOf(path)),
  ];
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function kindOf(node: SchemaNode): string {
  const { additionalProperties: entry } = node;
  if (typeof entry !== 'object') return allowed(node);
  const inside = Object.entries(entry.properties ?? {}).map(
    ([name, { description }]) => `\`${name}\`${description === undefined ? '' : ` (${description})`}`,
  );
  return `an object; each entry has ${inside.join(', ')}`;
}

function defaultOf({ node, isNeeded }: ConfigKey): string {
  if (node.default !== undefined) return code(JSON.stringify(node.default));
  return isNeeded ? 'none: needed' : '';
}

function code(text: string): string {
  return `\`${text}\``;
}

const EXAMPLE = {
  $schema: 'configuration.schema.json',
  data: '/srv/dicom',
  host: '0.0.0.0',
  ae: 'ARCHIVE',
  peers: { WORKSTATION: { host: 'ws.example', port: 104 } },
  tls: {
    certificate: '/etc/hounsfield/pacs.pem',
    key: '/etc/hounsfield/pacs.key',
    authorities: ['/etc/hounsfield/ca.pem'],
  },
  limits: { associations: 64, http: { results: 1000 } },
};

if (import.meta.main) {
  const { writeFile } = await import('node:fs/promises');
  const at = (name: string): URL => new URL(`../../../../docs/reference/${name}`, import.meta.url);
  await writeFile(at('configuration.md'), configurationReference());
  await writeFile(at('configuration.schema.json'), configurationSchema());
}
