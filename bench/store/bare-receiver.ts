// The least that a program in Node can do to store an object: it reads from the socket into one buffer, copies, writes a file,
// syncs it and answers. It reads no data set, makes no digest, keeps no index and checks nothing, so that what it stores is of
// no use. Whatever an archive is asked for has to fit between its figure and that of the archive.
//   node bare-receiver.ts PORT FOLDER
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer, Socket, type SocketConstructorOpts } from 'node:net';
import { join } from 'node:path';
import { RawReceiver } from '../lib/raw-dicom.ts';

const [port, folder = '.'] = process.argv.slice(2);
const buffer = Buffer.allocUnsafe(64 * 1024);
const free: Buffer[] = [];
let files = 0;

/** Memory for one object at a time. */
class Room {
  #bytes = free.pop() ?? Buffer.allocUnsafe(1024 * 1024);
  #length = 0;

  take(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  async keep(): Promise<void> {
    const file = await open(join(folder, String(files++)), 'wx');
    await file.write(this.#bytes, 0, this.#length);
    free.push(this.#bytes);
    await file.datasync();
    void file.close();
  }
}

function receive(socket: Socket, read: (take: (chunk: Buffer) => void) => void): void {
  let room = new Room();
  const receiver = new RawReceiver(socket, {
    data: bytes => room.take(bytes),
    stored: answer => {
      const full = room;
      room = new Room();
      void full.keep().then(answer);
    },
  });
  read(chunk => receiver.push(chunk));
}

/** Reads into the one buffer, as `hounsfield/network/node` does it for a server. */
function lent(accepted: Socket): void {
  const outer = accepted as unknown as { _handle: object | null };
  const handle = outer._handle;
  let take = (_: Buffer): void => {};
  const onread = {
    buffer,
    callback: (count: number): boolean => {
      take(buffer.subarray(0, count));
      return true;
    },
  };
  const socket = new Socket({ handle, onread } as unknown as SocketConstructorOpts);
  outer._handle = null;
  receive(socket, push => {
    take = push;
  });
  socket.resume();
}

const server = createServer({ pauseOnConnect: true }, lent).listen(Number(port), '127.0.0.1');
await once(server, 'listening');
