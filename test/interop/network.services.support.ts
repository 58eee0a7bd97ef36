import { DataSet } from 'hounsfield/data';
import { attributeByKeyword, attributeByTag } from 'hounsfield/dictionary';
import {
  type Association,
  type DimseContext,
  type DimseReply,
  pending,
  type ServedService,
  Status,
  serve,
} from 'hounsfield/network/node';
import {
  type AttributeRule,
  attend,
  attributeColumns,
  attributeRules,
  notificationsOf,
  operationsOf,
  type ServiceRow,
} from 'hounsfield/services';

/** A data set in words that both sides take: values by keyword. */
export type Sample = Readonly<Record<string, unknown>>;

/** One message as one side sent it and the other understood it. */
export type Heard = readonly [operation: string, sopClassUid: string, dataSet: unknown];

/** The instance of all requests. */
export const INSTANCE = '2.25.4400';
/** The event or action type of all requests. */
export const TYPE = 1;

/** A value by VR; elements of others, and of more than one, are left out. */
const VALUES: Readonly<Record<string, unknown>> = {
  AE: 'STATION',
  AS: '040Y',
  CS: 'VALUE',
  DA: '20261130',
  DS: '1.5',
  DT: '20261130120000',
  FD: 0.25,
  FL: 0.5,
  IS: '7',
  LO: 'Long string',
  LT: 'Long text',
  PN: 'Family^Given',
  SH: 'Short',
  SL: -70_000,
  SS: -7,
  ST: 'Short text',
  TM: '120000',
  UC: 'Unlimited characters',
  UI: '2.25.4401',
  UL: 70_000,
  US: 7,
  UT: 'Unlimited text',
};

/** What the encoder has to say, and what dcmjs knows by another keyword, as all retired attributes. */
const LEFT_OUT: ReadonlySet<string> = new Set(['SpecificCharacterSet', 'DestinationAE']);

/** What the tables of a service's messages name, each with a value; without a table a patient. */
export function sampleOf({ attributes = [], actions = [], events = [] }: ServiceRow): Sample {
  const tables = [...attributes, ...[...actions, ...events].flatMap(each => each.attributes ?? [])];
  const samples = tables.flatMap(name => attributeColumns(name).map(column => filled(attributeRules(name, column))));
  return Object.assign({ PatientID: 'P-1', PatientName: VALUES['PN'] }, ...samples);
}

function filled(rules: readonly AttributeRule[]): Sample {
  const entries = rules.flatMap(({ keyword, tag, items }): [string, unknown][] => {
    const attribute = attributeByTag(tag);
    const isLeftOut = LEFT_OUT.has(keyword) || attribute?.retired === true;
    const vr = isLeftOut || attribute?.vrs.length !== 1 ? undefined : attribute.vrs[0];
    if (vr === 'SQ') {
      const item = filled(items);
      return Object.keys(item).length === 0 ? [] : [[keyword, [item]]];
    }
    return vr === undefined || VALUES[vr] === undefined ? [] : [[keyword, VALUES[vr]]];
  });
  return Object.fromEntries(entries);
}

/** A data set of ours in the words of a sample: what of it is there, as texts. */
export function ourWords(dataSet: DataSet | undefined, sample: Sample): unknown {
  return wordsOf(sample, keyword => {
    const values = dataSet?.values(attributeByKeyword(keyword)?.tag ?? 0) ?? [];
    return values[0] instanceof DataSet
      ? { item: inner => ourWords(values[0] as DataSet, inner) }
      : { text: values.map(textOf).join('\\') };
  });
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'alphabetic' in value
    ? String(value.alphabetic)
    : String(value);
}

export type Word = { readonly text: string } | { readonly item: (sample: Sample) => unknown };

export function wordsOf(sample: Sample, wordOf: (keyword: string) => Word): unknown {
  return Object.fromEntries(
    Object.entries(sample).map(([keyword, value]) => {
      const word = wordOf(keyword);
      if (Array.isArray(value)) return [keyword, 'item' in word ? word.item(value[0] as Sample) : undefined];
      return [keyword, 'text' in word ? word.text : undefined];
    }),
  );
}

/** The sample in the same words. */
export function words(sample: Sample): unknown {
  return wordsOf(sample, keyword => {
    const value = sample[keyword];
    return Array.isArray(value) ? { item: () => words(value[0] as Sample) } : { text: String(value) };
  });
}

