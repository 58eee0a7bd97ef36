// Our SCP with files on the disk, as storescp is one: node our-server.mjs PORT FOLDER
// Each object goes to a file of its own as it comes, preamble and File Meta Information first, without a sync.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileMetaBytes } from 'hounsfield/file';
import { listen, Status, serve } from 'hounsfield/network/node';
import { Storage, Verification } from 'hounsfield/services';

const [port, folder = ''] = process.argv.slice(2);
await listen({ port: Number(port), ae: 'HOUNSFIELD', anyCalledAe: true }, [
  serve(Verification, { 'C-ECHO': () => Status.success }),
  serve(Storage, {
    'C-STORE': async ({ sopClassUid, sopInstanceUid, data }, { transferSyntaxUid }) => {
      const file = openSync(join(folder, `${sopInstanceUid}.dcm`), 'w');
      try {
        writeSync(file, fileMetaBytes({ sopClassUid, sopInstanceUid, transferSyntaxUid }));
        await data.consume(chunk => void writeSync(file, chunk));
      } finally {
        closeSync(file);
      }
      return Status.success;
    },
  }),
]);
