// dcmjs-dimse as server, which drops the data, or as client: node dcmjs.mjs serve PORT, node dcmjs.mjs store PORT FOLDER
// The client ends with 1 unless all files of the folder were answered with success.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [role, port, folder = ''] = process.argv.slice(2);
for (const method of /** @type {const} */ (['log', 'info', 'warn', 'error', 'debug'])) console[method] = () => {};
const require = createRequire(new URL('../peers/index.js', import.meta.url));
const { Client, Scp, Server, log, requests, responses, constants } = require('dcmjs-dimse');
log.disableAll?.();
const { Status, PresentationContextResult } = constants;
const EXPLICIT = '1.2.840.10008.1.2.1';

class Dropping extends Scp {
  /** @param {any} association */
  associationRequested(association) {
    for (const { id } of association.getPresentationContexts()) {
      const context = association.getPresentationContext(id);
      const offered = context.getTransferSyntaxUids();
      context.setResult(PresentationContextResult.Accept, offered.includes(EXPLICIT) ? EXPLICIT : offered[0]);
    }
    this.sendAssociationAccept();
  }
  /** @param {any} request @param {(response: any) => void} answer */
  cEchoRequest(request, answer) {
    const response = responses.CEchoResponse.fromRequest(request);
    response.setStatus(Status.Success);
    answer(response);
  }
  /** @param {any} request @param {(response: any) => void} answer */
  cStoreRequest(request, answer) {
    const response = responses.CStoreResponse.fromRequest(request);
    response.setStatus(Status.Success);
    answer(response);
  }
  associationReleaseRequested() {
    this.sendAssociationReleaseResponse();
  }
}

if (role === 'serve') {
  const server = new Server(Dropping);
  server.on('networkError', () => {});
  server.listen(Number(port), { host: '127.0.0.1' });
} else {
  const files = readdirSync(folder).sort();
  const client = new Client();
  let successes = 0;
  for (const name of files) {
    const request = new requests.CStoreRequest(join(folder, name));
    request.on('response', (/** @type {any} */ response) => {
      if (response.getStatus() === Status.Success) successes++;
    });
    client.addRequest(request);
  }
  const closed = new Promise(resolve => client.on('closed', resolve));
  client.on('networkError', () => {});
  client.send('127.0.0.1', Number(port), 'BENCH', 'ANY-SCP', {});
  await closed;
  process.exit(successes === files.length ? 0 : 1);
}
