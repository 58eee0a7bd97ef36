import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FakeClock } from './clock.ts';
import { memoryOf } from './memory.ts';
import { findCommand, peer } from './peers.ts';
import { freePort } from './ports.ts';
import { run, runOk, spawnServer } from './process.ts';
import { temporaryFolder } from './temporary.ts';

const node = process.execPath;

describe('run', () => {
  it('gives the exit code and both outputs, and sets TCP_NODELAY for DCMTK', async () => {
    const script = 'process.stdin.pipe(process.stdout); console.error(process.env.TCP_NODELAY); process.exitCode = 3';
    const finished = await run(node, ['-e', script], { input: 'hello' });
    expect(finished).toMatchObject({ code: 3, stdout: 'hello', stderr: '1\n' });
  });

  it('kills what does not end in time and says what it printed', async () => {
    const script = 'console.log("started"); setInterval(() => {}, 1000)';
    await expect(run(node, ['-e', script], { timeout: 2_000 })).rejects.toThrow(/within 2000 ms; it printed:\nstarted/);
  });

  it('fails for a program that is not there', async () => {
    await expect(run('hounsfield-no-such-program', [])).rejects.toThrow(/ENOENT/);
  });

  it('runOk throws what a failing program printed', async () => {
    await expect(runOk(node, ['-e', 'console.error("broken"); process.exit(4)'])).rejects.toThrow(
      /ended with 4:\nbroken/,
    );
  });
});

describe('spawnServer', () => {
  it('waits for a line, gives what matched, and ends the server by its id', async () => {
    const script = 'console.log("port 99 open"); setInterval(() => {}, 1000)';
    const server = await spawnServer(node, ['-e', script], { ready: { line: /port (\d+) open/ } });
    expect(server.ready[1]).toBe('99');
    expect(await server.stop()).toBeNull();
    expect(await memoryOf(server.pid)).toBeUndefined();
  });

  it('waits for a port', async () => {
    const port = await freePort();
    const script = `require('net').createServer().listen(${port}, '127.0.0.1')`;
    await using server = await spawnServer(node, ['-e', script], { ready: { port } });
    const memory = await memoryOf(server.pid);
    if (existsSync('/proc/self/status')) expect(memory?.peak).toBeGreaterThan(1_000_000);
  });

  it('says what a server printed that ended before it was ready', async () => {
    const starting = spawnServer(node, ['-e', 'console.error("no licence")'], { ready: { line: /never/ } });
    await expect(starting).rejects.toThrow(/did not become ready; it printed:\nno licence/);
  });
});

describe('temporaryFolder', () => {
  it('is gone after its scope', async () => {
    let path: string;
    {
      await using folder = await temporaryFolder();
      path = folder.path;
      expect(existsSync(path)).toBe(true);
    }
    expect(existsSync(path)).toBe(false);
  });
});

describe('FakeClock', () => {
  it('runs timers in the order of their time, those set on the way too', () => {
    const clock = new FakeClock(1000);
    const seen: string[] = [];
    clock.setTimeout(() => seen.push(`late ${clock.now()}`), 50);
    clock.setTimeout(() => {
      seen.push(`early ${clock.now()}`);
      clock.setTimeout(() => seen.push(`between ${clock.now()}`), 10);
    }, 20);
    const cancelled = clock.setTimeout(() => seen.push('cancelled'), 5);
    clock.clearTimeout(cancelled);
    clock.advance(49);
    expect(seen).toEqual(['early 1020', 'between 1030']);
    clock.advance(1);
    expect(seen).toEqual(['early 1020', 'between 1030', 'late 1050']);
    expect([clock.now(), clock.waiting]).toEqual([1050, 0]);
  });
});

describe('peer', () => {
  it('refuses a name that no row gives, so that no suite is skipped for a misspelling', () => {
    expect(() => peer('storescuu')).toThrow(RangeError);
  });

  it('names the package, found or not', () => {
    expect(peer('storescu').package).toBe('Debian package dcmtk');
    expect(peer('pydicom').package).toBe('Debian package python3-pydicom');
  });

  it('finds a command in the path, and nothing where there is none', () => {
    expect(findCommand('sh')).toMatch(/\/sh$/);
    expect(findCommand('hounsfield-no-such-program')).toBeUndefined();
  });
});
