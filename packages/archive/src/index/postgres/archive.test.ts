import { ctSeries, describeWithPeers, postgresServer, temporaryFolder } from '@hounsfield/testkit';
import { connect } from 'hounsfield/network/node';
import { expect, it } from 'vitest';
import { type Archive, startArchive } from '../../archive.ts';

describeWithPeers(['postgresql'], 'an archive whose index is in PostgreSQL', () => {
  it('stores, finds and gives back, after a restart too, and fills an empty database from its files', async () => {
    await using folder = await temporaryFolder();
    const server = await postgresServer();
    const objects = ctSeries({ count: 4 });
    const index = await server.newDatabase();
    const open = (database: string): Promise<Archive> =>
      startArchive({ data: folder.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', index: database });
    {
      await using archive = await open(index);
      const transferSyntaxes = ['1.2.840.10008.1.2.1'];
      const propose = objects.map(({ sopClassUid }) => ({ abstractSyntax: sopClassUid, transferSyntaxes })).slice(0, 1);
      const titles = { called: 'HOUNSFIELD', calling: 'TEST' };
      await using association = await connect({ ...archive.addresses.dicom, ...titles, propose });
      const stored = objects.map(({ dataSet, bytes: _, ...object }) => association.store({ ...object, data: dataSet }));
      expect((await Promise.all(stored)).map(({ status }) => status)).toEqual([0, 0, 0, 0]);
      expect(await instances(archive)).toHaveLength(4);
    }
    for (const database of [index, await server.newDatabase()]) {
      await using archive = await open(database);
      const found = await instances(archive);
      expect(found.toSorted()).toEqual(objects.map(({ sopInstanceUid }) => sopInstanceUid).toSorted());
    }
  });
});

async function instances({ addresses }: Archive): Promise<readonly string[]> {
  const { host, port } = addresses.http;
  const answer = await fetch(`http://${host}:${port}/dicom-web/instances`);
  const rows = (await answer.json()) as Record<string, { readonly Value: readonly string[] }>[];
  return rows.map(row => row['00080018']?.Value[0] ?? '');
}
