import { writeFile } from 'node:fs/promises';
import { describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import { createUid, DataSet, insertItem, privateBlock, setAt, toBytes, uuidOfUid, withPrivate } from 'hounsfield/data';
import { GEMS_PARM_01 } from 'hounsfield/private';
import { expect, it } from 'vitest';

const acme = privateBlock(
  { creator: 'ACME 1.1', group: 0x0009 },
  {
    Dose: { element: 0x0c, vr: 'DS' },
    Labels: { element: 0x0d, vr: 'LO', vm: '1-n' },
    Steps: { element: 0x0e, vr: 'SQ' },
  },
);

/** Reads a bare data set in Explicit VR Little Endian and prints what pydicom finds by creator and by path. */
const FOUND = `
import json, sys
import pydicom
from pydicom.filebase import DicomBytesIO
from pydicom.filereader import read_dataset
from pydicom.uid import UID
data = read_dataset(DicomBytesIO(open(sys.argv[1], 'rb').read()), False, True)
block = data.private_block(0x0009, 'ACME 1.1')
scan = data.private_block(0x0043, 'GEMS_PARM_01')
item = data.RequestAttributesSequence[2]
inner = item.private_block(0x0009, 'ACME 1.1')
print(json.dumps({
  'dose': float(block[0x0c].value), 'labels': list(block[0x0d].value), 'step': block[0x0e].value[0].PatientID,
  'ratio': str(scan[0x27].value), 'items': len(data.RequestAttributesSequence), 'inner': float(inner[0x0c].value),
  'third': item.RequestedProcedureID, 'uids': [UID(uid).is_valid for uid in sys.argv[2:]],
}))
`;

describeWithPeers(['pydicom'], 'edits against pydicom', peers => {
  it('finds private elements by their creator at any depth, and items where they were put (PS3.5 §7.8.1)', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('data.bin');
    let made = DataSet.fromElements([
      { tag: 0x0009_0010, vr: 'LO', value: 'OTHER' },
      { tag: 0x0009_1001, vr: 'LO', value: 'theirs' },
    ]).with({ RequestAttributesSequence: [{ RequestedProcedureID: 'R0' }, { RequestedProcedureID: 'R2' }] });
    made = withPrivate(made, acme, { Dose: 4.5, Labels: ['a', 'b'], Steps: [{ PatientID: 'in' }] });
    made = withPrivate(made, GEMS_PARM_01, { ScanPitchRatioInTheFormNNnn1: '0.984:1' });
    made = insertItem(made, 'RequestAttributesSequence[1]', { RequestedProcedureID: 'R1' });
    made = setAt(made, 'RequestAttributesSequence[2].(0009,"ACME 1.1",0C)', 7.25, { vr: 'DS' });
    await writeFile(path, toBytes(made));
    const uids = [createUid(), createUid('1.2.826.0.1.3680043.10.999'), createUid()];
    const { stdout } = await runOk(peers.get('pydicom') ?? '', ['-c', FOUND, path, ...uids]);
    expect(JSON.parse(stdout)).toEqual({
      dose: 4.5,
      labels: ['a', 'b'],
      step: 'in',
      ratio: '0.984:1',
      items: 3,
      inner: 7.25,
      third: 'R2',
      uids: [true, true, true],
    });
  });

  it('makes the same UUIDs of UIDs as Python does (PS3.5 §B.2)', async () => {
    const uids = Array.from({ length: 50 }, () => createUid());
    const code =
      'import sys, uuid\nfor uid in sys.argv[1:]: print(uuid.UUID(int=int(uid[5:])), uuid.UUID(int=int(uid[5:])).version)';
    const { stdout } = await runOk(peers.get('pydicom') ?? '', ['-c', code, ...uids]);
    expect(stdout.trim().split('\n')).toEqual(uids.map(uid => `${uuidOfUid(uid)} 4`));
  });
});
