import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { captureProxy } from './capture.ts';
import { encodeElements } from './elements.ts';
import { acceptedContexts, commandNumber, commandText, storedDataSets, wireMessages, wirePdus } from './wire.ts';

const command = encodeElements(
  [
    [0x0000_0002, 'UI', '1.2.840.10008.5.1.4.1.1.2'],
    [0x0000_0100, 'US', 0x0001],
    [0x0000_0110, 'US', 7],
    [0x0000_0800, 'US', 0x0000],
    [0x0000_1000, 'UI', '2.25.1'],
  ],
  { explicitVr: false },
);
const dataSet = encodeElements([['PatientID', 'P1']]);

describe('wire', () => {
  it('joins the fragments of a message, whatever the chunks of the stream (PS3.8 §9.3.5)', () => {
    const stream = Buffer.concat([
      pdu(4, fragment(1, 0b01, command.subarray(0, 10)), fragment(1, 0b11, command.subarray(10))),
      pdu(4, fragment(1, 0b00, dataSet.subarray(0, 3))),
      pdu(4, fragment(1, 0b10, dataSet.subarray(3))),
    ]);
    for (const size of [1, 7, stream.length]) {
      const chunks = [];
      for (let at = 0; at < stream.length; at += size) chunks.push(new Uint8Array(stream.subarray(at, at + size)));
      expect(wireMessages(chunks)).toEqual([{ contextId: 1, command, dataSet }]);
      expect(storedDataSets(chunks)).toEqual(new Map([['2.25.1', dataSet]]));
    }
  });

  it('knows a message without a data set by its command (PS3.7 §E.1, Command Data Set Type)', () => {
    const echo = encodeElements(
      [
        [0x0000_0100, 'US', 0x30],
        [0x0000_0800, 'US', 0x0101],
      ],
      { explicitVr: false },
    );
    expect(wireMessages([pdu(4, fragment(3, 0b11, echo))])).toEqual([
      { contextId: 3, command: echo, dataSet: undefined },
    ]);
    expect(commandNumber(echo, 0x0100)).toBe(0x30);
    expect(commandNumber(echo, 0x0900)).toBeUndefined();
    expect(commandText(command, 0x1000)).toBe('2.25.1');
  });

  it('leaves out a PDU that was cut off', () => {
    const whole = pdu(5, new Uint8Array(4));
    expect(wirePdus([whole, whole.subarray(0, 7)])).toHaveLength(1);
  });

  it('reads the accepted transfer syntax of each context (PS3.8 §9.3.3.2)', () => {
    const syntax = item(0x40, Buffer.from('1.2.840.10008.1.2.1'));
    const accepted = item(0x21, Buffer.concat([Buffer.from([1, 0, 0, 0]), syntax]));
    const refused = item(0x21, Buffer.concat([Buffer.from([3, 0, 3, 0]), syntax]));
    const accept = pdu(2, new Uint8Array(68), accepted, refused);
    expect(acceptedContexts([accept])).toEqual(new Map([[1, '1.2.840.10008.1.2.1']]));
  });
});

describe('captureProxy', () => {
  it('hands both directions on and records them', async () => {
    const server = createServer(socket => socket.on('data', chunk => socket.end(Buffer.concat([chunk, chunk]))));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await using proxy = await captureProxy({ port });
    const client = connect({ port: proxy.port, host: '127.0.0.1' });
    client.end('abc');
    const answer = Buffer.concat(await client.toArray()).toString();
    const [conversation] = proxy.conversations;
    await conversation?.ended;
    server.close();
    expect(answer).toBe('abcabc');
    expect(Buffer.concat(conversation?.toServer ?? []).toString()).toBe('abc');
    expect(Buffer.concat(conversation?.toClient ?? []).toString()).toBe('abcabc');
  });
});

function pdu(type: number, ...bodies: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(bodies);
  const head = Buffer.from([type, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(body.length, 2);
  return new Uint8Array(Buffer.concat([head, body]));
}

function fragment(contextId: number, header: number, bytes: Uint8Array): Uint8Array {
  const head = Buffer.from([0, 0, 0, 0, contextId, header]);
  head.writeUInt32BE(bytes.length + 2, 0);
  return Buffer.concat([head, bytes]);
}

function item(type: number, body: Uint8Array): Uint8Array {
  const head = Buffer.from([type, 0, 0, 0]);
  head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}
