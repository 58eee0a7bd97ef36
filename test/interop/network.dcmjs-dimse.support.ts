import { createRequire } from 'node:module';
import dimse from 'dcmjs-dimse';
import { DataSet } from 'hounsfield/data';
import { connect, pending, type ServedService, Status, serve } from 'hounsfield/network/node';
import { StudyRootFind, StudyRootGet, StudyRootMove, storageProposals, Verification } from 'hounsfield/services';
import { collector, sendAll, type WireObject } from './network.retrieve.support.ts';

const { Client, Dataset, Scp, constants, requests, responses } = dimse;
// Both tell of each element that their dictionary has not.
dimse.log.disableAll();
createRequire(import.meta.resolve('dcmjs-dimse'))('dcmjs').log.disableAll();

/** How dcmjs-dimse is told of TLS. */
export type Security = NonNullable<NonNullable<Parameters<dimse.Client['send']>[4]>['securityOptions']>;

/** What came back to a request of theirs. */
export interface Answers {
  readonly statuses: number[];
  readonly dataSets: unknown[];
  /** Objects that came over the same association. */
  readonly got: dimse.Dataset[];
}

/** Where an object may be moved to. */
export interface Destination {
  readonly port: number;
  readonly tls: NonNullable<Parameters<typeof connect>[0]['tls']> | undefined;
  readonly security: Security | undefined;
}

/**
 * Has their client send one request.
 * @param cancels sends C-CANCEL when the first object comes, before that is answered
 * @throws Error of their network
 */
export async function ask(
  request: dimse.requests.Request,
  port: number,
  security: Security | undefined,
  cancels = false,
): Promise<Answers> {
  const client = new Client();
  const answers: Answers = { statuses: [], dataSets: [], got: [] };
  request.on('response', (response: dimse.responses.Response) => {
    answers.statuses.push(response.getStatus());
    const dataSet = response.getDataset();
    if (dataSet !== undefined) answers.dataSets.push(dataSet.getElements());
  });
  client.on(
    'cStoreRequest',
    (store: dimse.requests.CStoreRequest, answer: (response: dimse.responses.Response) => void) => {
      answers.got.push(store.getDataset()!);
      if (cancels && answers.got.length === 1) client.cancel(request as dimse.requests.CGetRequest);
      answer(succeeded(responses.CStoreResponse.fromRequest(store)));
    },
  );
  client.addRequest(request);
  const closed = new Promise<void>((resolve, reject) => {
    client.on('closed', () => resolve());
    client.on('networkError', reject);
  });
  const options = { associationLingerTimeout: 0, ...(security && { securityOptions: security }) };
  client.send('127.0.0.1', port, 'DCMJS', 'HOUNSFIELD', options);
  await closed;
  return answers;
}

/** What our server does: it takes objects, finds two studies, and has one of them to give. */
export function ourServices(
  study: { readonly uid: string; readonly objects: readonly WireObject[] },
  stored: WireObject[],
  { port, tls }: Destination,
): readonly ServedService[] {
  return [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    // Their client proposes both encodings in one context, the study is there in one.
    collector(stored, { bothRoles: true, order: 'acceptor', transferSyntaxes: ['1.2.840.10008.1.2.1'] }),
    serve(StudyRootFind, {
      async *'C-FIND'({ identifier }) {
        const PatientID = identifier.text('PatientID') ?? '';
        for (const StudyInstanceUID of [study.uid, '2.25.9']) {
          yield pending(DataSet.of({ QueryRetrieveLevel: 'STUDY', PatientID, StudyInstanceUID }));
        }
      },
    }),
    serve(StudyRootGet, { 'C-GET': (_, cx) => sendAll(cx.association, study.objects, cx) }),
    serve(StudyRootMove, {
      async *'C-MOVE'({ moveDestination }, cx) {
        if (moveDestination !== 'DESTINATION') {
          yield { status: 0xa801 };
          return;
        }
        const to = { host: '127.0.0.1', port, called: moveDestination, calling: 'HOUNSFIELD', tls };
        await using association = await connect({ ...to, propose: [storageProposals(study.objects)] });
        yield* sendAll(association, study.objects, { signal: cx.signal, originator: cx });
      },
    }),
  ];
}

