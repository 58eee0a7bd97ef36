import { closeSync, openSync, readFileSync } from 'node:fs';
import { temporaryFolder } from '@hounsfield/testkit';
import { StorageError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { createLog, type Log, type LogOptions, printable } from './log.ts';

describe('the log', () => {
  it('writes one line of JSON for each message, whatever a peer put into it', async () => {
    const text = await logged(log =>
      log.info({ callingAeTitle: 'EVIL\n{"level":"fatal"}\u001b[2J\u0085\u2028\u202e' }, 'line\nbreak'),
    );
    expect(text.split('\n')).toHaveLength(2);
    expect(text.trimEnd()).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(JSON.parse(text)).toMatchObject({ level: 'info', msg: 'line\\u000abreak' });
  });

  it('tells own errors by code and sentence, and of others nothing that may quote data', async () => {
    const own = await logged(log => log.error({ err: new StorageError('disk-full') }, 'failed'));
    expect(JSON.parse(own)).toMatchObject({
      err: { type: 'StorageError', code: 'disk-full', message: expect.stringContaining('full') },
    });
    const other = await logged(log => log.error({ err: new TypeError('Doe^John is not a function') }, 'failed'));
    expect(other).not.toContain('Doe');
    expect(JSON.parse(other).err).toMatchObject({
      type: 'TypeError',
      at: expect.arrayContaining([expect.stringContaining('log.test')]),
    });
  });

  it('counts what a flood would write, and says how many when there is room again', async () => {
    let time = 0;
    let dropped = 0;
    const text = await logged(
      log => {
        for (let line = 0; line < 100; line++) log.warn({ line }, 'again');
        time += 1000;
        for (let line = 0; line < 3; line++) log.warn('later');
      },
      { rate: 2, now: () => time, onDropped: () => dropped++ },
    );
    const lines = text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.slice(0, 20).map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, line) => line));
    expect(lines.slice(20)).toMatchObject([{ lines: 80, level: 'warn' }, { msg: 'later' }, { msg: 'later' }]);
    expect(dropped).toBe(81);
  });

  it('writes lines for people where it is told to, and nothing can end one of them', async () => {
    const text = await logged(log => log.warn({ ae: 'A\nB' }, 'line\nbreak'), { format: 'pretty' });
    expect(text).toMatch(/^\d{4}-\S+Z WARN {2}line\\u000abreak ae="A\\\\u000aB"\n$/);
  });

  it('leaves ordinary text of any script as it is', () => {
    expect(printable('Müller 山田 \\ "x"')).toBe('Müller 山田 \\ "x"');
  });
});

async function logged(write: (log: Log) => void, options: Partial<LogOptions> = {}): Promise<string> {
  await using folder = await temporaryFolder();
  const descriptor = openSync(folder.file('log'), 'w');
  write(createLog({ level: 'trace', descriptor, ...options }));
  closeSync(descriptor);
  return readFileSync(folder.file('log'), 'utf8');
}
