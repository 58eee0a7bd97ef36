import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startHttp } from './server.ts';
import { answerOf, answers, serverRig, settle } from './server-rig.fixture.ts';

const { start, server, ask, logger } = serverRig();

describe('the server', () => {
  it('listens on loopback unless told otherwise, and hands only its own path to the handler', async () => {
    const { address } = await start(answers('dicom'));
    expect(address.host).toBe('127.0.0.1');
    for (const path of ['/dicom-web', '/dicom-web/', '/dicom-web/studies?x=1'])
      expect((await answerOf(ask(path))).text).toBe('dicom');
    for (const path of ['/', '/dicom-webs', '/dicom', '/DICOM-WEB/studies'])
      expect((await answerOf(ask(path))).status, path).toBe(404);
  });

  it('tells a port in use and a host that is not here in one sentence each', async () => {
    const { address } = await start(answers(''));
    await expect(startHttp({ port: address.port, handler: answers(''), logger })).rejects.toMatchObject({
      name: 'StorageError',
      code: 'port-in-use',
    });
    await expect(startHttp({ host: '192.0.2.1', port: 0, handler: answers(''), logger })).rejects.toMatchObject({
      code: 'cannot-listen',
    });
  });

  it('refuses to be asked by the name of another site on loopback (DNS rebinding)', async () => {
    await start(answers('dicom'), { hostNames: ['pacs.example'] });
    const status = async (host: string): Promise<number> =>
      (await answerOf(ask('/dicom-web/', { headers: { Host: host } }))).status;
    expect(await status('evil.test')).toBe(421);
    expect(await status('127.0.0.1.evil.test')).toBe(421);
    expect(await status('localhost.evil.test:8080')).toBe(421);
    for (const host of ['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:8080', 'pacs.example', 'LOCALHOST'])
      expect(await status(host), host).toBe(200);
  });

  const raw: ReadonlyArray<readonly [string, string, number]> = [
    ['no Host header', 'GET /dicom-web/ HTTP/1.1\r\n\r\n', 400],
    ['a bad Host header', 'GET /dicom-web/ HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['a Host with a path', 'GET /dicom-web/ HTTP/1.1\r\nHost: localhost/x\r\n\r\n', 400],
    [
      'two lengths',
      'POST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length and chunks',
      'POST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['a negative length', 'POST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n', 400],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a header without end', `GET /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
    ['HTTP/1.0 without Host', 'GET /dicom-web/ HTTP/1.0\r\n\r\n', 200],
    ['an absolute address of another site', 'GET http://evil.test/dicom-web/ HTTP/1.1\r\nHost: localhost\r\n\r\n', 421],
    ['a backslash in the path', 'GET /dicom-web\\..\\x HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  ];
  it.each(raw)('answers %s', async (_, text, status) => {
    await start(answers('dicom'));
    const socket = connect(server().address.port, '127.0.0.1');
    socket.end(text);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer.slice(0, 12)).toMatch(new RegExp(`^HTTP/1\\.[01] ${status}`));
  });

  it('closes a connection whose header does not come, and one that stands still', async () => {
    await start(answers('dicom'), { limits: { headers: 50, idle: 50 } });
    for (const text of [
      'GET /dicom-web/ HTTP/1.1\r\nHost: local',
      'POST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n1',
    ]) {
      const socket = connect(server().address.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(text);
      socket.resume();
      await once(socket, 'close');
    }
  });

  it('finishes what runs when it closes, takes nothing new, and cuts off what does not end', async () => {
    const release: (() => void)[] = [];
    await start(async () => {
      await new Promise<void>(resolve => release.push(resolve));
      return new Response('finished');
    });
    const idle = connect(server().address.port, '127.0.0.1');
    await once(idle, 'connect');
    const slow = ask('/dicom-web/slow');
    const answer = answerOf(slow);
    while (release.length === 0) await new Promise(resolve => setImmediate(resolve));
    const closed = server().close({ grace: 60_000 });
    idle.resume();
    await once(idle, 'close');
    const late = ask('/dicom-web/late');
    late.end();
    await expect(once(late, 'response')).rejects.toThrow('ECONNREFUSED');
    release[0]?.();
    const { text, headers } = await answer;
    expect([text, headers.connection]).toEqual(['finished', 'close']);
    await closed;

    await start(() => new Promise<Response>(() => {}));
    const endless = ask('/dicom-web/endless');
    endless.end();
    const failed = once(endless, 'error');
    await once(endless, 'socket');
    await settle();
    await server().close({ grace: 1 });
    await failed;
  });
});