/** A server of theirs that takes all that is proposed, in the first transfer syntax of each context. */
export class WillingScp extends Scp {
  override associationRequested(association: dimse.association.Association): void {
    for (const { context } of contextsOf(association)) {
      context.setResult(constants.PresentationContextResult.Accept, context.getTransferSyntaxUids()[0]);
    }
    this.sendAssociationAccept();
  }

  override associationReleaseRequested(): void {
    this.sendAssociationReleaseResponse();
  }
}

/** Their server: takes all that is proposed, and does with it what ours does. */
export function theirScp(taken: dimse.Dataset[], { port, security }: Destination): typeof dimse.Scp {
  return class extends WillingScp {
    override cEchoRequest(
      request: dimse.requests.CEchoRequest,
      answer: (response: dimse.responses.CEchoResponse) => void,
    ): void {
      answer(succeeded(responses.CEchoResponse.fromRequest(request)));
    }

    override cStoreRequest(
      request: dimse.requests.CStoreRequest,
      answer: (response: dimse.responses.CStoreResponse) => void,
    ): void {
      taken.push(request.getDataset()!);
      answer(succeeded(responses.CStoreResponse.fromRequest(request)));
    }

    override cFindRequest(
      request: dimse.requests.CFindRequest,
      answer: (responses: dimse.responses.CFindResponse[]) => void,
    ): void {
      const PatientID = request.getDataset()?.getElement('PatientID');
      const matches = ['2.25.8', '2.25.9'].map(StudyInstanceUID => {
        const match = responses.CFindResponse.fromRequest(request);
        match.setDataset(new Dataset({ QueryRetrieveLevel: 'STUDY', PatientID, StudyInstanceUID }));
        match.setStatus(constants.Status.Pending);
        return match;
      });
      answer([...matches, succeeded(responses.CFindResponse.fromRequest(request))]);
    }

    override cGetRequest(
      request: dimse.requests.CGetRequest,
      answer: (responses: dimse.responses.CGetResponse[]) => void,
    ): void {
      this.sendRequests(
        storesOf(taken, count => {
          const last = succeeded(responses.CGetResponse.fromRequest(request));
          last.setCompleted(count);
          answer([last]);
        }),
      );
    }

    override cMoveRequest(
      request: dimse.requests.CMoveRequest,
      answer: (responses: dimse.responses.CMoveResponse[]) => void,
    ): void {
      const last = responses.CMoveResponse.fromRequest(request);
      // Their class has no getter for it.
      const destination = request.getCommandDataset().getElement('MoveDestination');
      if (destination !== 'DESTINATION') {
        last.setStatus(constants.Status.MoveDestinationUnknown);
        answer([last]);
        return;
      }
      const stores = taken.map(each => ask(new requests.CStoreRequest(each), port, security));
      void Promise.all(stores).then(answers => {
        last.setCompleted(answers.filter(({ statuses }) => statuses[0] === 0).length);
        answer([succeeded(last)]);
      });
    }
  };
}

/** Requests that store all, as their client and their server send them. */
function storesOf(objects: readonly dimse.Dataset[], done: (count: number) => void): dimse.requests.CStoreRequest[] {
  let count = 0;
  const stores = objects.map(each => new requests.CStoreRequest(each));
  for (const store of stores) {
    store.on('response', () => {
      if (++count === stores.length) done(count);
    });
  }
  return stores;
}

function contextsOf(association: dimse.association.Association) {
  return association.getPresentationContexts().map(({ id }) => ({ context: association.getPresentationContext(id) }));
}

/** A response of theirs that says Success. */
export function succeeded<T extends dimse.responses.Response>(response: T): T {
  response.setStatus(constants.Status.Success);
  return response;
}
