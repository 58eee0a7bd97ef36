import { asciiBytes } from '../../bytes/index.ts';
import type { RawLine, TraceKind, TraceLine } from './trace-event.ts';

/**
 * Reads one line of a trace file; undefined when it is none. The members that every line of its kind has are there with
 * their types; a file that somebody else wrote may still hold anything in the others.
 */
export function parseTraceLine(text: string): TraceLine | undefined {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(line) || typeof line['kind'] !== 'string' || !Object.hasOwn(MEMBERS, line['kind'])) return undefined;
  const members = MEMBERS[line['kind'] as TraceKind];
  const isWhole = Object.entries(members).every(([name, type]) => hasMember(line, name, type));
  // Checked member by member by the table.
  return isWhole ? (line as unknown as TraceLine) : undefined;
}

/** The bytes of a line; undefined where they are no base64. */
export function rawBytes({ base64 }: RawLine): Uint8Array | undefined {
  try {
    return asciiBytes(atob(base64));
  } catch {
    return undefined;
  }
}

type MemberType = 'number' | 'string' | 'object' | 'list' | 'side';

function hasMember(line: Readonly<Record<string, unknown>>, name: string, type: MemberType): boolean {
  const value = Object.hasOwn(line, name) ? line[name] : undefined;
  if (type === 'list') return Array.isArray(value) && value.every(isRecord);
  if (type === 'object') return isRecord(value);
  if (type === 'side') return value === 'requestor' || value === 'acceptor';
  return typeof value === type;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const timed = { at: 'number' } as const;
const sent = { ...timed, from: 'side' } as const;
const associate = {
  ...sent,
  bytes: 'number',
  calling: 'string',
  called: 'string',
  user: 'object',
  contexts: 'list',
} as const;
const codes = { ...sent, source: 'number', reason: 'number', meaning: 'string' } as const;

const MEMBERS: Readonly<Record<TraceKind, Readonly<Record<string, MemberType>>>> = {
  trace: { version: 'number', time: 'string', vantage: 'string', address: 'string', keeps: 'string' },
  connected: timed,
  'A-ASSOCIATE-RQ': associate,
  'A-ASSOCIATE-AC': associate,
  'A-ASSOCIATE-RJ': { ...codes, result: 'number' },
  message: { ...sent, took: 'number', contextId: 'number', name: 'string', command: 'object', pdus: 'number' },
  'A-RELEASE-RQ': sent,
  'A-RELEASE-RP': sent,
  'A-ABORT': codes,
  problem: { ...sent, code: 'string', message: 'string' },
  fault: { ...timed, name: 'string', detail: 'string' },
  cut: timed,
  closed: { ...timed, bytes: 'object', messages: 'object' },
  raw: { ...sent, base64: 'string' },
};
