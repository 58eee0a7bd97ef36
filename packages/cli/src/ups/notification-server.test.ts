import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { DataSet } from 'hounsfield/data';
import { UPSGlobalSubscriptionInstance } from 'hounsfield/dictionary';
import { Notifications } from 'hounsfield/web/worklist';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NotificationServer, startNotifications } from './notification-server.ts';
import { Subscriptions } from './subscriptions.ts';
import type { Workitems } from './workitems.ts';

const event = {
  sopInstanceUid: '2.25.1',
  eventTypeId: 1,
  dataSet: DataSet.of({ ProcedureStepState: 'SCHEDULED' }),
};

describe('the notification connections of hu ups serve (PS3.18 §8.10.4)', () => {
  let notifications: Notifications;
  let server: NotificationServer;
  const open = (token?: string) =>
    startNotifications({ host: '127.0.0.1', port: 0, path: '/rs', token, notifications });
  beforeEach(async () => {
    notifications = new Notifications({ backlog: 64 * 1024, perAeTitle: 2 });
    server = await open();
  });
  afterEach(async () => {
    await server[Symbol.asyncDispose]();
  });

  /** Asks by hand; gives the socket and the head of the answer. */
  async function upgrade(
    path: string,
    headers: Readonly<Record<string, string>> = {},
    { port } = server,
  ): Promise<{ readonly socket: Socket; readonly status: string; readonly said: string }> {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('error', () => undefined);
    const all = {
      Host: `localhost:${port}`,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version': '13',
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    const said = chunk.toString('latin1');
    return { socket, said, status: said.slice(9, 12) };
  }

  it('tell the platform’s WebSocket of events, and that they end with the worklist', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rs/subscribers/DASH%20ONE`);
    await once(socket, 'open');
    notifications.send('DASH ONE', event);
    const [{ data }] = (await once(socket, 'message')) as [MessageEvent];
    expect(JSON.parse(data as string)).toMatchObject({ '00741000': { vr: 'CS', Value: ['SCHEDULED'] } });
    const closed = once(socket, 'close');
    await server[Symbol.asyncDispose]();
    expect(await closed).toMatchObject([{ code: 1001, reason: 'The worklist ends.' }]);
    server = await open();
  });

  it.each([
    ['/rs/subscribers/DASH', { 'Sec-WebSocket-Key': 'x' }, '400'],
    ['/rs/subscribers/DASH', { 'Sec-WebSocket-Version': '7' }, '400'],
    ['/rs/subscribers/SEVENTEEN-LETTERS', {}, '400'],
    ['/rs/subscribers/%ff', {}, '400'],
    ['/rs/subscribers/', {}, '404'],
    ['/rs/subscribers/../x/y', {}, '404'],
    ['/elsewhere', {}, '404'],
    ['/rs/subscribers/DASH', { Origin: 'https://elsewhere.example' }, '403'],
    ['/rs/subscribers/DASH', { Origin: 'null' }, '403'],
    ['/rs/subscribers/DASH', { Host: 'rebound.example' }, '421'],
    ['/rs/subscribers/DASH', { 'X-Long': 'x'.repeat(20_000) }, '431'],
    ['/rs/subscribers/DASH', { Origin: 'http://localhost:1' }, '101'],
  ])('answer to %s with %o: %s', async (path, headers, status) => {
    const { socket, ...answer } = await upgrade(path, headers);
    expect(answer.status).toBe(status);
    socket.destroy();
  });

  it('need the token where there is one, and are few for each AE title', async () => {
    await using own = await open('secret');
    const sockets: Socket[] = [];
    const status = async (headers: Readonly<Record<string, string>>) => {
      const answer = await upgrade('/rs/subscribers/DASH', headers, own);
      sockets.push(answer.socket);
      return answer.status;
    };
    expect([await status({}), await status({ Authorization: 'Bearer other' })]).toEqual(['401', '401']);
    const authorised = { Authorization: 'Bearer secret' };
    expect([await status(authorised), await status(authorised), await status(authorised)]).toEqual([
      '101',
      '101',
      '503',
    ]);
    for (const socket of sockets) socket.destroy();
  });

  it('end with who sends frames beyond measure, without a mask, or anything at all, and serve on', async () => {
    /** Frames of RFC 6455 §5.2, and the status that ends the connection. */
    const frames: readonly [bytes: number[], code: number][] = [
      [[0x81, 0xff, 0, 0, 0, 1, 0, 0, 0, 0], 1009],
      [[0x81, 0xfe, 0xff, 0xff, 1, 2, 3, 4], 1009],
      [[0x81, 0x01, 0x41], 1002],
      [[0xf1, 0x80, 1, 2, 3, 4], 1002],
      [[0x81, 0x81, 0, 0, 0, 0, 0x41], 1008],
    ];
    for (const [bytes, code] of frames) {
      const { socket } = await upgrade('/rs/subscribers/DASH');
      socket.write(Buffer.from(bytes));
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect([answer[0], answer.readUInt16BE(2)]).toEqual([0x88, code]);
      socket.destroy();
    }
    await expect.poll(() => notifications.size).toBe(0);
    const { socket, status } = await upgrade('/rs/subscribers/DASH');
    expect(status).toBe('101');
    socket.destroy();
  });

  it('cut a subscriber who never reads, with no more than the backlog in memory', async () => {
    const { socket } = await upgrade('/rs/subscribers/DASH');
    socket.pause();
    const text = 'x'.repeat(10_000);
    const large = { ...event, dataSet: DataSet.of({ ReasonForCancellation: text }) };
    let count = 0;
    for (; notifications.size > 0 && count < 10_000; count++) {
      notifications.send('DASH', large);
      if (count % 5 === 0) await new Promise(resolve => setImmediate(resolve));
    }
    // What the system keeps for a connection comes on top.
    expect(count).toBeLessThan(2_000);
    socket.destroy();
  });

  it('bring all present states to a subscriber, which are more than may wait at a time', async () => {
    const count = 1500;
    const large = DataSet.of({ ReasonForCancellation: 'x'.repeat(10_000) });
    const all = Array.from({ length: count }, (_, k) => [`2.25.${k}`, large] as const);
    const stateReport = (uid: string) => ({ sopInstanceUid: uid, eventTypeId: 1, dataSet: large });
    const workitems = { all, get: () => large, stateReport } as unknown as Workitems;
    notifications = new Notifications();
    await using own = await open();
    const socket = new WebSocket(`ws://127.0.0.1:${own.port}/rs/subscribers/DASH`);
    let length = 0;
    const whole = new Promise<void>(resolve => {
      let seen = 0;
      socket.onmessage = ({ data }) => {
        length += data.length;
        if (++seen === count) resolve();
      };
    });
    await once(socket, 'open');
    const uid = UPSGlobalSubscriptionInstance;
    new Subscriptions('HU', [], notifications).subscribe({ title: 'DASH', uid, filter: DataSet.of({}) }, workitems);
    await whole;
    expect(length).toBeGreaterThan(14 * 1024 * 1024);
    socket.close();
  });

  it('answer to a request that is none for a WebSocket', async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/rs/subscribers/DASH`);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(/takes WebSockets/)]);
  });
});
