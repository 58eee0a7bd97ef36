import { readdir, readFile, writeFile } from 'node:fs/promises';
import { startArchive } from '@hounsfield/archive';
import { describeWithPeers, freePort, runOk, spawnServer, temporaryFolder } from '@hounsfield/testkit';
import dimse from 'dcmjs-dimse';
import { DataSet, toBytes } from 'hounsfield/data';
import { ColorPaletteStorage, ExplicitVRLittleEndian, HangingProtocolStorage } from 'hounsfield/dictionary';
import { fileMetaBytes, readBytes } from 'hounsfield/file';
import { ColorPalette, HangingProtocol } from 'hounsfield/services';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './network.dcmjs-dimse.support.ts';

// Instances that belong to no patient and storage commitment over the web, by programs that we did not write.

const { Dataset, requests } = dimse;
const chest = { uid: '2.25.77001', sopClassUid: HangingProtocolStorage, more: { HangingProtocolName: 'CHEST' } };
const palette = {
  uid: '2.25.77002',
  sopClassUid: ColorPaletteStorage,
  more: {
    ContentLabel: 'HOT_IRON',
    RedPaletteColorLookupTableDescriptor: [256, 0, 8],
    RedPaletteColorLookupTableData: Uint8Array.from({ length: 256 }, (_, k) => k),
  },
};

/** By itself storescp takes none of these SOP Classes. */
const CONFIGURATION = `[[TransferSyntaxes]]
[Native]
TransferSyntax1 = LittleEndianExplicit
[[PresentationContexts]]
[NonPatient]
PresentationContext1 = ${ColorPaletteStorage}\\Native
PresentationContext2 = ${HangingProtocolStorage}\\Native
[[Profiles]]
[Default]
PresentationContexts = NonPatient
`;

describeWithPeers(['curl', 'storescu', 'storescp', 'dcmdump'], 'instances that belong to no patient', peers => {
  const resources = new AsyncDisposableStack();
  let file = (_: string): string => '';
  let web = '';
  let received = '';
  let port = 0;
  beforeAll(async () => {
    const data = resources.use(await temporaryFolder());
    const folder = resources.use(await temporaryFolder());
    file = name => folder.file(name);
    received = resources.use(await temporaryFolder()).path;
    const storePort = await freePort();
    await writeFile(file('storescp.cfg'), CONFIGURATION);
    const args = ['-xf', file('storescp.cfg'), 'Default', '-od', received, String(storePort)];
    resources.use(await spawnServer('storescp', args, { ready: { port: storePort } }));
    const receivers = { STORESCP: { host: '127.0.0.1', port: storePort } };
    const archive = resources.use(
      await startArchive({ data: data.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', peers: receivers }),
    );
    web = `http://127.0.0.1:${archive.addresses.http.port}/dicom-web`;
    port = archive.addresses.dicom.port;
    for (const { uid, sopClassUid, more } of [chest, palette]) {
      const dataSet = toBytes(DataSet.of({ SOPClassUID: sopClassUid, SOPInstanceUID: uid, ...more }));
      const meta = fileMetaBytes({ sopClassUid, sopInstanceUid: uid, transferSyntaxUid: ExplicitVRLittleEndian });
      await writeFile(file(uid), Buffer.concat([meta, dataSet]));
    }
  });
  afterAll(() => resources.disposeAsync());

  const curl = (path: string, ...flags: readonly string[]): Promise<{ readonly stdout: string }> =>
    runOk(peers.get('curl') ?? '', ['-sS', '-m', '30', ...flags, web + path]);

  it('come from storescu by DIMSE and from curl over the web', async () => {
    const storescu = ['-R', '-aec', 'HOUNSFIELD', '127.0.0.1', String(port), file(palette.uid)];
    await runOk(peers.get('storescu') ?? '', storescu);
    const type = ['-H', 'Content-Type: application/dicom', '--data-binary', `@${file(chest.uid)}`];
    const { stdout } = await curl('/hanging-protocols', ...type);
    expect(stdout).toContain(`/dicom-web/hanging-protocols/${chest.uid}`);
  });

  it.each(['--http1.0', '--http1.1', '--http2-prior-knowledge'])(
    'are found and given by curl with %s; dcmdump reads them',
    async version => {
      const { stdout } = await curl('/color-palettes?SOPInstanceUID=2.25.77002', version);
      expect(JSON.parse(stdout)).toMatchObject([{ '00080018': { Value: [palette.uid] } }]);
      await curl(`/color-palettes/${palette.uid}`, version, '-H', 'Accept: application/dicom', '-o', file('out.dcm'));
      expect(readBytes(await readFile(file('out.dcm'))).text('ContentLabel')).toBe('HOT_IRON');
      const dumped = await runOk(peers.get('dcmdump') ?? '', ['-q', '+P', 'ContentLabel', file('out.dcm')]);
      expect(dumped.stdout).toContain('[HOT_IRON]');
    },
  );

  it.each([
    [ColorPalette, palette.uid, 'ContentLabel', 'HOT_IRON'],
    [HangingProtocol, chest.uid, 'HangingProtocolName', 'CHEST'],
  ] as const)(
    'are found by dcmjs-dimse, which has them sent to storescp: $name',
    async (family, uid, keyword, value) => {
      const find = new requests.CFindRequest();
      find.setAffectedSopClassUid(family.find.sopClasses[0] ?? '');
      find.setDataset(new Dataset({ SOPInstanceUID: '', [keyword]: '' }));
      const found = await ask(find, port, undefined);
      expect([found.statuses, found.dataSets]).toMatchObject([
        [0xff00, 0],
        [{ SOPInstanceUID: uid, [keyword]: value }],
      ]);
      const move = requests.CMoveRequest.createStudyMoveRequest('STORESCP', uid);
      move.setAffectedSopClassUid(family.move.sopClasses[0] ?? '');
      move.setDataset(new Dataset({ SOPInstanceUID: uid }));
      expect((await ask(move, port, undefined)).statuses.at(-1)).toBe(0);
      const names = await readdir(received);
      expect(names.filter(name => name.endsWith(uid))).toHaveLength(1);
    },
  );

  it('are committed to over the web, as curl asks it', async () => {
    const reference = (uid: string) => ({
      '00081150': { vr: 'UI', Value: [ColorPaletteStorage] },
      '00081155': { vr: 'UI', Value: [uid] },
    });
    const body = JSON.stringify({
      '00081199': { vr: 'SQ', Value: [reference(palette.uid), reference('2.25.9')] },
    });
    const type = ['-H', 'Content-Type: application/dicom+json', '-d', body];
    for (const flags of [type, []]) {
      const { stdout } = await curl('/commitment-requests/2.25.4711', ...flags);
      expect(JSON.parse(stdout)).toMatchObject({
        '00081198': { Value: [{ '00081155': { Value: ['2.25.9'] }, '00081197': { Value: [0x0112] } }] },
        '00081199': { Value: [reference(palette.uid)] },
      });
    }
    const again = await curl('/commitment-requests/2.25.4711', '-o', '/dev/null', '-w', '%{http_code}', ...type);
    expect(again.stdout).toBe('409');
  });
});
