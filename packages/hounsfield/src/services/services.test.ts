import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import { transferSyntaxByUid, transferSyntaxes, uidByValue } from '../dictionary/look-ups.ts';
import { dimseStatuses, sopClasses } from '../dictionary/network-look-ups.ts';
import { serviceOperations } from '../dictionary/service-operations.generated.ts';
import { DimseError } from '../errors/index.ts';
import { describeStatus, dimseOperations, Status, serve } from '../network/index.ts';
import {
  attributeRules,
  messageTransferSyntaxes,
  missingUniqueKeys,
  modelOf,
  notificationsOf,
  operationsOf,
  PatientRoot,
  PatientRootFind,
  queryLevel,
  Storage,
  StudyRoot,
  StudyRootFind,
  serviceOf,
  services,
  sopClassesOf,
  statusesOf,
  storageProposals,
  storageTransferSyntaxes,
  uniqueKey,
  unservedSopClasses,
} from './index.ts';

describe('the services (PS3.4)', () => {
  it.each(services.map(({ service }) => [service.name, service] as const))(
    '%s names only what the dictionary has',
    (_, service) => {
      for (const uid of sopClassesOf(service)) expect(uidByValue(uid)?.type, uid).toMatch(/SOP Class$/);
      for (const uid of service.transferSyntaxes) expect(transferSyntaxByUid(uid), uid).toBeDefined();
      const messages = [...operationsOf(service), ...notificationsOf(service)];
      expect(messages.length).toBeGreaterThan(0);
      for (const operation of messages) expect(dimseOperations).toHaveProperty([operation]);
      expect(service.section).toMatch(/^PS3\.4 §/);
    },
  );

  it('have names of their own, and claim no SOP Class twice', () => {
    const all = services.flatMap(({ service }) => service.sopClasses);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(services.map(({ service }) => service.name)).size).toBe(services.length);
    // A member of a Meta SOP Class is not negotiated by itself; UPS Push is the class of the other four's messages too.
    const members = services.flatMap(({ service }) => Object.values(service.members ?? {}).flat());
    const claimed = members.filter(uid => all.includes(uid));
    expect(new Set(claimed)).toEqual(new Set(['1.2.840.10008.5.1.4.34.6.1']));
  });

  it('have every SOP Class of the dictionary that is no object, or a reason why not', () => {
    const rows = sopClasses.filter(row => row.class === 'service' || row.class === 'meta');
    expect(rows).toHaveLength(115);
    const reasons = new Map(unservedSopClasses().map(({ uid, reason }) => [uid, reason]));
    for (const { uid, keyword, retired } of rows) {
      const row = serviceOf(uid);
      expect(row === undefined, keyword).toBe(reasons.has(uid));
      if (row === undefined && keyword !== 'VOILUTBox') expect(retired, keyword).toBe(true);
      if (row !== undefined && row.retired !== true) expect(retired, keyword).toBe(false);
      if (row?.retired === true) expect(retired, keyword).toBe(true);
    }
    expect(rows.filter(({ uid }) => serviceOf(uid) !== undefined).length).toBeGreaterThan(70);
  });

  it('have the operations and notifications that the tables of PS3.4 give each SOP Class', () => {
    const byClass = new Map<string, Set<string>>();
    for (const { sopClasses: uids, operation } of serviceOperations)
      for (const uid of uids) byClass.set(uid, (byClass.get(uid) ?? new Set()).add(operation));
    expect(byClass.size).toBe(25);
    for (const [uid, operations] of byClass) {
      const service = serviceOf(uid)?.service;
      const declared = new Set<string>(
        service === undefined ? [] : [...operationsOf(service), ...notificationsOf(service)],
      );
      for (const operation of operations) expect(declared, `${uid} ${operation}`).toContain(operation);
      // The service of the Meta SOP Classes has the operations of all its members.
      if (service?.sopClasses.includes(uid) === true) expect([...declared].sort(), uid).toEqual([...operations].sort());
    }
  });

  it('have a table of attributes, or a reason why there is none', () => {
    for (const { service, attributes = [], actions = [], events = [], noSource } of services) {
      const tables = [...attributes, ...[...actions, ...events].flatMap(type => type.attributes ?? [])];
      if (tables.length === 0) expect(noSource, service.name).toMatch(/\w+/);
      for (const table of tables) expect(attributeRulesOfAnyColumn(table), table).toBeGreaterThan(0);
      expect(actions.length > 0, service.name).toBe(actions.length > 0 && operationsOf(service).includes('N-ACTION'));
      if (events.length > 0) expect(notificationsOf(service)).toContain('N-EVENT-REPORT');
    }
  });

  it('give each operation its statuses, with success among them', () => {
    for (const { service } of services) {
      const declared = Object.entries<{ readonly statuses: readonly { readonly from: number }[] }>({
        ...service.operations,
        ...service.notifications,
      });
      for (const [operation, { statuses }] of declared)
        expect(statuses.filter(row => row.from === 0).length, `${service.name} ${operation}`).toBeGreaterThan(0);
    }
  });

  it('use every status that the tables have: each row is one that an operation of a declared service may answer', () => {
    const declared = services.flatMap(({ service }) =>
      Object.values<{ readonly statuses: readonly unknown[] }>({
        ...service.operations,
        ...service.notifications,
      }).flatMap(({ statuses }) => statuses),
    );
    const used = new Set(declared);
    // Success is in the table of each operation, and is taken once.
    const unused = dimseStatuses.filter(row => !used.has(row));
    expect(unused.map(row => `${row.service} ${row.operation} ${row.meaning}`)).toEqual([]);
    expect(used.size).toBeGreaterThan(200);
  });

  it('know the category of every status of theirs, and that of C-STORE by name (PS3.4 §B.2.3)', () => {
    const codes: readonly [number, string, string][] = [
      [0x0000, 'success', 'Success'],
      [0xa700, 'failure', 'Refused: Out of resources'],
      [0xa900, 'failure', 'Error: Data Set does not match SOP Class'],
      [0xc000, 'failure', 'Error: Cannot understand'],
      [0xcfff, 'failure', 'Error: Cannot understand'],
      [0xb000, 'warning', 'Coercion of Data Elements'],
      [0xb006, 'warning', 'Elements Discarded'],
      [0xb007, 'warning', 'Data Set does not match SOP Class'],
      [0x0110, 'failure', 'Processing Failure'],
    ];
    for (const [status, category, meaning] of codes) {
      expect(describeStatus(status, 'Storage', 'C-STORE')).toEqual({ status, category, meaning });
    }
    for (const row of dimseStatuses) {
      const described = describeStatus(row.from, row.service, row.operation);
      expect(described.category, row.meaning).toBe(row.category);
    }
    expect(describeStatus(0x9999)).toMatchObject({ category: 'failure', meaning: /standard does not name/ });
  });

  it('list the statuses of an operation, its own before the general ones', () => {
    const own = statusesOf('Storage', 'C-STORE');
    expect(own.slice(0, 3).map(row => row.service)).toEqual(['Storage', 'Storage', 'Storage']);
    expect(own.some(row => row.service === 'general' && row.from === 0x0122)).toBe(true);
    expect(own.filter(row => row.from === 0)).toHaveLength(1);
    expect(statusesOf('Query/Retrieve', 'C-FIND').map(row => row.from)).toEqual(
      expect.arrayContaining([0xff00, 0xff01, 0xfe00]),
    );
  });
});

