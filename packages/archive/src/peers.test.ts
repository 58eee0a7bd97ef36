import { ctSlice } from '@hounsfield/testkit';
import { listen } from 'hounsfield/network/node';
import { Storage, serve } from 'hounsfield/services';
import { expect, it } from 'vitest';
import { Peers } from './peers.ts';

it('waits for a peer that does not answer as long as it was told, and no longer', async () => {
  let answer = (): void => {};
  const never = new Promise<void>(resolve => {
    answer = resolve;
  });
  const silent = serve(Storage, {
    'C-STORE': async ({ data }) => {
      for await (const _ of data);
      await never;
      return { status: 0 };
    },
  });
  const server = await listen({ port: 0, ae: 'SILENT' }, [silent]);
  const peers = new Peers('ARCHIVE', { SILENT: server.address }, { response: 100 });
  const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet: data } = ctSlice(1, { rows: 8, columns: 8 });
  const propose = [{ abstractSyntax: sopClassUid, transferSyntaxes: [transferSyntaxUid] }];
  const association = await peers.connect('SILENT', propose);
  const storing = association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data });
  await expect(storing).rejects.toMatchObject({ code: 'timeout' });
  answer();
  await server.close({ grace: 0 });
});
