import { type ConformanceStatement, type StatedEntity, type StatedService, statementFormat } from './statement.ts';

/**
 * Reads a statement that was written as JSON; what a statement may have and this one has not gets its default.
 * @throws RangeError that says which part is not what it has to be
 */
export function readStatement(json: unknown): ConformanceStatement {
  const root = record(json, 'The statement');
  if (root['format'] !== statementFormat) throw new RangeError(`format must be ${statementFormat}`);
  const product = record(root['product'], 'product');
  const implementation = record(root['implementation'] ?? {}, 'implementation');
  const security = record(root['security'] ?? {}, 'security');
  return {
    format: statementFormat,
    product: {
      name: text(product['name'], 'product.name'),
      version: text(product['version'] ?? '', 'product.version'),
      vendor: text(product['vendor'] ?? '', 'product.vendor'),
    },
    overview: text(root['overview'] ?? '', 'overview'),
    implementation: {
      classUid: text(implementation['classUid'] ?? '', 'implementation.classUid'),
      versionName: text(implementation['versionName'] ?? '', 'implementation.versionName'),
      applicationContext: text(implementation['applicationContext'] ?? '', 'implementation.applicationContext'),
    },
    entities: list(root['entities'], 'entities').map((each, at) => entity(each, `entities[${at}]`)),
    characterSets: texts(root['characterSets'] ?? [], 'characterSets'),
    web: list(root['web'] ?? [], 'web').map((each, at) => webUse(each, `web[${at}]`)),
    media: list(root['media'] ?? [], 'media').map((each, at) => mediaUse(each, `media[${at}]`)),
    security: {
      tlsProfiles: texts(security['tlsProfiles'] ?? [], 'security.tlsProfiles'),
      notes: texts(security['notes'] ?? [], 'security.notes'),
    },
  };
}

function entity(json: unknown, where: string): StatedEntity {
  const row = record(json, where);
  const limits = record(row['limits'] ?? {}, `${where}.limits`);
  const count = (name: string, preset: number): number => number(limits[name] ?? preset, `${where}.limits.${name}`);
  const connects = texts(row['connects'] ?? ['plain'], `${where}.connects`);
  return {
    aeTitle: text(row['aeTitle'], `${where}.aeTitle`),
    does: text(row['does'] ?? '', `${where}.does`),
    ports: list(row['ports'] ?? [], `${where}.ports`).map((each, at) => {
      const port = record(each, `${where}.ports[${at}]`);
      return { port: number(port['port'], `${where}.ports[${at}].port`), secure: port['secure'] === true };
    }),
    connects: WAYS.filter(way => connects.includes(way)),
    limits: {
      maxPduLength: count('maxPduLength', 0),
      associations: count('associations', 1),
      invoked: count('invoked', 1),
      performed: count('performed', 1),
      checksCalledAeTitle: limits['checksCalledAeTitle'] === true,
    },
    services: list(row['services'], `${where}.services`).map((each, at) => service(each, `${where}.services[${at}]`)),
  };
}

function service(json: unknown, where: string): StatedService {
  const row = record(json, where);
  const role = row['role'];
  if (role !== 'SCU' && role !== 'SCP') throw new RangeError(`${where}.role must be SCU or SCP`);
  const members = Object.entries(record(row['members'] ?? {}, `${where}.members`));
  const extended = Object.entries(record(row['extended'] ?? {}, `${where}.extended`));
  return {
    name: text(row['name'], `${where}.name`),
    section: text(row['section'] ?? '', `${where}.section`),
    role,
    sopClasses: texts(row['sopClasses'], `${where}.sopClasses`),
    members: Object.fromEntries(members.map(([uid, within]) => [uid, texts(within, `${where}.members.${uid}`)])),
    transferSyntaxes: texts(row['transferSyntaxes'], `${where}.transferSyntaxes`),
    operations: texts(row['operations'], `${where}.operations`),
    notifications: texts(row['notifications'] ?? [], `${where}.notifications`),
    statuses: list(row['statuses'] ?? [], `${where}.statuses`).map((each, at) => {
      const status = record(each, `${where}.statuses[${at}]`);
      return {
        operation: text(status['operation'], `${where}.statuses[${at}].operation`),
        from: number(status['from'], `${where}.statuses[${at}].from`),
        to: number(status['to'], `${where}.statuses[${at}].to`),
        category: text(status['category'], `${where}.statuses[${at}].category`),
        meaning: text(status['meaning'] ?? '', `${where}.statuses[${at}].meaning`),
      };
    }),
    takesPrivate: row['takesPrivate'] === true,
    extended: Object.fromEntries(extended.filter(isFact)),
    retired: row['retired'] === true,
    notes: texts(row['notes'] ?? [], `${where}.notes`),
    peers: texts(row['peers'] ?? [], `${where}.peers`),
  };
}

function webUse(json: unknown, where: string): ConformanceStatement['web'][number] {
  const row = record(json, where);
  return {
    method: text(row['method'], `${where}.method`),
    template: text(row['template'], `${where}.template`),
    resource: text(row['resource'] ?? '', `${where}.resource`),
    section: text(row['section'] ?? '', `${where}.section`),
  };
}

function mediaUse(json: unknown, where: string): ConformanceStatement['media'][number] {
  const row = record(json, where);
  const roles = texts(row['roles'], `${where}.roles`);
  return { profile: text(row['profile'], `${where}.profile`), roles: MEDIA_ROLES.filter(role => roles.includes(role)) };
}

function isFact(entry: [string, unknown]): entry is [string, boolean | number] {
  return typeof entry[1] === 'boolean' || typeof entry[1] === 'number';
}

function record(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(`${where} must be an object`);
  // It is an object; each member is checked before it is used.
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError(`${where} must be a list`);
  return value;
}

function texts(value: unknown, where: string): readonly string[] {
  return list(value, where).map((each, at) => text(each, `${where}[${at}]`));
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new RangeError(`${where} must be a text`);
  return value;
}

function number(value: unknown, where: string): number {
  if (typeof value !== 'number') throw new RangeError(`${where} must be a number`);
  return value;
}

const WAYS = ['plain', 'tls'] as const;
const MEDIA_ROLES = ['File Set Creator', 'File Set Reader', 'File Set Updater'] as const;
