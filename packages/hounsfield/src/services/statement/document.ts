import { uidByValue } from '../../dictionary/look-ups.ts';
import { formatStatus } from '../../network/index.ts';
import type { EntityLimits } from './description.ts';
import type { ConformanceStatement, StatedEntity, StatedService, StatedStatus } from './statement.ts';

/** A part of a document; texts are plain, the renderers escape them. */
export interface DocumentSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocumentTable[];
  readonly sections: readonly DocumentSection[];
}

export interface DocumentTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A conformance statement in the parts that PS3.2 gives it. */
export function statementDocument(statement: ConformanceStatement): DocumentSection {
  const { product } = statement;
  const sets = new SyntaxSets();
  return section(`DICOM conformance statement: ${product.name} ${product.version}`.trim(), {
    paragraphs: [
      ...(product.vendor === '' ? [] : [`Made by ${product.vendor}.`]),
      'Derived from the declarations that the program itself runs by; the parts are those of PS3.2.',
    ],
    sections: [
      overview(statement),
      networking(statement, sets),
      media(statement),
      characterSets(statement),
      security(statement),
      section('Annexes', { sections: [sets.annex(), extensions(statement)] }),
    ],
  });
}

/** The name of a UID, or the UID itself. */
export function nameOfUid(uid: string): string {
  const name = uidByValue(uid)?.name ?? '';
  return name === '' ? uid : name;
}

function overview({ overview: text, entities }: ConformanceStatement): DocumentSection {
  const all = entities.flatMap(({ services }) => services);
  const uids = [...new Set(all.flatMap(classesOf))];
  const has = (uid: string, role: StatedService['role']): string =>
    all.some(service => service.role === role && classesOf(service).includes(uid)) ? 'Yes' : 'No';
  return section('Overview', {
    paragraphs: [text],
    tables: [
      {
        caption: 'Network services',
        head: ['SOP Class', 'UID', 'User of service (SCU)', 'Provider of service (SCP)'],
        rows: uids.map(uid => [nameOfUid(uid), uid, has(uid, 'SCU'), has(uid, 'SCP')]),
      },
    ],
  });
}

function networking(statement: ConformanceStatement, sets: SyntaxSets): DocumentSection {
  const { entities } = statement;
  return section('Networking', {
    sections: [
      section('Implementation model', {
        tables: [
          { caption: 'Application entities', head: ['AE title', 'Does'], rows: entities.map(e => [e.aeTitle, e.does]) },
        ],
      }),
      ...entities.map(entity => entitySection(entity, statement, sets)),
      webServices(statement),
      section('Network interfaces', {
        paragraphs: ['DICOM over TCP/IP (PS3.8 §9), IPv4 and IPv6.'],
        tables: [
          {
            caption: 'Ports',
            head: ['AE title', 'Port', 'Transport'],
            rows: entities.flatMap(({ aeTitle, ports }) =>
              ports.map(({ port, secure }) => [aeTitle, String(port), secure ? 'TLS' : 'plain']),
            ),
          },
        ],
      }),
      section('Configuration', {
        tables: [
          {
            caption: 'Limits',
            head: ['AE title', 'Limit', 'Value'],
            rows: entities.flatMap(({ aeTitle, limits }) => limitRows(limits).map(row => [aeTitle, ...row])),
          },
        ],
      }),
    ],
  });
}

function webServices({ web }: ConformanceStatement): DocumentSection {
  if (web.length === 0) return section('Web services', { paragraphs: ['None.'] });
  const rows = web.map(({ method, template, resource, section: where }) => [method, template, resource, where]);
  const head = ['Method', 'Path', 'Resource', 'Section'];
  return section('Web services', { tables: [{ caption: 'Resources as origin server', head, rows }] });
}

function entitySection(entity: StatedEntity, statement: ConformanceStatement, sets: SyntaxSets): DocumentSection {
  const { aeTitle, services, limits } = entity;
  const { classUid, versionName, applicationContext } = statement.implementation;
  const [users, providers] = [services.filter(s => s.role === 'SCU'), services.filter(s => s.role === 'SCP')];
  return section(`Application entity ${aeTitle}`, {
    paragraphs: [entity.does],
    sections: [
      section('Association policies', {
        paragraphs: [
          `Application context: ${nameOfUid(applicationContext)} (${applicationContext}).`,
          `Implementation Class UID ${classUid}, Implementation Version Name ${versionName}.`,
          windowText(limits),
          limits.checksCalledAeTitle
            ? 'Associations that call another AE title are rejected.'
            : 'Associations are accepted whatever AE title they call.',
        ],
      }),
      section('Association initiation', contexts('Proposed presentation contexts', users, sets)),
      section('Association acceptance', contexts('Accepted presentation contexts', providers, sets)),
      section('SOP specific conformance', { sections: services.map(serviceSection) }),
    ],
  });
}

