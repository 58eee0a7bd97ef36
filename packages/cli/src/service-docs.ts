import { uidByValue } from 'hounsfield/dictionary';
import {
  type AnyService,
  type Condition,
  type ConditionRow,
  conditions,
  type MessageType,
  messagePeers,
  notificationsOf,
  operationsOf,
  type ServiceRow,
  Storage,
  services,
  sopClassesOf,
  unservedSopClasses,
} from 'hounsfield/services';

/**
 * The reference page of the services, derived from their declarations. Written anew by
 * `node --conditions=source packages/cli/src/service-docs.ts > docs/reference/services.md`.
 */
export function serviceReference(): string {
  const groups = [...new Set(services.map(({ group }) => group))];
  const lines = [
    '# Services',
    '',
    '<!-- Derived from packages/hounsfield/src/services by packages/cli/src/service-docs.ts. Do not edit. -->',
    '',
    'Each service of PS3.4 is declared once, in `hounsfield/services`: its SOP Classes, what the user (SCU) invokes, what the',
    'provider (SCP) invokes, statuses, and the attributes of the messages where a table of the standard was at hand. `serve`',
    'puts handlers to a service as provider, `attend` as user: a handler that is missing does not compile.',
    '',
    'An independent peer is software that shares no code with ours and knows the service. Beside those of the table,',
    `${messagePeers.join(', ')} was tested with every service: it knows the messages of all operations and the meaning of no`,
    'service. Each message was understood in both directions with the attributes of its tables that are texts, numbers or',
    'items; what a service means was not looked at.',
    '',
    `${services.length} services are declared, with ${new Set(services.flatMap(({ service }) => sopClassesOf(service))).size} SOP Classes.`,
    '',
    ...table(
      ['Service', 'Section', 'SCU invokes', 'SCP invokes', 'Independent peers'],
      services.map(row => [
        `${row.service.name}${row.retired === true ? ' (retired)' : ''}`,
        row.service.section,
        operationsOf(row.service).join(', '),
        notificationsOf(row.service).join(', '),
        peersOf(row),
      ]),
    ),
    ...groups.flatMap(group => groupSection(group)),
    '',
    '## Conditions',
    '',
    'What the tables of messages ask for on a condition (types 1C, 2C and MC). `checkAttributes`, which the providers of MPPS,',
    'UPS, storage commitment and instance availability call, decides the first ones by the data set and answers 0120 or 0121',
    'where they are met and the attribute is not there. The others depend on what is not in the message, or in another place of',
    'it, and nobody checks them.',
    '',
    ...table(
      ['Attributes', 'In', 'Needed', 'Section'],
      [...conditions].sort((a, b) => Number(isOutside(a)) - Number(isOutside(b))).map(conditionCells),
    ),
    '',
    '## SOP Classes without a service',
    '',
    ...table(
      ['SOP Class', 'UID', 'Why'],
      unservedSopClasses().map(({ uid, reason }) => [nameOf(uid), code(uid), reason]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function isOutside({ when }: ConditionRow): boolean {
  return 'outside' in when;
}

function conditionCells({ attributes, in: places = [], when, section }: ConditionRow): string[] {
  return [attributes.join(', '), places.join(', '), neededWhen(when), section];
}

function neededWhen(when: Condition): string {
  if ('absent' in when) return `without ${when.absent.join(', ')}`;
  if ('present' in when) return `with ${when.present.join(' or ')}`;
  if ('value' in when) return `when ${when.value} is ${when.is.join(' or ')}`;
  if ('instead' in when) return `in place of ${when.instead}`;
  return 'outside' in when ? `not decided: ${when.outside}` : 'always';
}

function groupSection(group: string): string[] {
  return ['', `## ${group}`, ...services.filter(row => row.group === group).flatMap(serviceSection)];
}

function serviceSection(row: ServiceRow): string[] {
  const { service, actions = [], events = [], attributes = [], noSource } = row;
  const types = [...actions.map(type => typeRow('Action', type)), ...events.map(type => typeRow('Event', type))];
  const tables = attributes.map(code).join(', ');
  const known = tables === '' ? '' : `Attributes: ${tables}.`;
  const unknown = noSource === undefined ? '' : `Attributes: ${noSource}.`;
  return [
    '',
    `### ${service.name}`,
    '',
    [`${service.section}.`, known, unknown].filter(text => text !== '').join(' '),
    '',
    ...classTable(service),
    ...(types.length === 0 ? [] : ['', ...table(['Kind', 'ID', 'Name', 'Attributes'], types)]),
  ];
}

/** The classes of storage are too many for a page that is read. */
function classTable(service: AnyService): string[] {
  if (service.sopClasses === Storage.sopClasses) {
    return [`All ${service.sopClasses.length} storage SOP Classes of the dictionary; private ones by rule.`];
  }
  const { members = {} } = service;
  return table(
    ['SOP Class', 'UID', 'Messages name'],
    service.sopClasses.map(uid => [nameOf(uid), code(uid), (members[uid] ?? [uid]).map(nameOf).join(', ')]),
  );
}

function typeRow(kind: string, { id, name, attributes }: MessageType): string[] {
  return [kind, String(id), name, attributes === undefined ? '' : code(attributes)];
}

function peersOf({ peers = [] }: ServiceRow): string {
  return peers.length === 0 ? 'no independent peer tested but for messages' : peers.join(', ');
}

function nameOf(uid: string): string {
  return uidByValue(uid)?.name || uid;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function code(text: string): string {
  return `\`${text}\``;
}

if (import.meta.main) process.stdout.write(serviceReference());
