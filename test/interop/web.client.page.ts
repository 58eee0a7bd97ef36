import { DataSet } from 'hounsfield/data';
import { pageSocket, WebClient, WorklistClient } from 'hounsfield/web/client';

/** What a page sees of a service; runs in the browser. */
export async function findings(baseUrl: string, elsewhere: string, file: Uint8Array): Promise<Record<string, unknown>> {
  const client = new WebClient({ baseUrl });
  const outcomes = async (objects: readonly (Uint8Array | Blob)[]): Promise<string[]> =>
    (await client.store(objects)).results.map(({ outcome }) => outcome);
  const found: Record<string, unknown> = {
    bytes: await outcomes([file]),
    blob: await outcomes([new Blob([file as Uint8Array<ArrayBuffer>])]),
  };
  for await (const study of client.search('study')) {
    const uid = study.text('StudyInstanceUID') ?? '';
    for await (const part of client.retrieve({ study: uid })) found['length'] = (await part.bytes()).length;
    for await (const metadata of client.metadata({ study: uid })) {
      found['pixels'] = (await metadata.element('PixelData')?.bulk?.bytes())?.length;
    }
    break;
  }
  const moved = new WebClient({ baseUrl: elsewhere }).search('study').next();
  found['moved'] = await moved.then(String, (error: { readonly code?: string }) => error.code);
  return found;
}

/** What a page hears of a workitem of its own, with a token and without. */
export async function hearings(baseUrl: string, token: string): Promise<unknown> {
  const client = new WorklistClient({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
  await using events = await client.events('PAGE', { open: pageSocket });
  await client.subscribe('PAGE', { sopInstanceUid: '2.25.1' });
  const claim = DataSet.of({ ProcedureStepState: 'IN PROGRESS', TransactionUID: '2.25.7' });
  const states: unknown[] = [];
  for await (const { dataSet } of events) {
    states.push(dataSet.text('ProcedureStepState'));
    if (states.length === 2) break;
    await client.changeState('2.25.1', claim);
  }
  const stranger = new WorklistClient({ baseUrl }).events('PAGE', { open: pageSocket });
  const refused = await stranger.then(String, (error: { readonly code?: string }) => error.code);
  return { states, refused };
}