/** A class that messages of a service name in the context of the first one that is negotiated. */
export function classesOf({ service }: ServiceRow): { readonly context: string; readonly named: string } {
  const context = service.sopClasses[0] ?? '';
  return { context, named: service.members?.[context]?.[0] ?? context };
}

/** Our side performs the operations of a service: it notes what it hears, and answers each with the sample. */
export function ourProvider(row: ServiceRow, heard: Heard[]): ServedService {
  const sample = sampleOf(row);
  const dataSet = DataSet.of(sample);
  const note = (operation: string, sopClassUid: string, received: DataSet | undefined): void =>
    void heard.push([operation, sopClassUid, ourWords(received, sample)]);
  const handlers = Object.fromEntries(
    operationsOf(row.service).map(operation => [
      operation,
      operation === 'C-FIND' || operation === 'C-GET' || operation === 'C-MOVE'
        ? async function* ({ sopClassUid, identifier }: Queried): AsyncGenerator<DimseReply> {
            note(operation, sopClassUid, identifier);
            if (operation === 'C-FIND') yield pending(dataSet);
            else yield { status: 0xff00, subOperations: { remaining: 1, completed: 1, failed: 0, warning: 0 } };
            yield { status: 0, ...(operation === 'C-FIND' ? {} : { subOperations: DONE }) };
          }
        : ({ sopClassUid, dataSet: received }: Asked): DimseReply => {
            note(operation, sopClassUid, received);
            return { ...Status.success, ...(operation === 'N-DELETE' ? {} : { dataSet }) };
          },
    ]),
  );
  // The rows hold services whose handlers' types are forgotten; they are made of the row's own operations.
  return serve(row.service as never, handlers as never);
}

interface Queried {
  readonly sopClassUid: string;
  readonly identifier: DataSet;
}

interface Asked {
  readonly sopClassUid: string;
  readonly dataSet?: DataSet;
}

export const DONE = { completed: 2, failed: 0, warning: 0 } as const;

/** Our side hears the notifications of a service. */
export function ourAttendant(row: ServiceRow, heard: Heard[]): readonly ServedService[] {
  if (notificationsOf(row.service).length === 0) return [];
  const sample = sampleOf(row);
  const handlers = {
    'N-EVENT-REPORT': ({ sopClassUid, dataSet }: Asked): DimseReply => {
      heard.push(['N-EVENT-REPORT', sopClassUid, ourWords(dataSet, sample)]);
      return Status.success;
    },
  };
  return [attend(row.service as never, handlers as never)];
}

/** Our side tells of an event. */
export async function ourEvent(row: ServiceRow, { association }: Pick<DimseContext, 'association'>): Promise<number> {
  const { context, named } = classesOf(row);
  const event = { sopClassUid: named, abstractSyntaxUid: context, sopInstanceUid: INSTANCE, eventTypeId: TYPE };
  return (await association.nEventReport({ ...event, dataSet: DataSet.of(sampleOf(row)) })).status;
}

/** What our side says to each operation, and what it understands of the answer: status, and the data set if one is due. */
export async function ourRequest(
  association: Association,
  operation: string,
  row: ServiceRow,
): Promise<readonly [number, unknown]> {
  const sample = sampleOf(row);
  const { context, named } = classesOf(row);
  const dataSet = DataSet.of(sample);
  const common = { sopClassUid: named, abstractSyntaxUid: context, sopInstanceUid: INSTANCE };
  switch (operation) {
    case 'C-FIND': {
      const found: unknown[] = [];
      for await (const match of association.query(context, dataSet)) found.push(ourWords(match.dataSet, sample));
      return [0, found[0]];
    }
    case 'C-MOVE':
      return retrieved(await association.move(context, dataSet, { destination: 'ELSEWHERE' }));
    case 'C-GET':
      return retrieved(await association.get(context, dataSet));
    case 'N-GET':
      return answered(await association.nGet(common), sample);
    case 'N-DELETE':
      return [(await association.nDelete(common)).status, undefined];
    case 'N-CREATE':
      return answered(await association.nCreate({ ...common, dataSet }), sample);
    case 'N-SET':
      return answered(await association.nSet({ ...common, dataSet }), sample);
    default:
      return answered(await association.nAction({ ...common, actionTypeId: TYPE, dataSet }), sample);
  }
}

function retrieved({ status, subOperations }: Awaited<ReturnType<Association['move']>>): readonly [number, unknown] {
  return [status, subOperations?.completed];
}

function answered(result: Awaited<ReturnType<Association['nGet']>>, sample: Sample): readonly [number, unknown] {
  return [result.status, ourWords(result.dataSet, sample)];
}
