import { ctSlice } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import type { SetFlags } from '../commands/set.ts';
import { UsageError } from '../usage-error.ts';
import { changed, changesOf } from './changes.ts';

const none: SetFlags = {
  json: undefined,
  debug: undefined,
  output: undefined,
  inPlace: undefined,
  backup: undefined,
  verbose: undefined,
  set: undefined,
  replace: undefined,
  from: undefined,
  insert: undefined,
  delete: undefined,
  deletePrivate: undefined,
  newUids: undefined,
};
const object = readBytes(ctSlice(0).bytes).withElements([
  { tag: 0x0009_0010, vr: 'LO', value: 'ACME' },
  { tag: 0x0009_1001, vr: 'LO', value: 'x' },
]);

async function after(flags: Partial<SetFlags>, before = object): Promise<typeof object> {
  return changed(before, await changesOf({ ...none, ...flags }, async () => Uint8Array.of(1, 2)));
}

describe('the changes of hu set', () => {
  it('give values, and make what is not there with --set alone', async () => {
    const set = await after({ set: ['PatientID=A', 'ScheduledProtocolCodeSequence[0].CodeValue=S'] });
    expect([set.get('PatientID'), set.at('ScheduledProtocolCodeSequence[0].CodeValue')]).toEqual(['A', 'S']);
    const replaced = await after({
      replace: ['PatientID=B', 'ScheduledProtocolCodeSequence[0].CodeValue=S'],
    });
    expect([replaced.get('PatientID'), replaced.has('ScheduledProtocolCodeSequence')]).toEqual(['B', false]);
  });

  it('take values from files', async () => {
    const taken = await after({ from: ['(0009,"ACME",02):OB=some.bin'] });
    expect(taken.element(0x0009_1002)?.bytes).toEqual(Uint8Array.of(1, 2));
  });

  it('delete and insert', async () => {
    const gone = await after({ deletePrivate: true, delete: ['PatientID', '**.CodeValue'] });
    expect([gone.has(0x0009_0010), gone.has(0x0009_1001), gone.has('PatientID')]).toEqual([false, false, false]);
    expect(gone.at('ProcedureCodeSequence[0].CodeValue')).toBeUndefined();
    const more = await after({
      insert: ['ProcedureCodeSequence[0]'],
      set: ['ProcedureCodeSequence[0].CodeValue=first'],
    });
    expect(more.get('ProcedureCodeSequence')?.map(item => item.get('CodeValue'))).toEqual(['first', '71250']);
  });

  it('let the meta information follow, and reach into it', async () => {
    const renamed = await after({ set: ['SOPInstanceUID=1.2.3', 'SourceApplicationEntityTitle=HERE'] });
    expect(renamed.fileMeta.get('MediaStorageSOPInstanceUID')).toBe('1.2.3');
    expect(renamed.fileMeta.get('SourceApplicationEntityTitle')).toBe('HERE');
    expect(renamed.has(0x0002_0016)).toBe(false);
    expect((await after({ delete: ['ImplementationVersionName'] })).fileMeta.has('ImplementationVersionName')).toBe(
      false,
    );
  });

  it.each(['TransferSyntaxUID=1.2', 'MediaStorageSOPInstanceUID=1.2', 'FileMetaInformationGroupLength=1'])(
    'refuse %s, on which the rest of the file depends',
    async word => {
      await expect(after({ set: [word] })).rejects.toThrow(UsageError);
    },
  );

  it('make UIDs anew, the same for the same one, in references within the run too', async () => {
    const changes = await changesOf({ ...none, newUids: ['study', 'instance'] }, async () => new Uint8Array(0));
    const own = object.require('SOPInstanceUID');
    const other = readBytes(ctSlice(1).bytes).with({
      ReferencedImageSequence: [own, '1.2.3.4'].map(uid => DataSet.of({ ReferencedSOPInstanceUID: uid })),
    });
    for (const each of [object, other]) changes.newUids.learn(each);
    const [first, second] = [object, other].map(each => changed(each, changes));
    expect(first?.get('SOPInstanceUID')).not.toBe(own);
    expect(second?.at('ReferencedImageSequence[0].ReferencedSOPInstanceUID')).toBe(first?.get('SOPInstanceUID'));
    expect(second?.at('ReferencedImageSequence[1].ReferencedSOPInstanceUID')).toBe('1.2.3.4');
    expect(second?.get('StudyInstanceUID')).toBe(first?.get('StudyInstanceUID'));
    expect(second?.get('StudyInstanceUID')).not.toBe(other.get('StudyInstanceUID'));
    expect(second?.get('SeriesInstanceUID')).toBe(other.get('SeriesInstanceUID'));
    expect(second?.get('SOPClassUID')).toBe(other.get('SOPClassUID'));
  });

  it('make all UIDs of instances anew, and leave classes', async () => {
    const made = await after({ newUids: ['all'] });
    for (const keyword of ['SOPInstanceUID', 'StudyInstanceUID', 'SeriesInstanceUID', 'FrameOfReferenceUID'] as const)
      expect([keyword, made.get(keyword)]).not.toEqual([keyword, object.get(keyword)]);
    expect(made.get('SOPClassUID')).toBe(object.get('SOPClassUID'));
  });

  it('are none without an option', async () => {
    await expect(after({})).rejects.toThrow(UsageError);
  });
});
