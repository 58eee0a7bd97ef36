import { WebClient } from 'hounsfield/web/client';

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
