import { asciiBytes } from '../../bytes/index.ts';
import type { RawLine, TraceKind, TraceLine } from './trace-event.ts';

/**
 * Reads one line of a trace file; undefined when it is none. The members of the table below are there with their types;
 * a file that somebody else wrote may still hold anything in the others.
 */
export function parseTraceLine(text: string): TraceLine | undefined {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(line) || typeof line['kind'] !== 'string' || !Object.hasOwn(MEMBERS, line['kind'])) return undefined;
  // Checked member by member by the table.
  return hasShape(line, MEMBERS[line['kind'] as TraceKind]) ? (line as unknown as TraceLine) : undefined;
}

/** The bytes of a line; undefined where they are no base64. */
export function rawBytes({ base64 }: RawLine): Uint8Array | undefined {
  try {
    return asciiBytes(atob(base64));
  } catch {
    return undefined;
  }
}

/** What a member holds: a value, an object of a shape, or a list of such. */
type MemberType = 'number' | 'string' | 'object' | 'side' | Shape | readonly [Shape];
/** Members by name; those that end in `?` may be absent. */
interface Shape {
  readonly [name: string]: MemberType;
}

/** Nesting ends with the table. */
function hasShape(value: unknown, shape: Shape): boolean {
  return isRecord(value) && Object.entries(shape).every(([name, type]) => hasMember(value, name, type));
}

function hasMember(of: Readonly<Record<string, unknown>>, name: string, type: MemberType): boolean {
  const isOptional = name.endsWith('?');
  const key = isOptional ? name.slice(0, -1) : name;
  const value = Object.hasOwn(of, key) ? of[key] : undefined;
  if (value === undefined && isOptional) return true;
  if (isList(type)) return Array.isArray(value) && value.every(each => hasShape(each, type[0]));
  if (typeof type === 'object') return hasShape(value, type);
  if (type === 'object') return isRecord(value);
  if (type === 'side') return value === 'requestor' || value === 'acceptor';
  return typeof value === type;
}

/** Array.isArray forgets that a readonly list is a list. */
function isList(type: MemberType): type is readonly [Shape] {
  return Array.isArray(type);
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
  user: { maxPduLength: 'number' },
} as const;
const status = { code: 'number', category: 'string', meaning: 'string' } as const;
const flow = { requestor: 'number', acceptor: 'number' } as const;
const codes = { ...sent, source: 'number', reason: 'number', meaning: 'string' } as const;

const MEMBERS: Readonly<Record<TraceKind, Shape>> = {
  trace: { version: 'number', time: 'string', vantage: 'string', address: 'string', keeps: 'string' },
  connected: timed,
  'A-ASSOCIATE-RQ': { ...associate, contexts: [{ id: 'number', abstractSyntax: 'string' }] },
  'A-ASSOCIATE-AC': { ...associate, contexts: [{ id: 'number', result: 'number' }] },
  'A-ASSOCIATE-RJ': { ...codes, result: 'number' },
  message: {
    ...sent,
    took: 'number',
    contextId: 'number',
    name: 'string',
    command: 'object',
    pdus: 'number',
    'status?': status,
    'dataSet?': { bytes: 'number', 'elements?': [{ level: 'number', tag: 'string', vr: 'string', length: 'number' }] },
  },
  'A-RELEASE-RQ': sent,
  'A-RELEASE-RP': sent,
  'A-ABORT': codes,
  problem: { ...sent, code: 'string', message: 'string' },
  fault: { ...timed, name: 'string', detail: 'string' },
  cut: timed,
  closed: { ...timed, bytes: flow, messages: flow },
  raw: { ...sent, base64: 'string' },
};