function contexts(caption: string, services: readonly StatedService[], sets: SyntaxSets): Partial<DocumentSection> {
  if (services.length === 0) return { paragraphs: ['None.'] };
  const rows = services.flatMap(service =>
    service.sopClasses.map(uid => [
      nameOfUid(uid),
      uid,
      sets.nameOf(service.transferSyntaxes),
      service.role,
      Object.keys(service.extended).length === 0 ? 'None' : 'See SOP specific conformance',
    ]),
  );
  const head = ['Abstract syntax', 'UID', 'Transfer syntaxes', 'Role', 'Extended negotiation'];
  const open = services
    .filter(service => service.takesPrivate)
    .map(({ name }) => `${name}: SOP Classes of vendors as well.`);
  return { paragraphs: open, tables: [{ caption, head, rows }] };
}

function serviceSection(service: StatedService): DocumentSection {
  const { name, role, section: where, operations, notifications, members, peers } = service;
  const invokes = role === 'SCU' ? operations : notifications;
  const performs = role === 'SCU' ? notifications : operations;
  const list = (words: readonly string[]): string => (words.length === 0 ? 'nothing' : words.join(', '));
  return section(`${name} as ${role}`, {
    paragraphs: [
      `${where}${service.retired ? ' (retired)' : ''}. Invokes ${list(invokes)}; performs ${list(performs)}.`,
      ...Object.entries(members).map(
        ([uid, within]) => `In the context of ${nameOfUid(uid)} messages name ${within.map(nameOfUid).join(', ')}.`,
      ),
      ...Object.entries(service.extended).map(([field, value]) => `Extended negotiation: ${field} ${value}.`),
      ...service.notes,
      peers.length === 0 ? 'No independent peer tested.' : `Tested with ${peers.join(', ')}.`,
    ],
    tables: [
      {
        caption: `Statuses of ${name}, beside the general ones of PS3.7 Annex C`,
        head: ['Operation', 'Status', 'Category', 'Meaning'],
        rows: service.statuses.map(row => [row.operation, codeText(row), row.category, row.meaning]),
      },
    ],
  });
}

function media({ media: uses }: ConformanceStatement): DocumentSection {
  if (uses.length === 0) return section('Media storage', { paragraphs: ['No media storage application profile.'] });
  const rows = uses.map(({ profile, roles }) => [profile, roles.join(', ')]);
  return section('Media storage', { tables: [{ caption: 'Application profiles', head: ['Profile', 'Roles'], rows }] });
}

function characterSets({ characterSets: terms }: ConformanceStatement): DocumentSection {
  return section('Support of character sets', {
    paragraphs: [`Specific Character Set (0008,0005): ${terms.join(', ') || 'the default repertoire'}.`],
  });
}

function security({ security: { tlsProfiles, notes } }: ConformanceStatement): DocumentSection {
  const profiles = tlsProfiles.length === 0 ? 'No secure transport connection profile.' : `${tlsProfiles.join(', ')}.`;
  return section('Security', { paragraphs: [`Secure transport (PS3.15 Annex B): ${profiles}`, ...notes] });
}

function extensions({ entities }: ConformanceStatement): DocumentSection {
  const takers = entities.flatMap(({ services }) => services.filter(({ takesPrivate }) => takesPrivate));
  const isOpen = takers.length > 0;
  return section('Extensions, specializations, privatizations', {
    paragraphs: [
      isOpen
        ? `SOP Classes that are not of the standard are taken by ${[...new Set(takers.map(({ name }) => name))].join(', ')}.`
        : 'None.',
    ],
  });
}

function windowText({ invoked, performed }: EntityLimits): string {
  if (invoked === 1 && performed === 1) return 'One operation is under way at a time.';
  return `Asynchronous operations window: up to ${invoked} operations invoked and ${performed} performed at a time.`;
}

function limitRows(limits: EntityLimits): readonly (readonly string[])[] {
  const { maxPduLength, associations } = limits;
  return [
    ['Longest PDU that is taken, bytes', maxPduLength === 0 ? 'any' : String(maxPduLength)],
    ['Associations at a time', String(associations)],
  ];
}

function classesOf({ sopClasses, members }: StatedService): readonly string[] {
  return [...sopClasses, ...sopClasses.flatMap(uid => members[uid] ?? [])];
}

function codeText({ from, to }: StatedStatus): string {
  return from === to ? formatStatus(from) : `${formatStatus(from)} to ${formatStatus(to)}`;
}

/** Lists of transfer syntaxes that many contexts share, each with a name of its own. */
class SyntaxSets {
  readonly #names = new Map<string, string>();
  readonly #lists: (readonly string[])[] = [];

  nameOf(uids: readonly string[]): string {
    if (uids.length <= FEW) return uids.map(nameOfUid).join(', ');
    const key = uids.join(' ');
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    this.#lists.push(uids);
    const name = `Set ${this.#lists.length}`;
    this.#names.set(key, name);
    return name;
  }

  annex(): DocumentSection {
    return section('Sets of transfer syntaxes', {
      paragraphs: this.#lists.length === 0 ? ['None.'] : ['In order of preference.'],
      tables: this.#lists.map((uids, at) => ({
        caption: `Set ${at + 1}`,
        head: ['Transfer syntax', 'UID'],
        rows: uids.map(uid => [nameOfUid(uid), uid]),
      })),
    });
  }
}

function section(title: string, parts: Partial<DocumentSection>): DocumentSection {
  return { title, paragraphs: [], tables: [], sections: [], ...parts };
}

/** As many transfer syntaxes as fit into a cell. */
const FEW = 3;