describe('storage (PS3.4 Annex B)', () => {
  it('covers every storage class of the dictionary, retired ones and those without a patient too', () => {
    const kinds = ['storage', 'storage-non-patient', 'storage-industrial'];
    const expected = sopClasses.filter(row => kinds.includes(row.class)).map(row => row.uid);
    expect([...Storage.sopClasses].sort()).toEqual([...expected].sort());
    expect(expected.length).toBeGreaterThan(190);
    expect(Storage.sopClasses).not.toContain('1.2.840.10008.1.3.10');
  });

  it('takes every transfer syntax that can hold an object, but for those that are left out', () => {
    const left = transferSyntaxes.filter(row => !Storage.transferSyntaxes.includes(row.uid)).map(row => row.codec);
    expect(left.sort()).toEqual(['mime', 'rtp-audio', 'rtp-video', 'rtp-video', 'xml']);
    const plain = storageTransferSyntaxes(row => !row.deflated && row.codec === 'none');
    expect(plain.length).toBeLessThan(6);
    expect(plain).toContain('1.2.840.10008.1.2.1');
  });

  it('proposes one context for each pair of class and transfer syntax', () => {
    const [ct, mr, explicit, jpeg] = [
      '1.2.840.10008.5.1.4.1.1.2',
      '1.2.840.10008.5.1.4.1.1.4',
      '1.2.840.10008.1.2.1',
      '1.2.840.10008.1.2.4.50',
    ];
    const object = (sopClassUid: string, transferSyntaxUid: string) => ({ sopClassUid, transferSyntaxUid });
    const proposals = storageProposals([
      object(ct, explicit),
      object(ct, jpeg),
      object(ct, explicit),
      object(mr, jpeg),
    ]);
    expect(proposals).toEqual([
      { abstractSyntax: ct, transferSyntaxes: [explicit] },
      { abstractSyntax: ct, transferSyntaxes: [jpeg] },
      { abstractSyntax: mr, transferSyntaxes: [jpeg] },
    ]);
  });
});

