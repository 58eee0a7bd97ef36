import { transferSyntaxByUid, uidByValue } from 'hounsfield/dictionary';
import {
  type DataSetFacts,
  describeEvent,
  type ElementFacts,
  type MessageEvent,
  nameOfUid,
  type TraceEvent,
  type TraceHeader,
  type TraceLine,
  type UserFacts,
} from 'hounsfield/network/trace';
import { byteSize } from '../byte-size.ts';
import type { Style } from '../output.ts';
import { cut, visible } from '../text-width.ts';

/** How lines are made. */
export interface LineStyle {
  /** Whole command sets and data sets. */
  readonly isAll: boolean;
  /** Columns of a line; undefined shortens none. */
  readonly width: number | undefined;
  paint(style: Style, text: string): string;
}

/** What a trace is about, on one line. */
export function headerLine({ time, vantage, address, calling, called, keeps }: TraceHeader, style: LineStyle): string {
  const titles = calling === undefined ? '' : ` ${calling} → ${called ?? ''},`;
  const where =
    vantage === 'between' ? `between the two, acceptor at ${address}` : `taken at the ${vantage}, peer at ${address}`;
  return style.paint('bold', fitted(`Trace of ${time}:${titles} ${where}; ${KEEPS[keeps] ?? keeps}`, style));
}

/** A line of the file as lines for people: what happened, and indented below it what it says. */
export function traceLines(line: TraceLine, style: LineStyle): readonly string[] {
  if (line.kind === 'trace') return [headerLine(line, style)];
  const arrow = 'from' in line ? ARROWS[line.from] : ' ';
  const time = line.at.toFixed(3).padStart(TIME_COLUMNS);
  const text =
    line.kind === 'raw' ? `${byteSize(Math.floor((line.base64.length * 3) / 4))} on the wire` : describeEvent(line);
  const head = `${style.paint('dim', time)} ${style.paint('cyan', arrow)} ${style.paint(colourOf(line), fitted(text, style))}`;
  return line.kind === 'raw'
    ? [head]
    : [head, ...details(line, style).map(each => `${INDENT}${detailText(each, style)}`)];
}

function colourOf(line: Exclude<TraceLine, TraceHeader>): Style {
  switch (line.kind) {
    case 'message':
      return line.incomplete === true ? 'red' : (COLOURS[line.status?.category ?? ''] ?? 'bold');
    case 'A-ASSOCIATE-RJ':
    case 'A-ABORT':
    case 'problem':
      return 'red';
    case 'fault':
    case 'cut':
      return 'yellow';
    case 'raw':
    case 'connected':
    case 'closed':
      return 'dim';
    default:
      return 'bold';
  }
}

/** A line below an event; a list is one in a colour. */
type Detail = string | readonly [style: Style, text: string];

function detailText(detail: Detail, style: LineStyle): string {
  if (typeof detail === 'string') return fitted(detail, style);
  return style.paint(detail[0], fitted(detail[1], style));
}

function details(event: TraceEvent, style: LineStyle): readonly Detail[] {
  switch (event.kind) {
    case 'A-ASSOCIATE-RQ':
      return [...shortened(event.contexts.map(proposalLines), style), ...userLines(event.user)];
    case 'A-ASSOCIATE-AC':
      return [...shortened(event.contexts.map(answerLines), style), ...userLines(event.user)];
    case 'message':
      return messageLines(event, style);
    case 'closed':
      return [`requestor sent ${flow(event, 'requestor')}, acceptor ${flow(event, 'acceptor')}`];
    default:
      return [];
  }
}

/** Refused contexts are always shown, of the others the first ones. */
function shortened(contexts: readonly (readonly Detail[])[], { isAll }: LineStyle): readonly Detail[] {
  if (isAll || contexts.length <= MOST_CONTEXTS) return contexts.flat();
  const shown = contexts.filter((lines, k) => k < MOST_CONTEXTS || typeof lines[0] !== 'string');
  return [...shown.flat(), `  … ${contexts.length - shown.length} more contexts; --all shows them`];
}

type ContextsOf<K extends TraceEvent['kind']> = Extract<TraceEvent, { kind: K; contexts: unknown }>['contexts'][number];

function proposalLines({ id, abstractSyntax, transferSyntaxes }: ContextsOf<'A-ASSOCIATE-RQ'>): readonly Detail[] {
  return [`${number(id)} ${nameOfUid(abstractSyntax)}`, `${DEEPER}${transferSyntaxes.map(syntaxName).join(', ')}`];
}

function answerLines(context: ContextsOf<'A-ASSOCIATE-AC'>): readonly Detail[] {
  const name = `${number(context.id)} ${nameOfUid(context.abstractSyntax ?? '')}`;
  if (context.result === 0) return [`${name}: ${syntaxName(context.transferSyntax ?? '')}`];
  return [['red', `${name}: refused. ${context.why ?? ''}`]];
}

