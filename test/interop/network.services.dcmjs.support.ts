import dimse from 'dcmjs-dimse';
import { notificationsOf, operationsOf, type ServiceRow } from 'hounsfield/services';
import { succeeded, WillingScp } from './network.dcmjs-dimse.support.ts';
import {
  classesOf,
  DONE,
  type Heard,
  INSTANCE,
  type Sample,
  sampleOf,
  TYPE,
  wordsOf,
} from './network.services.support.ts';

const { Client, Dataset, constants, requests, responses, association: parts } = dimse;

/** A data set of theirs. */
export function theirWords(dataSet: dimse.Dataset | undefined, sample: Sample): unknown {
  return wordsIn(dataSet?.getElements() as Sample | undefined, sample);
}

function wordsIn(elements: Sample | undefined, sample: Sample): unknown {
  return wordsOf(sample, keyword => {
    const value = elements?.[keyword];
    const first = Array.isArray(value) ? (value as unknown[])[0] : value;
    if (typeof first !== 'object' || first === null) return { text: first === undefined ? '' : String(first) };
    if ('Alphabetic' in first) return { text: String(first.Alphabetic) };
    return { item: inner => wordsIn(first as Sample, inner) };
  });
}

/** The request of theirs for an operation. */
export function theirRequest(operation: string, row: ServiceRow): dimse.requests.Request {
  const { context, named } = classesOf(row);
  const meta = named === context ? undefined : context;
  const request = made();
  if (operation !== 'N-GET' && operation !== 'N-DELETE') request.setDataset(new Dataset({ ...sampleOf(row) }));
  return request;

  function made(): dimse.requests.Request {
    const { NCreateRequest, NSetRequest, NGetRequest, NActionRequest, NDeleteRequest } = requests;
    if (operation === 'N-CREATE') return new NCreateRequest(named, INSTANCE, meta);
    if (operation === 'N-SET') return new NSetRequest(named, INSTANCE, meta);
    if (operation === 'N-GET') return new NGetRequest(named, INSTANCE, [], meta);
    if (operation === 'N-DELETE') return new NDeleteRequest(named, INSTANCE, meta);
    if (operation === 'N-ACTION') return new NActionRequest(named, INSTANCE, TYPE, meta);
    if (operation === 'N-EVENT-REPORT') return new requests.NEventReportRequest(named, INSTANCE, TYPE, meta);
    const query =
      operation === 'C-MOVE'
        ? requests.CMoveRequest.createStudyMoveRequest('ELSEWHERE', '2.25.1')
        : operation === 'C-GET'
          ? requests.CGetRequest.createStudyGetRequest('2.25.1')
          : new requests.CFindRequest();
    query.setAffectedSopClassUid(context);
    return query;
  }
}

/** Their client asks for all operations of a service over one association. @returns the last status of each with the data set, or with the number of objects */
export async function theirClient(port: number, row: ServiceRow, heard: Heard[]): Promise<readonly unknown[]> {
  const sample = sampleOf(row);
  const client = new Client();
  const answers: unknown[] = [];
  const echo = new requests.CEchoRequest();
  for (const request of [echo, ...operationsOf(row.service).map(operation => theirRequest(operation, row))]) {
    let found: unknown;
    request.on('response', (response: dimse.responses.Response) => {
      const dataSet = response.getDataset();
      found = dataSet === undefined ? found : theirWords(dataSet, sample);
      const isLast = request !== echo && response.getStatus() !== constants.Status.Pending;
      if (isLast) answers.push([response.getStatus(), isRetrieval(response) ? response.getCompleted() : found]);
    });
    client.addRequest(request);
  }
  const context = new parts.PresentationContext(1, classesOf(row).context);
  context.addTransferSyntaxUid('1.2.840.10008.1.2');
  client.addAdditionalPresentationContext(context);
  client.on('nEventReportRequest', (request: dimse.requests.NEventReportRequest, answer: Answer) => {
    heard.push(['N-EVENT-REPORT', request.getAffectedSopClassUid(), theirWords(request.getDataset(), sample)]);
    answer(succeeded(responses.NEventReportResponse.fromRequest(request)));
  });
  const closed = new Promise<void>((resolve, reject) => {
    client.on('closed', () => resolve());
    client.on('networkError', reject);
  });
  client.send('127.0.0.1', port, 'DCMJS', 'HOUNSFIELD', { associationLingerTimeout: 0 });
  await closed;
  return answers;
}

function isRetrieval(
  response: dimse.responses.Response,
): response is dimse.responses.CGetResponse | dimse.responses.CMoveResponse {
  return response instanceof responses.CGetResponse || response instanceof responses.CMoveResponse;
}

