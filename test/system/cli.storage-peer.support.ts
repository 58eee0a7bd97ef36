import { mkdir, writeFile } from 'node:fs/promises';
import type { TestFolder, TestObject } from '@hounsfield/testkit';
import { type DimseReply, listen, type NetworkServer, Status } from 'hounsfield/network/node';
import { Storage, serve, Verification } from 'hounsfield/services';

/** Writes objects into a folder below this one, a file each, and gives its path. */
export function writeTo(
  folder: Pick<TestFolder, 'file'>,
): (objects: readonly TestObject[], ...names: readonly string[]) => Promise<string> {
  return async (objects, ...names) => {
    await mkdir(folder.file(...names), { recursive: true });
    for (const [k, object] of objects.entries()) await writeFile(folder.file(...names, `${k}.dcm`), object.bytes);
    return folder.file(...names);
  };
}

export type StoragePeer = NetworkServer & { readonly taken: Map<string, Uint8Array> };

/** A peer that keeps what it is sent; `answer` says what it thinks of the object with this number, from 1. */
export async function storagePeer(
  answer: (number: number, sopClassUid: string) => DimseReply | Promise<DimseReply> = () => Status.success,
  transferSyntaxes?: readonly string[],
): Promise<StoragePeer> {
  const taken = new Map<string, Uint8Array>();
  let number = 0;
  const storage = serve(
    Storage,
    {
      'C-STORE': async ({ data, sopInstanceUid, sopClassUid }) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of data) chunks.push(Uint8Array.from(chunk));
        taken.set(sopInstanceUid, Buffer.concat(chunks));
        return answer(++number, sopClassUid);
      },
    },
    { otherSopClasses: true, ...(transferSyntaxes === undefined ? {} : { transferSyntaxes }) },
  );
  const server = await listen({ port: 0, ae: 'KEEPER' }, [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    storage,
  ]);
  return Object.assign(server, { taken });
}

/** The peer as `hu` is told of it. */
export const at = (server: NetworkServer): string => `KEEPER@127.0.0.1:${server.address.port}`;
