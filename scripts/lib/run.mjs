import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root, toolEnvironment } from './tools.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the checkout unless told
 * @property {Record<string, string>} [env] added to the environment of all tools
 * @property {boolean} [quiet] keeps the output back and prints it only after a failure
 */

/**
 * Runs a command to its end; SIGTERM and SIGINT that we get go on to it.
 * @param {readonly string[]} command program and arguments
 * @param {RunOptions} [options]
 * @returns {Promise<number>} the exit code; 128 and the signal's number when a signal ended it, 127 when it did not start
 */
export async function run([program = '', ...args], { cwd = root, env = {}, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...toolEnvironment, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  /** @type {Buffer[]} */
  const printed = [];
  child.stdout?.on('data', chunk => printed.push(chunk));
  child.stderr?.on('data', chunk => printed.push(chunk));
  const stopForwarding = forwardSignals(child);
  try {
    const code = await ended(child);
    if (code !== 0) process.stderr.write(Buffer.concat(printed));
    return code;
  } finally {
    stopForwarding();
  }
}

/**
 * Runs a command whose success everything after depends on: on failure the whole script ends with its code.
 * @param {readonly string[]} command
 * @param {RunOptions} [options]
 */
export async function runOrExit(command, options) {
  const code = await run(command, options);
  if (code === 0) return;
  console.error(`Failed with exit code ${code}: ${command.join(' ')}`);
  process.exit(code);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise(resolve => {
    child.once('error', error => {
      console.error(error.message);
      resolve(127);
    });
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  const terminate = () => void child.kill('SIGTERM');
  // A terminal sends its interrupt to the whole group, so the child has it already; a second one would cut it short.
  const interrupt = () => void (process.stdin.isTTY || terminate());
  process.on('SIGTERM', terminate);
  process.on('SIGINT', interrupt);
  const watch = whenNpmEnds(terminate);
  return () => {
    process.off('SIGTERM', terminate);
    process.off('SIGINT', interrupt);
    clearInterval(watch);
  };
}

/**
 * npm hands a signal to the shell between it and us; most shells die of it and do not tell us. That our parent is
 * another one is then the only sign.
 * @param {() => void} then
 */
function whenNpmEnds(then) {
  const parent = process.ppid;
  const look = () => void (process.ppid !== parent && then());
  return process.env.npm_lifecycle_event === undefined ? undefined : setInterval(look, 200).unref();
}