describe('messages without pixels', () => {
  it('use plain transfer syntaxes, Explicit VR first, and always the default one (PS3.5 §10.1)', () => {
    expect(messageTransferSyntaxes).toEqual(['1.2.840.10008.1.2.1', '1.2.840.10008.1.2']);
  });
});

describe('query (PS3.4 Annex C)', () => {
  it('has the models with their levels, found by their SOP Class', () => {
    expect(PatientRoot.levels).toEqual(['PATIENT', 'STUDY', 'SERIES', 'IMAGE']);
    expect(StudyRoot.levels).toEqual(['STUDY', 'SERIES', 'IMAGE']);
    expect(modelOf(PatientRootFind.sopClasses[0] ?? '')).toBe(PatientRoot);
    expect(modelOf(StudyRootFind.sopClasses[0] ?? '')).toBe(StudyRoot);
    expect(modelOf('1.2.3')).toBeUndefined();
  });

  it('has one unique key at each level (PS3.4 §C.3.1)', () => {
    const names = {
      PATIENT: 'PatientID',
      STUDY: 'StudyInstanceUID',
      SERIES: 'SeriesInstanceUID',
      IMAGE: 'SOPInstanceUID',
    };
    for (const model of [PatientRoot, StudyRoot]) {
      for (const level of model.levels) {
        expect(uniqueKey(model, level).keyword).toBe(names[level as keyof typeof names]);
        expect(model.keys.filter(key => key.level === level && key.type === 'unique')).toHaveLength(1);
      }
    }
    expect(() => uniqueKey(StudyRoot, 'PATIENT')).toThrow(RangeError);
  });

  it('reads the level of an identifier, and refuses all others with A900', () => {
    const level = (text: string) => queryLevel(StudyRoot, DataSet.of({ QueryRetrieveLevel: text }));
    expect(level('SERIES')).toBe('SERIES');
    for (const text of ['', 'PATIENT', 'FRAME', 'series']) {
      expect(() => level(text)).toThrow(expect.objectContaining({ status: 0xa900 }));
    }
    expect(() => queryLevel(StudyRoot, DataSet.of({}))).toThrow(DimseError);
  });

  it('says which unique keys a hierarchical query lacks (PS3.4 §C.4.1.2.1)', () => {
    const of = (values: Parameters<typeof DataSet.of>[0]) => missingUniqueKeys(StudyRoot, 'IMAGE', DataSet.of(values));
    expect(of({ StudyInstanceUID: '1.2', SeriesInstanceUID: '1.3' })).toEqual([]);
    expect(of({ StudyInstanceUID: '1.2' })).toEqual(['SERIES']);
    expect(of({ StudyInstanceUID: '*', SeriesInstanceUID: '' })).toEqual(['STUDY', 'SERIES']);
    expect(missingUniqueKeys(StudyRoot, 'STUDY', DataSet.of({}))).toEqual([]);
  });
});

describe('serving', () => {
  it('keeps the lists of the service, or those that it is given', () => {
    const handlers = { 'C-STORE': () => Status.success };
    expect(serve(Storage, handlers)).toMatchObject({
      name: 'Storage',
      rule: { order: 'requestor' },
      otherSopClasses: false,
    });
    const options = {
      sopClasses: ['1.2'],
      transferSyntaxes: ['1.3'],
      order: 'acceptor',
      otherSopClasses: true,
    } as const;
    expect(serve(Storage, handlers, options)).toMatchObject({
      sopClasses: ['1.2'],
      rule: { transferSyntaxes: ['1.3'], order: 'acceptor' },
      otherSopClasses: true,
    });
    expect(serve(Storage, handlers).handler('C-STORE')).toBe(handlers['C-STORE']);
    expect(serve(Storage, handlers).handler('C-FIND')).toBeUndefined();
  });
});

function attributeRulesOfAnyColumn(table: Parameters<typeof attributeRules>[0]): number {
  return (['create', 'set', 'get', 'match', 'return', 'action', 'event'] as const)
    .map(column => attributeRules(table, column).length)
    .reduce((sum, count) => sum + count, 0);
}
