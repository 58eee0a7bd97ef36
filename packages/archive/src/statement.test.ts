import { AssociationServer, openAssociation, transportPair } from 'hounsfield/network';
import { conformanceStatement, services } from 'hounsfield/services';
import { upsServices, type Worklist } from 'hounsfield/worklist';
import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { type DimseParts, dimseServices } from './dimse.ts';
import { archiveDescription } from './statement.ts';

const description = archiveDescription(readConfig({ data: 'anywhere', ae: 'KEEPER', dicomPort: 104 }), '1.2');

it('the conformance statement of the archive has each SOP Class that it serves, by the name of its service', () => {
  const [entity] = conformanceStatement(description).entities;
  const stated = entity?.services.filter(({ role }) => role === 'SCP') ?? [];
  const workitems = upsServices({} as Worklist);
  const served = dimseServices({ workitems } as Partial<DimseParts> as DimseParts);
  expect(stated.map(({ name }) => name)).toEqual(served.map(({ name }) => name));
  expect(stated.map(({ sopClasses }) => sopClasses)).toEqual(served.map(({ sopClasses }) => sopClasses));
  expect(stated.find(({ name }) => name === 'Storage')).toMatchObject({ takesPrivate: true });
  expect(entity).toMatchObject({ aeTitle: 'KEEPER', ports: [{ port: 104, secure: false }] });
  expect(services.length).toBeGreaterThan(served.length);
});

it('the conformance statement of an archive without a worklist has nothing of workitems', () => {
  const none = archiveDescription(readConfig({ data: 'anywhere', worklist: false }), '1.2');
  const { entities, web } = conformanceStatement(none);
  expect(JSON.stringify([entities, web])).not.toMatch(/workitem|Unified Procedure Step/i);
});

it('what the statement says of asynchronous operations is what the server grants (PS3.7 §D.3.3.3)', async () => {
  const [near, far] = transportPair();
  const server = new AssociationServer({ ae: 'KEEPER' }, dimseServices({} as DimseParts));
  server.take(far);
  const propose = [{ abstractSyntax: '1.2.840.10008.1.1', transferSyntaxes: ['1.2.840.10008.1.2'] }];
  const asked = { called: 'KEEPER', calling: 'USER', propose, window: { invoked: 1000, performed: 1 } };
  const association = await openAssociation(near, asked);
  expect(association.window).toBe(description.entities[0]?.limits.performed);
  await association.release();
  await server.close({ grace: 0 });
});

it('the conformance statement of the archive says who may do what, and which TLS profile it keeps to', () => {
  const { security } = conformanceStatement(description);
  expect(security.tlsProfiles).toEqual([]);
  expect(security.notes.join(' ')).toMatch(/store \(C-STORE\).*retrieve \(C-MOVE, C-GET\).*read, write, administer/);
  const tls = { certificate: 'a.pem', key: 'a.key', authorities: ['ca.pem'] };
  const secured = archiveDescription(readConfig({ data: 'anywhere', tls }), '1.2');
  expect(conformanceStatement(secured).security.tlsProfiles).toEqual([
    expect.stringMatching(/^BCP 195 RFC 8996, 9325/),
  ]);
});

it('the conformance statement of the archive has the web resources that it serves', () => {
  const { web } = conformanceStatement(description);
  expect(web.map(({ method, template }) => `${method} ${template}`)).toEqual(
    expect.arrayContaining([
      'POST /dicom-web/studies',
      'GET /dicom-web/studies/{study}/metadata',
      'PUT /dicom-web/workitems/{workitem}/state',
    ]),
  );
  expect(web.filter(({ template }) => template.includes('rendered3d'))).toHaveLength(4);
});
