import { parentPort, workerData } from 'node:worker_threads';
import { durabilities } from '../storage/durability.ts';
import { type IndexDatabase, openForReading, openForWriting, openWith, type SqliteDatabase } from './database.ts';
import { DiskJobs } from './disk-jobs.ts';
import { failureOf } from './failure.ts';
import type { Answer, Question, ThreadData } from './protocol.ts';
import { IndexReader } from './reader.ts';
import { runEmbedded } from './worklist/embedded.ts';
import { worklistSchema } from './worklist/migrations.ts';
import type { WorklistTables } from './worklist/tables.ts';
import { isOfQueue, WriteQueue } from './write-queue.ts';
import { IndexWriter } from './writer.ts';

/* A thread of the index: SQLite waits for the disk here, so that the network goes on. */

function send(answers: readonly Answer[]): void {
  parentPort?.postMessage(answers);
}

function onQuestion(take: (question: Question) => void): void {
  parentPort?.on('message', (questions: readonly Question[]) => {
    for (const question of questions) take(question);
  });
}

function ask(reader: IndexReader, question: Question): unknown {
  switch (question.operation) {
    case 'search':
      return reader.found(question.asks.request, question.asks.page);
    case 'count':
      return reader.count(question.asks.request, question.asks.most);
    case 'instances':
      return reader.instances(question.asks.scope, question.asks.limit, question.asks.after);
    case 'header':
      return reader.header(question.asks.instance);
    case 'blobKeys':
      return reader.blobKeys(question.asks.beginning);
    case 'upkeep':
      return reader.upkeep(question.asks);
    default:
      return undefined;
  }
}

function serve(database: IndexDatabase, queue: WriteQueue | undefined): void {
  const reader = new IndexReader(database);
  const answer = async (question: Question): Promise<void> => {
    const { id, operation } = question;
    if (operation === 'close') await queue?.drain();
    try {
      const result = ask(reader, question);
      if (operation === 'close') database.raw.close();
      send([{ id, result }]);
    } catch (error) {
      send([{ id, failure: failureOf(error) }]);
    }
    if (operation === 'close') parentPort?.close();
  };
  onQuestion(question => {
    if (isOfQueue(question)) queue?.take(question);
    else void answer(question);
  });
  send([{ id: 0, result: undefined }]);
}

/** The worklist: nothing of it can be made again, so each transaction is synced. */
function serveWorklist(database: SqliteDatabase<WorklistTables>): void {
  onQuestion(({ id, operation, asks }) => {
    try {
      const result = operation === 'worklist' ? runEmbedded(database, asks) : undefined;
      if (operation === 'close') database.raw.close();
      send([{ id, result }]);
    } catch (error) {
      send([{ id, failure: failureOf(error) }]);
    }
    if (operation === 'close') parentPort?.close();
  });
  send([{ id: 0, result: undefined }]);
}

const data = workerData as ThreadData;
try {
  if (data.role === 'read') serve(openForReading(data.path), undefined);
  else if (data.role === 'worklist') serveWorklist(await openWith(data.path, worklistSchema, durabilities.index));
  else {
    const database = await openForWriting(data.path, data.durability);
    const disk = new DiskJobs(data.memory, data.durability);
    serve(database, new WriteQueue(new IndexWriter(database), disk, send));
  }
} catch (error) {
  send([{ id: 0, failure: failureOf(error) }]);
}
