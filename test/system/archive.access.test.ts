import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { openTokenDesk } from '@hounsfield/archive';
import { ctSeries, describeWithPeers, run, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { huWith, jsonLines } from './cli.hu.ts';
import { type Running, serveIn } from './cli.serve.support.ts';

// Who may do what, as programs that we did not write meet it.

const objects = ctSeries({ count: 3, rows: 16, columns: 16 });
const StudyInstanceUID = String(readBytes(objects[0]!.bytes).get('StudyInstanceUID'));
const PatientName = String(readBytes(objects[0]!.bytes).text('PatientName'));
const settings = {
  ae: 'ARCHIVE',
  requireToken: 'always',
  peers: {
    CT1: { host: '127.0.0.1', port: 104, may: 'modality' },
    WS1: { host: '127.0.0.1', port: 104, may: 'workstation' },
    FAR: { host: '127.0.0.1', port: 104, from: ['10.0.0.0/8'] },
    GONE: { host: '127.0.0.1', port: 104, may: 'destination' },
  },
};

describeWithPeers(
  ['echoscu', 'storescu', 'findscu', 'getscu', 'curl'],
  'an archive with a table of peers and tokens',
  () => {
    let folder: TemporaryFolder;
    let archive: Running;
    const files: string[] = [];

    beforeAll(async () => {
      folder = await temporaryFolder();
      for (const [k, { bytes }] of objects.entries()) {
        files.push(folder.file(`${k}.dcm`));
        await writeFile(files[k]!, bytes);
      }
      await writeFile(folder.file('config.json'), JSON.stringify(settings));
      archive = await serveIn(folder, '--config', folder.file('config.json'));
    });
    afterAll(async () => {
      await archive?.[Symbol.asyncDispose]();
      await folder.remove();
    });

    const dcmtk = async (program: string, title: string, ...words: string[]): Promise<string> => {
      const us = ['-v', '-aet', title, '-aec', 'ARCHIVE', '127.0.0.1', String(archive.dicomPort)];
      const { code, stdout, stderr } = await run(program, [...us, ...words]);
      return `${code === 0 ? 'ok' : 'failed'}\n${stdout}${stderr}`;
    };
    const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${StudyInstanceUID}`, '-k', 'PatientName'];

    describe('over DICOM', () => {
      it('lets echoscu in by a title of the table', async () => {
        expect(await dcmtk('echoscu', 'CT1')).toMatch(/^ok\n/);
      });

      it.each(['NOBODY', 'FAR', 'GONE', 'ct1'])(
        'rejects %s: calling AE title not recognized (PS3.8 Table 9-21)',
        async title => {
          const out = await dcmtk('echoscu', title);
          expect(out).toMatch(/^failed\n/);
          expect(out).toMatch(
            /Result: Rejected Permanent, Source: Service User\n.*Reason: Calling AE Title Not Recognized/,
          );
        },
      );

      it('takes objects from the modality and none from the workstation (0124)', async () => {
        const refused = await dcmtk('storescu', 'WS1', ...files);
        expect(refused).toMatch(/0x0?124/);
        expect(await dcmtk('findscu', 'WS1', '-S', ...keys)).not.toContain(PatientName);
        const taken = await dcmtk('storescu', 'CT1', ...files);
        expect(taken).toMatch(/^ok\n/);
        expect(taken.match(/Received Store Response \(Success\)/g)).toHaveLength(3);
      });

      it('answers findscu of the workstation and refuses the context of the modality', async () => {
        const found = await dcmtk('findscu', 'WS1', '-S', ...keys);
        expect(found).toMatch(/^ok\n/);
        expect(found).toContain(PatientName);
        const refused = await dcmtk('findscu', 'CT1', '-S', ...keys);
        expect(refused).toMatch(/^failed\n/);
        expect(refused).toMatch(/No Acceptable Presentation Contexts/i);
      });

      it('gives objects to getscu of the workstation', async () => {
        await using received = await temporaryFolder();
        expect(await dcmtk('getscu', 'WS1', '-S', '-od', received.path, ...keys.slice(0, 4))).toMatch(/^ok\n/);
        expect(await readdir(received.path)).toHaveLength(3);
      });
    });

    describe('over the web', () => {
      const curl = async (
        path: string,
        ...words: string[]
      ): Promise<{ status: number; head: string; body: string }> => {
        const { stdout } = await run('curl', ['-si', '--max-time', '20', ...words, archive.told.dicomweb + path]);
        const [head = '', ...rest] = stdout.split('\r\n\r\n');
        return { status: Number(/^HTTP\/1.1 (\d+)/.exec(head)?.[1]), head, body: rest.join('\r\n\r\n') };
      };
      const tokenOfHu = async (scope: string): Promise<{ id: string; header: string }> => {
        const made = await huWith(0, ['token', 'add', '--data', folder.file('data'), '--json', '--scope', scope]);
        const [{ id, token } = {}] = jsonLines(made.stdout);
        return { id: String(id), header: `Authorization: Bearer ${token}` };
      };
      const tokenOfProgram = async (scope: 'read' | 'write'): Promise<{ header: string }> => {
        await using desk = await openTokenDesk(folder.file('data'), { warn: () => undefined });
        const { text } = await desk.add({ name: '', scopes: [scope] });
        return { header: `Authorization: Bearer ${text}` };
      };

      it('asks curl for a token, and says so on the terminal of its start', async () => {
        const { status, head, body } = await curl('/studies');
        expect(status).toBe(401);
        expect(head).toMatch(/^www-authenticate: Bearer realm="hounsfield"$/im);
        expect(JSON.parse(body)).toMatchObject({ error: { code: 'unauthorized', message: 'A token is needed.' } });
        expect(archive.server.output()).toContain('hu token add');
        expect(archive.server.output()).not.toMatch(/hu_[\w-]{43}/);
      });

      it('lets curl do what its token is for, until the token is taken back', async () => {
        const [reader, writer] = [await tokenOfHu('read'), await tokenOfProgram('write')];
        const post = ['-H', 'Content-Type: multipart/related; type="application/dicom"; boundary=b', '-d', '--b--'];
        await expect.poll(async () => (await curl('/studies', '-H', reader.header)).status).toBe(200);
        const { head, body } = await curl('/studies', '-H', reader.header);
        expect(JSON.parse(body)).toHaveLength(1);
        expect(head).toMatch(/^cache-control: private, no-store$/im);
        expect((await curl('/studies', '-H', reader.header, ...post)).status).toBe(403);
        expect((await curl('/studies', '-H', writer.header)).status).toBe(403);
        // What is sent is no DICOM, but the gate is passed.
        expect([400, 409]).toContain((await curl('/studies', '-H', writer.header, ...post)).status);
        expect((await curl('/studies', '-H', `${reader.header.slice(0, -1)}~`)).status).toBe(401);
        await huWith(0, ['token', 'remove', '--data', folder.file('data'), reader.id]);
        await expect
          .poll(async () => (await curl('/studies', '-H', reader.header)).status, { timeout: 5000 })
          .toBe(401);
      });

      it('leaves what says nothing of patients open', async () => {
        const { origin } = new URL(archive.told.dicomweb);
        for (const path of ['/api/about', '/health']) expect((await fetch(origin + path)).status).toBe(200);
      });
    });

    it('has written down who did what, and nothing of the patient', async () => {
      await archive.server.stop();
      const path = folder.file('data', 'audit', 'audit.jsonl');
      const text = await readFile(path, 'utf8');
      const has = (line: object): void => expect(jsonLines(text)).toContainEqual(expect.objectContaining(line));
      const by = (facts: object): object => ({ by: expect.objectContaining(facts) });
      has({ what: 'archive-started' });
      has({
        what: 'association-accepted',
        accepted: 1,
        refused: 0,
        ...by({ via: 'dimse', ae: 'CT1', address: '127.0.0.1' }),
      });
      has({ what: 'association-refused', why: 'calling-ae-title', ...by({ ae: 'NOBODY' }) });
      has({ what: 'query', level: 'STUDY', keys: ['StudyInstanceUID'], ...by({ ae: 'WS1' }) });
      has({ what: 'retrieve', how: 'C-GET', level: 'STUDY', studies: [StudyInstanceUID], ...by({ ae: 'WS1' }) });
      has({ what: 'token-made', scopes: ['read'], ...by({ via: 'command' }) });
      has({ what: 'web-refused', status: 401 });
      has({ what: 'web-refused', status: 403, scope: 'write' });
      has({ what: 'archive-stopped' });
      for (const secret of [PatientName, 'TK-1', 'hu_']) expect(text).not.toContain(secret);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    });
  },
);
