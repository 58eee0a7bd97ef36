import { DatabaseSync } from 'node:sqlite';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { DataSet, type RandomAccess, unpackTape } from 'hounsfield/data';
import { addressedJson } from 'hounsfield/models';
import { inflateHeader } from '../../index/header.ts';
import type { JsonAnswer, JsonQuestion, JsonThreadData } from './protocol.ts';

/* Makes DICOM JSON of what the index has of objects, one question after the other, until it is ended. */

function answerTo(headers: HeaderRows, { id, bulkAbove, instances }: JsonQuestion): JsonAnswer {
  const packed = headers(instances.map(instance => instance.id));
  const bytes = Buffer.allocUnsafeSlow(ROOM);
  const ends: number[] = [];
  for (const instance of instances) {
    const row = packed.get(instance.id);
    if (row === undefined) break;
    const header = DataSet.fromTape(unpackTape(inflateHeader(row), NOTHING));
    const start = ends.length === 0 ? 0 : (ends.at(-1) ?? 0) + 1;
    // No character takes more than three bytes.
    const most = Math.floor((ROOM - start) / 3);
    const text = addressedJson(header, { address: instance.address, bulkAbove, most });
    if (text === undefined) break;
    if (start > 0) bytes[start - 1] = COMMA;
    ends.push(start + bytes.write(text, start, 'utf8'));
  }
  return { id, bytes: new Uint8Array(bytes.buffer, 0, ends.at(-1) ?? 0), ends };
}

/** Packed headers of instances by their number; those that are long are left out. */
type HeaderRows = (instances: readonly number[]) => ReadonlyMap<number, Uint8Array>;

function headerRows(database: DatabaseSync): HeaderRows {
  const statement = database.prepare(
    `select instance, packed from header
     where instance in (select value from json_each(?)) and length(packed) <= ${LONGEST}`,
  );
  statement.setReturnArrays(true);
  // The rows are what the statement selects.
  return instances => new Map(statement.all(JSON.stringify(instances)) as unknown as [number, Uint8Array][]);
}

function serve(port: MessagePort, { path }: JsonThreadData): void {
  const headers = headerRows(new DatabaseSync(path, { readOnly: true, timeout: LOCK_TIMEOUT }));
  port.on('message', (question: JsonQuestion) => {
    let answer: JsonAnswer;
    try {
      answer = answerTo(headers, question);
    } catch {
      // Whoever makes the text by itself says what is wrong with it.
      answer = { id: question.id, bytes: new Uint8Array(0), ends: [] };
    }
    port.postMessage(answer, [answer.bytes.buffer]);
  });
  port.postMessage({ id: 0, bytes: new Uint8Array(0), ends: [] } satisfies JsonAnswer);
}

/** Values that stayed in their file go by their address. */
const NOTHING: RandomAccess = {
  read: () => {
    throw new TypeError('Nothing is read here');
  },
};
/** Bytes of all texts of one answer. */
const ROOM = 1024 * 1024;
/** Bytes of a header. */
const LONGEST = 64 * 1024;
/** Milliseconds. */
const LOCK_TIMEOUT = 10_000;
const COMMA = 0x2c;

// Node types what a thread is given as `any`; `JsonTexts` gives exactly this.
if (parentPort !== null) serve(parentPort, workerData as JsonThreadData);
