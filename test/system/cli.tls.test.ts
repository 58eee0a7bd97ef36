import { writeFile } from 'node:fs/promises';
import { type TemporaryFolder, temporaryFolder, testAuthority } from '@hounsfield/testkit';
import { byUser } from 'hounsfield/network';
import { listen, type NetworkServer, Status } from 'hounsfield/network/node';
import { serve, Verification } from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSentence, huWith } from './cli.hu.ts';

const authority = testAuthority('System authority');
const server = authority.issue({ commonName: 'server', names: ['pacs.example'] });
const client = authority.issue({ commonName: 'client' });

let folder: TemporaryFolder;
let peer: NetworkServer;
beforeAll(async () => {
  folder = await temporaryFolder();
  const { certificate, key } = client;
  const files = { 'ca.pem': authority.certificate, 'me.pem': certificate, 'me.key': key, passcode: 'geheim\n' };
  for (const [name, text] of Object.entries(files)) await writeFile(folder.file(name), text);
  const tls = { certificate: server.certificate, key: server.key, authorities: [authority.certificate] };
  const accept = byUser(user => user?.kind === 'name-and-passcode' && user.passcode === 'geheim');
  peer = await listen({ port: 0, ae: 'PEER', tls, accept }, [serve(Verification, { 'C-ECHO': () => Status.success })]);
});
afterAll(async () => {
  await peer.close();
  await folder.remove();
});

describe('hu echo over TLS', () => {
  const call = (...more: readonly string[]) => [
    'echo',
    `PEER@127.0.0.1:${peer.address.port}`,
    ...['--tls', '--ca', folder.file('ca.pem'), '--cert', folder.file('me.pem'), '--key', folder.file('me.key')],
    ...['--user', 'me', '--passcode', `file:${folder.file('passcode')}`],
    ...more,
  ];

  it('shows certificate and user, with a secret of the environment, and checks the name of the peer', async () => {
    const words = call('--tls-name', 'pacs.example', '--tls-profile', 'modified-bcp195');
    const secret = words.map(word => (word.startsWith('file:') ? 'env:PASSCODE' : word));
    const { stdout } = await huWith(0, secret, { env: { ...process.env, PASSCODE: 'geheim' } });
    expect(stdout).toContain('answered');
    const { stderr } = await huWith(3, call());
    expectSentence(stderr, /certificate of the peer is for another name/);
  });

  it('warns aloud where nobody is checked', async () => {
    const { stderr } = await huWith(0, call('--no-verify'));
    expect(stderr).toMatch(/^WARNING: --no-verify: the peer may be anybody/);
  });
});
