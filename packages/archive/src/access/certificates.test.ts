import { writeFile } from 'node:fs/promises';
import { type TemporaryFolder, temporaryFolder, testAuthority } from '@hounsfield/testkit';
import { connect } from 'hounsfield/network/node';
import { Verification } from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';

const authority = testAuthority('Hospital');
const server = authority.issue({ commonName: 'archive', names: ['127.0.0.1'] });
const own = authority.issue({ commonName: 'CT one', names: ['ct1.example'] });
const other = authority.issue({ commonName: 'MR one', names: ['mr1.example'] });
let folder: TemporaryFolder;
let archive: Archive;

beforeAll(async () => {
  folder = await temporaryFolder();
  const files = { 'ca.pem': authority.certificate, 'cert.pem': server.certificate, 'key.pem': server.key };
  for (const [name, text] of Object.entries(files)) await writeFile(folder.file(name), text);
  archive = await startArchive({
    data: folder.file('data'),
    dicomPort: 0,
    httpPort: 0,
    logLevel: 'silent',
    tls: {
      certificate: folder.file('cert.pem'),
      key: folder.file('key.pem'),
      authorities: [folder.file('ca.pem')],
      port: 0,
    },
    peers: { CT1: { host: '127.0.0.1', port: 104, certificate: 'ct1.example' } },
  });
});
afterAll(async () => {
  await archive.close();
  await folder.remove();
});

async function echo(calling: string, identity?: typeof own): Promise<unknown> {
  const { dicom, dicomTls = dicom } = archive.addresses;
  const tls = identity && {
    certificate: identity.certificate,
    key: identity.key,
    authorities: [authority.certificate],
  };
  const address = tls === undefined ? dicom : { ...dicomTls, tls };
  await using association = await connect({ ...address, called: 'HOUNSFIELD', calling, propose: [Verification] });
  return (await association.echo()).status;
}

describe('a peer of the table that names a certificate', () => {
  const notRecognized = expect.objectContaining({ rejection: { result: 1, source: 1, reason: 3 } });

  it('gets in with that certificate', async () => {
    expect(await echo('CT1', own)).toBe(0);
  });

  it.each([
    ['its AE title and the certificate of another', 'CT1', other],
    ['its certificate and the AE title of another', 'MR1', own],
    ['its AE title and no TLS', 'CT1', undefined],
  ] as const)('is not who comes with %s (PS3.8 Table 9-21)', async (_, calling, identity) => {
    await expect(echo(calling, identity)).rejects.toEqual(notRecognized);
  });
});
