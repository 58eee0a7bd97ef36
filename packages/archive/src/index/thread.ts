import { parentPort, workerData } from 'node:worker_threads';
import { type IndexDatabase, openForReading, openForWriting } from './database.ts';
import { indexFailure } from './failure.ts';
import { BadKey } from './match.ts';
import type { Answer, Failure, Question, ThreadData } from './protocol.ts';
import { IndexReader } from './reader.ts';
import type { InstanceRecord } from './record.ts';
import { IndexWriter } from './writer.ts';

/*
 * A thread of the index: SQLite waits for the disk here, so that the network goes on. All records that arrive while a
 * transaction runs make up the next one.
 */

interface Waiting {
  readonly id: number;
  readonly record: InstanceRecord;
}

function answer(answers: Answer): void {
  parentPort?.postMessage(answers);
}

function fail(id: number, error: unknown): void {
  const failure: Failure =
    error instanceof BadKey ? { kind: 'bad-key', path: error.path, detail: error.expected } : described(error);
  answer({ id, failure });
}

function described(error: unknown): Failure {
  const { code, detail } = indexFailure(error);
  return { kind: 'failure', code, detail };
}

/** Adds whatever waits. Where one record is at fault all are tried one by one, so that it does not refuse the others. */
function flush(writer: IndexWriter, waiting: readonly Waiting[]): void {
  try {
    const results = writer.add(waiting.map(each => each.record));
    for (const [k, { id }] of waiting.entries()) answer({ id, result: results[k] });
  } catch (error) {
    const isOfOne = waiting.length > 1 && indexFailure(error).code === 'index-failed';
    for (const each of waiting) {
      if (isOfOne) flush(writer, [each]);
      else fail(each.id, error);
    }
  }
}

function ask(reader: IndexReader, question: Question): unknown {
  switch (question.operation) {
    case 'search':
      return reader.search(question.asks.request, question.asks.page);
    case 'count':
      return reader.count(question.asks.request);
    case 'instances':
      return reader.instances(question.asks.scope, question.asks.limit, question.asks.after);
    case 'header':
      return reader.header(question.asks.instance);
    case 'blobKeys':
      return reader.blobKeys(question.asks.beginning);
    default:
      return undefined;
  }
}

function serve(database: IndexDatabase, writer: IndexWriter | undefined): void {
  const reader = new IndexReader(database);
  let waiting: Waiting[] = [];
  parentPort?.on('message', (question: Question) => {
    const { id } = question;
    if (question.operation === 'add') {
      waiting.push({ id, record: question.asks.record });
      if (waiting.length > 1) return;
      // Messages that are here already are taken first.
      setImmediate(() => {
        const batch = waiting;
        waiting = [];
        flush(writer!, batch);
      });
      return;
    }
    try {
      const result = ask(reader, question);
      if (question.operation === 'close') database.raw.close();
      answer({ id, result });
    } catch (error) {
      fail(id, error);
    }
    if (question.operation === 'close') parentPort?.close();
  });
  answer({ id: 0, result: undefined });
}

const { path, role } = workerData as ThreadData;
try {
  const database = role === 'write' ? await openForWriting(path) : openForReading(path);
  serve(database, role === 'write' ? new IndexWriter(database) : undefined);
} catch (error) {
  fail(0, error);
}