type Answer = (response: dimse.responses.Response) => void;

/** Their server: notes what it hears, and answers each request with the data set that belongs to its service. */
export function theirProvider(row: ServiceRow, heard: Heard[]): typeof dimse.Scp {
  const sample = sampleOf(row);
  const note = (operation: string, request: dimse.requests.Request): dimse.Dataset => {
    // Theirs holds the members of the request before, too.
    const isRequested = /^N-(SET|GET|ACTION|DELETE)$/.test(operation);
    const sopClassUid = isRequested ? request.getRequestedSopClassUid() : request.getAffectedSopClassUid();
    heard.push([operation, sopClassUid, theirWords(request.getDataset(), sample)]);
    return new Dataset({ ...sample });
  };
  const one = <T extends dimse.responses.Response>(
    operation: string,
    request: dimse.requests.Request,
    response: T,
  ): T => {
    const dataSet = note(operation, request);
    if (operation !== 'N-DELETE') response.setDataset(dataSet);
    return succeeded(response);
  };
  return class extends Verifier {
    override row = row;
    override heard = heard;

    override cFindRequest(rq: Rq<'CFindRequest'>, answer: (all: dimse.responses.CFindResponse[]) => void): void {
      const [match, last] = [responses.CFindResponse.fromRequest(rq), responses.CFindResponse.fromRequest(rq)];
      match.setDataset(note('C-FIND', rq));
      match.setStatus(constants.Status.Pending);
      answer([match, succeeded(last)]);
    }

    override cMoveRequest(rq: Rq<'CMoveRequest'>, answer: (all: dimse.responses.CMoveResponse[]) => void): void {
      note('C-MOVE', rq);
      answer(retrieved(responses.CMoveResponse.fromRequest(rq), responses.CMoveResponse.fromRequest(rq)));
    }

    override cGetRequest(rq: Rq<'CGetRequest'>, answer: (all: dimse.responses.CGetResponse[]) => void): void {
      note('C-GET', rq);
      answer(retrieved(responses.CGetResponse.fromRequest(rq), responses.CGetResponse.fromRequest(rq)));
    }

    override nCreateRequest(
      rq: Rq<'NCreateRequest'>,
      answer: (response: dimse.responses.NCreateResponse) => void,
    ): void {
      answer(one('N-CREATE', rq, responses.NCreateResponse.fromRequest(rq)));
    }

    override nSetRequest(rq: Rq<'NSetRequest'>, answer: (response: dimse.responses.NSetResponse) => void): void {
      answer(one('N-SET', rq, responses.NSetResponse.fromRequest(rq)));
    }

    override nGetRequest(rq: Rq<'NGetRequest'>, answer: (response: dimse.responses.NGetResponse) => void): void {
      answer(one('N-GET', rq, responses.NGetResponse.fromRequest(rq)));
    }

    override nActionRequest(
      rq: Rq<'NActionRequest'>,
      answer: (response: dimse.responses.NActionResponse) => void,
    ): void {
      answer(one('N-ACTION', rq, responses.NActionResponse.fromRequest(rq)));
    }

    override nDeleteRequest(
      rq: Rq<'NDeleteRequest'>,
      answer: (response: dimse.responses.NDeleteResponse) => void,
    ): void {
      answer(one('N-DELETE', rq, responses.NDeleteResponse.fromRequest(rq)));
    }
  };
}

type Rq<K extends keyof typeof dimse.requests> = InstanceType<(typeof dimse.requests)[K]>;

/** Takes all that is proposed; asked to verify, it tells of an event of its service first. */
class Verifier extends WillingScp {
  row: ServiceRow | undefined;
  heard: Heard[] = [];

  override cEchoRequest(request: dimse.requests.CEchoRequest, answer: Answer): void {
    const { row } = this;
    const done = (): void => answer(succeeded(responses.CEchoResponse.fromRequest(request)));
    if (row === undefined || notificationsOf(row.service).length === 0) {
      done();
      return;
    }
    const event = theirRequest('N-EVENT-REPORT', row);
    event.on('response', (response: dimse.responses.Response) => {
      this.heard.push(['answer', event.getAffectedSopClassUid(), response.getStatus()]);
      done();
    });
    this.sendRequests(event);
  }
}

function retrieved<T extends dimse.responses.CMoveResponse | dimse.responses.CGetResponse>(first: T, last: T): T[] {
  first.setStatus(constants.Status.Pending);
  last.setCompleted(DONE.completed);
  return [first, succeeded(last)];
}
