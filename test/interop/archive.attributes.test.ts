import { writeFile } from 'node:fs/promises';
import { type Archive, type ArchiveSettings, startArchive } from '@hounsfield/archive';
import { ctSlice, describeWithPeers, runOk, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { DataSet, explicitVrLittleEndian, parse, privateBlock, toBytes, withPrivate } from 'hounsfield/data';
import { fileMetaBytes } from 'hounsfield/file';
import { afterAll, beforeAll, expect, it } from 'vitest';

// Attributes that the configuration adds to the keys, asked for by programs that we did not write.

const acme = privateBlock({ creator: 'ACME 1.1', group: 0x0009 }, { flag: { element: 0x01, vr: 'LO' } });
const other = privateBlock({ creator: 'OTHER', group: 0x0009 }, { flag: { element: 0x01, vr: 'LO' } });
const objects = [0, 1, 2].map(k => {
  const plain = parse(ctSlice(k, { rows: 16, columns: 16 }).dataSet, { encoding: explicitVrLittleEndian });
  const said = plain.with({ ScanOptions: k === 0 ? ['AXIAL'] : ['HELICAL', 'CINE'], AcquisitionNumber: k + 1 });
  return k === 2 ? withPrivate(said, acme, { flag: 'checked' }) : said;
});

describeWithPeers(['storescu', 'findscu'], 'attributes that the configuration adds', () => {
  let folder: TemporaryFolder;
  let archive: Archive;
  const start = (indexedAttributes: ArchiveSettings['indexedAttributes']): Promise<Archive> =>
    startArchive({
      ...{ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent', relationalQueries: true },
      ...{ indexedAttributes, duplicates: 'keep' },
    });
  const store = async (name: string, dataSet: (typeof objects)[number]): Promise<void> => {
    const uids = { sopClassUid: dataSet.require('SOPClassUID'), sopInstanceUid: dataSet.require('SOPInstanceUID') };
    const meta = fileMetaBytes({ ...uids, transferSyntaxUid: '1.2.840.10008.1.2.1' });
    await writeFile(folder.file(name), Buffer.concat([meta, toBytes(dataSet)]));
    await runOk('storescu', ['-aec', 'HOUNSFIELD', '127.0.0.1', port(), folder.file(name)]);
  };
  const port = (): string => String(archive.addresses.dicom.port);
  const find = async (...keys: readonly string[]): Promise<string> => {
    const words = ['QueryRetrieveLevel=IMAGE', 'InstanceNumber', ...keys].flatMap(key => ['-k', key]);
    const { stdout, stderr } = await runOk('findscu', ['-v', '-S', ...words, '127.0.0.1', port()]);
    return stdout + stderr;
  };

  beforeAll(async () => {
    folder = await temporaryFolder();
    archive = await start({});
    await store('0.dcm', objects[0]!);
    await store('1.dcm', objects[1]!);
    await archive.close();
    archive = await start({ instance: ['ScanOptions', 'AcquisitionNumber', '(0009,xx01,ACME 1.1) LO'] });
    await store('2.dcm', objects[2]!);
  });

  afterAll(async () => {
    await archive.close();
    await folder.remove();
  });

  it('are found and returned by findscu, for objects that came before and after the configuration', async () => {
    await expect.poll(() => find('AcquisitionNumber'), POLL).not.toContain('Warning');
    const helical = await find('ScanOptions=HEL*', 'AcquisitionNumber');
    expect(helical.match(/AcquisitionNumber/g)).toHaveLength(3);
    expect(helical.match(/HELICAL\\CINE/g)).toHaveLength(2);
    const second = await find('AcquisitionNumber=2');
    expect(second).toMatch(/IS \[2 *\].*AcquisitionNumber/);
    expect(second).not.toMatch(/IS \[[13] *\].*AcquisitionNumber/);
  });

  it('are found by a private attribute with its creator, whatever block the query has', async () => {
    // DCMTK takes a text for hexadecimal bytes where it does not know the VR, so the query is a file.
    const plain = withPrivate(DataSet.of({ QueryRetrieveLevel: 'IMAGE', AcquisitionNumber: null }), other, {
      flag: '',
    });
    const query = withPrivate(plain, acme, { flag: 'check*' });
    const uids = { sopClassUid: '1.2.3', sopInstanceUid: '1.2.4', transferSyntaxUid: '1.2.840.10008.1.2.1' };
    await writeFile(folder.file('query.dcm'), Buffer.concat([fileMetaBytes(uids), toBytes(query)]));
    const { stdout, stderr } = await runOk('findscu', ['-v', '-S', '127.0.0.1', port(), folder.file('query.dcm')]);
    const found = stdout + stderr;
    expect(found).toMatch(/IS \[3 *\].*AcquisitionNumber/);
    expect(found).not.toMatch(/IS \[[12] *\].*AcquisitionNumber/);
    expect(found).toMatch(/\(0009,1101\) .*checked/);
    expect(found).toMatch(/\(0009,0011\) LO \[ACME 1\.1\]/);
  });

  it('are matched by QIDO-RS, and returned where they are asked for (PS3.18 §10.6)', async () => {
    const { host, port: http } = archive.addresses.http;
    const ask = async (query: string): Promise<readonly Record<string, { readonly Value?: readonly unknown[] }>[]> => {
      const response = await fetch(`http://${host}:${http}/dicom-web/instances?${query}`);
      expect(response.headers.get('warning')).toBeNull();
      return (await response.json()) as Awaited<ReturnType<typeof ask>>;
    };
    const byOption = await ask('ScanOptions=CINE&includefield=AcquisitionNumber,ScanOptions');
    expect(byOption.map(row => row['00200012']?.Value?.[0]).toSorted()).toEqual([2, 3]);
    expect(byOption[0]?.['00180022']?.Value).toEqual(['HELICAL', 'CINE']);
    const flagged = await ask('00090010=ACME%201.1&00091001=checked&includefield=00091001');
    expect(flagged.map(row => row['00091001']?.Value)).toEqual([['checked']]);
  });
});

const POLL = { timeout: 20_000, interval: 100 };
