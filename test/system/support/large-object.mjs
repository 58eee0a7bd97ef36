// One side of a C-STORE of an object of many bytes, which nobody keeps. JavaScript on the built library, as users run
// it: Node's own compiler of types would take 40 MB.
//   node large-object.mjs receive            prints its port, then what came of the first object
//   node large-object.mjs send PORT BYTES
import { connect, listen, Status, serve } from 'hounsfield/network/node';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
/** @type {import('hounsfield/network/node').ServiceDefinition<'C-STORE'>} */
const storage = {
  name: 'Storage',
  section: '',
  statusService: 'general',
  transferSyntaxes: [EXPLICIT],
  sopClasses: [CT],
  operations: { 'C-STORE': { statuses: [] } },
};

const [role, port, bytes] = process.argv.slice(2);
if (role === 'receive') await receive();
else await send(Number(port), Number(bytes));

async function receive() {
  let received = 0;
  const server = await listen({ port: 0, ae: 'LARGE' }, [
    serve(storage, {
      'C-STORE': async ({ data }) => {
        for await (const chunk of data) received += chunk.length;
        setImmediate(() => void server.close().then(() => report({ received })));
        return Status.success;
      },
    }),
  ]);
  console.log(`port ${server.address.port}`);
}

/** @param {number} to @param {number} length */
async function send(to, length) {
  const peer = { host: '127.0.0.1', port: to, called: 'LARGE', calling: 'LARGE' };
  const association = await connect({ ...peer, propose: [storage] });
  const object = { sopClassUid: CT, sopInstanceUid: '1.2.3', transferSyntaxUid: EXPLICIT, data: made(length), length };
  const { status } = await association.store(object);
  await association.release();
  report({ status });
}

/** As many bytes as are asked for, each chunk new: what is held too long is seen in the memory. @param {number} length */
async function* made(length) {
  const chunk = 0x4_0000;
  for (let at = 0; at < length; at += chunk) yield new Uint8Array(Math.min(chunk, length - at)).fill(at / chunk);
}

/** @param {object} facts */
function report(facts) {
  console.log(JSON.stringify({ ...facts, peak: process.resourceUsage().maxRSS * 1024 }));
}