function userLines(user: UserFacts): readonly string[] {
  const { maxPduLength, implementationClassUid, implementationVersionName, asynchronous, identity } = user;
  const implementation = [implementationVersionName, implementationClassUid].filter(text => text !== undefined);
  const lines = [
    `PDUs up to ${maxPduLength === 0 ? 'any length' : `${maxPduLength} bytes`}; ${implementation.join(', ') || 'says not what it is'}`,
  ];
  if (asynchronous !== undefined)
    lines.push(`operations at once: ${many(asynchronous.invoked)} invoked, ${many(asynchronous.performed)} performed`);
  for (const { sopClassUid, scu, scp } of user.roles ?? [])
    lines.push(`role of the requestor for ${nameOfUid(sopClassUid)}: ${roleText(scu, scp)}`);
  for (const { sopClassUid, information } of user.extended ?? [])
    lines.push(`extended negotiation of ${nameOfUid(sopClassUid)}: ${information}`);
  for (const { sopClassUid, serviceClassUid } of user.common ?? [])
    lines.push(`${nameOfUid(sopClassUid)} is of ${nameOfUid(serviceClassUid)}`);
  if (identity !== undefined) {
    const name = identity.name === undefined ? `${identity.primaryBytes} bytes` : JSON.stringify(identity.name);
    const more = identity.secondaryBytes === 0 ? '' : ` and ${identity.secondaryBytes} bytes that are masked`;
    lines.push(`user identity: ${identity.meaning}, ${name}${more}`);
  }
  if (user.identityResponseBytes !== undefined)
    lines.push(`answer to the user identity: ${user.identityResponseBytes} bytes`);
  return lines;
}

function messageLines(event: MessageEvent, style: LineStyle): readonly string[] {
  const lines: string[] = [];
  const shown = Object.entries(event.command).filter(([keyword]) => style.isAll || TELLING.has(keyword));
  for (const [keyword, value] of shown) lines.push(`${keyword}: ${commandText(keyword, value)}`);
  for (const keyword of event.mistyped ?? []) lines.push(`${keyword}: its length is not one of its VR`);
  if (style.isAll) lines.push(`${event.pdus} P-DATA-TF, ${event.took.toFixed(3)} ms from first byte to last`);
  if (style.isAll || event.dataSet !== undefined) lines.push(contextLine(event));
  return [...lines, ...dataSetLines(event.dataSet, style)];
}

function contextLine({ contextId, abstractSyntax, transferSyntax }: MessageEvent): string {
  if (abstractSyntax === undefined) return `context ${contextId}, which was not proposed`;
  const syntax = transferSyntax === undefined ? 'not accepted' : syntaxName(transferSyntax);
  return `${nameOfUid(abstractSyntax)}, ${syntax}, context ${contextId}`;
}

function commandText(keyword: string, value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return keyword.endsWith('UID') && uidByValue(value) !== undefined ? `${value} (${nameOfUid(value)})` : value;
}

function dataSetLines(dataSet: DataSetFacts | undefined, style: LineStyle): readonly string[] {
  if (dataSet === undefined) return [];
  const { elements, why } = dataSet;
  if (elements === undefined) return [`${why ?? 'Its elements are not known'}.`];
  const shown = style.isAll ? elements : elements.slice(0, MOST_ELEMENTS);
  const lines = shown.map(elementLine);
  return shown.length === elements.length
    ? lines
    : [...lines, `… ${elements.length - shown.length} more; --all shows them`];
}

function elementLine({ level, tag, keyword, vr, length, value, masked, items }: ElementFacts): string {
  const indent = DEEPER.repeat(Math.min(level, MOST_LEVELS));
  const name = `${indent}${tag} ${vr.padEnd(2)} ${keyword}`;
  if (items !== undefined) return `${name}  ${items === 1 ? '1 item' : `${items} items`}`;
  if (masked === true) return `${name}  masked, ${byteSize(length)}`;
  if (value === undefined) return length > 0 ? `${name}  ${byteSize(length)}` : name;
  return `${name}  ${value}${vr === 'UI' && uidByValue(value) !== undefined ? ` (${nameOfUid(value)})` : ''}`;
}

function flow({ bytes, messages }: Extract<TraceEvent, { kind: 'closed' }>, side: 'requestor' | 'acceptor'): string {
  const count = messages[side];
  return `${byteSize(bytes[side])} in ${count === 1 ? '1 message' : `${count} messages`}`;
}

function roleText(scu: boolean, scp: boolean): string {
  if (scu && scp) return 'SCU and SCP';
  if (scp) return 'SCP';
  return scu ? 'SCU' : 'none';
}

function syntaxName(uid: string): string {
  return transferSyntaxByUid(uid)?.name ?? uid;
}

function many(count: number): string {
  return count === 0 ? 'any number' : String(count);
}

function number(id: number): string {
  return String(id).padStart(3);
}

/** Texts of a file may be anybody's. */
function fitted(text: string, { width }: LineStyle): string {
  const shown = visible(text);
  return width === undefined ? shown : cut(shown, Math.max(LEAST_WIDTH, width - INDENT.length));
}

const ARROWS = { requestor: '→', acceptor: '←' } as const;
const COLOURS: Readonly<Record<string, Style>> = {
  success: 'green',
  pending: 'cyan',
  warning: 'yellow',
  cancel: 'yellow',
  failure: 'red',
};
const KEEPS: Readonly<Record<string, string>> = {
  masked: 'what may tell who a patient is, is masked',
  values: 'with values of patients',
  raw: 'with values of patients, and all bytes',
};
/** Elements of a command set that say more than its line. */
const TELLING: ReadonlySet<string> = new Set([
  'AffectedSOPInstanceUID',
  'RequestedSOPInstanceUID',
  'MoveDestination',
  'MoveOriginatorApplicationEntityTitle',
  'OffendingElement',
  'ErrorComment',
  'ErrorID',
  'EventTypeID',
  'ActionTypeID',
  'NumberOfRemainingSuboperations',
  'NumberOfCompletedSuboperations',
  'NumberOfFailedSuboperations',
  'NumberOfWarningSuboperations',
]);
const TIME_COLUMNS = 12;
const INDENT = ' '.repeat(TIME_COLUMNS + 3);
const DEEPER = '    ';
const MOST_ELEMENTS = 40;
const MOST_CONTEXTS = 16;
const MOST_LEVELS = 16;
const LEAST_WIDTH = 24;
