import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

/** How a foreign program is started. */
export interface ProgramOptions {
  readonly cwd?: string;
  /** Added to our own environment; TCP_NODELAY=1 is always set, because DCMTK waits 40 ms a message without it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How one run to the end is bounded. */
export interface RunOptions extends ProgramOptions {
  readonly input?: string | Uint8Array;
  /** Milliseconds until the program is killed; 60,000 unless told. */
  readonly timeout?: number;
}

/** A program that ended; `code` is null when a signal ended it. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as it was written, for programs that print bytes. */
  readonly output: Uint8Array;
}

/**
 * Runs a program to its end and keeps what it printed. A code other than 0 is an answer, not an error.
 * @throws Error when the program cannot start or does not end in time; it is then killed by its id
 */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const timeout = options.timeout ?? 60_000;
  const child = start(command, args, options);
  const stdout = collected(child.stdout);
  const stderr = collected(child.stderr);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, timeout);
  child.stdin?.on('error', ignoreClosedPipe);
  child.stdin?.end(options.input);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (late)
      throw new Error(`${command} did not end within ${timeout} ms; it printed:\n${stdout.text()}${stderr.text()}`);
    return { code, stdout: stdout.text(), stderr: stderr.text(), output: stdout.bytes() };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a program that must succeed. @throws Error with what it printed when its code is not 0 */
export async function runOk(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const finished = await run(command, args, options);
  if (finished.code !== 0) {
    throw new Error(
      `${[command, ...args].join(' ')} ended with ${finished.code}:\n${finished.stdout}${finished.stderr}`,
    );
  }
  return finished;
}

/** A server counts as ready when it listens on the port, or prints a line that matches. */
export type Readiness = { readonly port: number } | { readonly line: RegExp };

/** How a server is started. */
export interface ServerOptions extends ProgramOptions {
  readonly ready: Readiness;
  /** Milliseconds until the server must be ready; 30,000 unless told. */
  readonly timeout?: number;
}

/** A server that runs until it is stopped; `await using` stops it. */
export interface Server extends AsyncDisposable {
  readonly pid: number;
  /** What matched the line of readiness; empty when readiness was a port. */
  readonly ready: readonly string[];
  /** All that it has printed so far. */
  output(): string;
  /** Settles when the process ends by itself or by `stop`; the code is null after a signal. */
  readonly ended: Promise<number | null>;
  /** Ends it by its id: `signal` first (SIGTERM unless told), SIGKILL after ten seconds. Returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts a server and waits until it is ready. It is ended with the test process at the latest.
 * @throws Error with what it printed when it ends or is not ready in time
 */
export async function spawnServer(command: string, args: readonly string[], options: ServerOptions): Promise<Server> {
  const child = start(command, args, options);
  child.stdin?.on('error', ignoreClosedPipe);
  const printed = collected(child.stdout, child.stderr);
  const ended = new Promise<number | null>(resolve => {
    child.once('close', code => resolve(code));
    child.once('error', () => resolve(null));
  });
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => stopChild(child, ended, signal);
  try {
    const ready = await readiness(child, printed, options);
    const pid = child.pid ?? 0;
    return { pid, ready, output: printed.text, ended, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
  } catch (error) {
    await stop('SIGKILL');
    throw new Error(`${command} did not become ready; it printed:\n${printed.text()}`, { cause: error });
  }
}

function start(command: string, args: readonly string[], options: ProgramOptions): ChildProcess {
  const spawnOptions: SpawnOptions = {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TCP_NODELAY: '1', ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  };
  const child = spawn(command, args, spawnOptions);
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  if (!endsAll) process.once('exit', endAll);
  endsAll = true;
  return child;
}

function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

async function stopChild(
  child: ChildProcess,
  ended: Promise<number | null>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return ended;
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}

interface Collected {
  text(): string;
  bytes(): Uint8Array;
  /** Calls back after each chunk. */
  onChunk(listener: () => void): void;
}

function collected(...streams: readonly (NodeJS.ReadableStream | null)[]): Collected {
  const chunks: Buffer[] = [];
  const listeners: (() => void)[] = [];
  for (const stream of streams) {
    stream?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      for (const listener of listeners) listener();
    });
  }
  return {
    text: () => Buffer.concat(chunks).toString('utf8'),
    bytes: () => new Uint8Array(Buffer.concat(chunks)),
    onChunk: listener => listeners.push(listener),
  };
}

async function readiness(child: ChildProcess, printed: Collected, options: ServerOptions): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(options.timeout ?? 30_000);
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', code => reject(new Error(`it ended with ${code}`)));
    signal.addEventListener('abort', () => reject(new Error('it was not ready in time')), { once: true });
  });
  const { ready } = options;
  return Promise.race([failed, 'port' in ready ? listening(ready.port, signal) : matching(printed, ready.line)]);
}

function matching(printed: Collected, line: RegExp): Promise<readonly string[]> {
  return new Promise(resolve => {
    let found = false;
    const look = (): void => {
      const match = found ? null : line.exec(printed.text());
      if (match === null) return;
      found = true;
      resolve([...match]);
    };
    printed.onChunk(look);
    look();
  });
}

/** A foreign server does not tell when it listens: try until it takes a connection. */
async function listening(port: number, signal: AbortSignal): Promise<readonly string[]> {
  while (!signal.aborted) {
    if (await accepts(port)) return [];
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return [];
}

function accepts(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** A program may end before it has read all of its input. */
function ignoreClosedPipe(): void {}

const running = new Set<ChildProcess>();
let endsAll = false;
