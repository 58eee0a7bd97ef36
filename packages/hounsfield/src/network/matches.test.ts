import { expect, it } from 'vitest';
import { DataSet, explicitVrLittleEndian, toBytes } from '../data/index.ts';
import { AssociationServer } from './association-server.ts';
import { MODEL } from './client-rig.fixture.ts';
import type { DimseMatches } from './dimse/status.ts';
import { defaultLimits } from './limits.ts';
import { transportPair } from './memory-transport.ts';
import { EXPLICIT, STUDY_ROOT_FIND } from './raw-peer.fixture.ts';
import { openAssociation } from './requestor.ts';
import { query } from './server-rig.fixture.ts';
import { serve } from './service.ts';

/** Matches with names of these lengths. */
function named(lengths: readonly number[]): DimseMatches {
  return {
    status: 0xff01,
    count: lengths.length,
    write: (at, into, encoding) => {
      const dataSet = DataSet.of({ PatientID: String(at), PatientComments: 'x'.repeat(lengths[at] ?? 0) });
      into.bytes(new Uint8Array(toBytes(dataSet, { encoding })));
    },
  };
}

/** What a peer that takes PDUs of this length is told. */
async function found(answers: readonly DimseMatches[], maxPduLength: number): Promise<readonly unknown[]> {
  const service = serve(query, {
    async *'C-FIND'() {
      yield* answers;
      yield { status: 0xff00, dataSet: DataSet.of({ PatientID: 'last' }) };
    },
  });
  const server = new AssociationServer({ ae: 'SERVER' }, [service]);
  const [near, far] = transportPair();
  server.take(far);
  const association = await openAssociation(near, {
    called: 'SERVER',
    calling: 'CLIENT',
    limits: { ...defaultLimits, maxPduLength },
    propose: [{ abstractSyntax: STUDY_ROOT_FIND, transferSyntaxes: [EXPLICIT] }],
  });
  const rows: unknown[] = [];
  for await (const { status, dataSet } of association.query(MODEL.find, { PatientID: '' })) {
    expect(dataSet.encoding).toMatchObject(explicitVrLittleEndian);
    rows.push([status, dataSet.text('PatientID'), dataSet.text('PatientComments')?.length]);
  }
  await association.release();
  await server.close();
  return rows;
}

it.each([128, 4096, 0x2_0000])(
  'many matches at once are a response each, in PDUs of %i bytes (PS3.7 §9.1.2)',
  async most => {
    // Short ones, one that goes over several PDUs, and more than are sent in one go.
    const lengths = [0, 3, 100, 9000, 5, ...Array.from({ length: 300 }, () => 400)];
    const wanted = lengths.map((length, at) => [0xff01, String(at), length]);
    const rows = await found([named(lengths), named([])], most);
    expect(rows.slice(0, -1)).toEqual(wanted);
    expect(rows.at(-1)).toEqual([0xff00, 'last', undefined]);
  },
);

it('a match that cannot be written ends the query with a failure (PS3.4 §C.4.1.1.4)', async () => {
  const broken: DimseMatches = {
    status: 0xff00,
    count: 1,
    write: () => {
      throw new RangeError('cannot be written');
    },
  };
  await expect(found([broken], 4096)).rejects.toMatchObject({ status: 0xc000 });
});
