/** Bytes of one side of a TCP connection, as one or more segments. */
export interface Stretch {
  readonly fromClient: boolean;
  readonly bytes: Uint8Array;
  /** Milliseconds since the connection began. */
  readonly at: number;
}

export const SERVER_PORT = 11_112;

/** The port of the client in the connection that is the `k`th of a capture. */
export function clientPort(k: number): number {
  return 50_000 + k;
}

/**
 * A capture file (pcap, link type raw IP) of TCP connections over IPv4 in which these bytes are exchanged: what a
 * capture on the wire would hold, made without the rights that one needs.
 */
export function pcapOf(connections: readonly (readonly Stretch[])[]): Uint8Array {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2_c3d4, 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(0x4_0000, 16);
  header.writeUInt32LE(LINKTYPE_RAW, 20);
  const records = connections.flatMap((stretches, k) => [...new Connection(clientPort(k)).records(stretches)]);
  return Buffer.concat([header, ...records]);
}

class Connection {
  readonly #next = { client: 1000, server: 5000 };
  readonly #port: number;
  #identification = 0;

  constructor(port: number) {
    this.#port = port;
  }

  *records(stretches: readonly Stretch[]): Generator<Buffer> {
    yield this.#segment(true, 0, SYN);
    yield this.#segment(false, 0, SYN | ACK);
    yield this.#segment(true, 0, ACK);
    let last = 0;
    for (const { fromClient, bytes, at } of stretches) {
      last = at;
      for (let from = 0; from < bytes.length; from += SEGMENT) {
        yield this.#segment(fromClient, at, ACK | PSH, bytes.subarray(from, from + SEGMENT));
      }
      yield this.#segment(!fromClient, at, ACK);
    }
    yield this.#segment(true, last, FIN | ACK);
    yield this.#segment(false, last, FIN | ACK);
    yield this.#segment(true, last, ACK);
  }

  #segment(fromClient: boolean, at: number, flags: number, bytes: Uint8Array = new Uint8Array()): Buffer {
    const [own, other] = fromClient ? (['client', 'server'] as const) : (['server', 'client'] as const);
    const tcp = Buffer.alloc(20 + bytes.length);
    tcp.writeUInt16BE(fromClient ? this.#port : SERVER_PORT, 0);
    tcp.writeUInt16BE(fromClient ? SERVER_PORT : this.#port, 2);
    tcp.writeUInt32BE(this.#next[own], 4);
    tcp.writeUInt32BE((flags & ACK) === 0 ? 0 : this.#next[other], 8);
    tcp.writeUInt8(5 << 4, 12);
    tcp.writeUInt8(flags, 13);
    tcp.writeUInt16BE(0xffff, 14);
    tcp.set(bytes, 20);
    const addresses = Buffer.from(fromClient ? [...CLIENT, ...SERVER] : [...SERVER, ...CLIENT]);
    const pseudo = Buffer.from([...addresses, 0, PROTOCOL_TCP, tcp.length >> 8, tcp.length & 0xff]);
    tcp.writeUInt16BE(checksum(Buffer.concat([pseudo, tcp])), 16);
    this.#next[own] += bytes.length + ((flags & (SYN | FIN)) === 0 ? 0 : 1);
    return this.#record(at, Buffer.concat([this.#ip(addresses, tcp.length), tcp]));
  }

  #ip(addresses: Buffer, length: number): Buffer {
    const ip = Buffer.alloc(20);
    ip.writeUInt8(0x45, 0);
    ip.writeUInt16BE(20 + length, 2);
    ip.writeUInt16BE(this.#identification++ & 0xffff, 4);
    ip.writeUInt8(64, 8);
    ip.writeUInt8(PROTOCOL_TCP, 9);
    ip.set(addresses, 12);
    ip.writeUInt16BE(checksum(ip), 10);
    return ip;
  }

  #record(at: number, packet: Buffer): Buffer {
    const header = Buffer.alloc(16);
    header.writeUInt32LE(Math.floor(at / 1000), 0);
    header.writeUInt32LE(Math.floor((at % 1000) * 1000), 4);
    header.writeUInt32LE(packet.length, 8);
    header.writeUInt32LE(packet.length, 12);
    return Buffer.concat([header, packet]);
  }
}

/** RFC 1071. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) sum += bytes.readUInt16BE(at);
  if (bytes.length % 2 === 1) sum += (bytes.at(-1) ?? 0) << 8;
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

const LINKTYPE_RAW = 101;
const PROTOCOL_TCP = 6;
const CLIENT = [192, 0, 2, 1] as const;
const SERVER = [192, 0, 2, 2] as const;
const SEGMENT = 16_000;
const FIN = 0x01;
const SYN = 0x02;
const PSH = 0x08;
const ACK = 0x10;
