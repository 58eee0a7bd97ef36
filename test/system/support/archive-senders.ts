import { type Elements, type TestObject, testObject, testUid } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { connect } from 'hounsfield/network/node';
import { boundaryOf, readMultipart } from 'hounsfield/web';
import { AE_TITLE } from './archive-process.ts';

/** Where an archive takes objects. */
export interface Destination {
  readonly dicomPort: number;
  readonly dicomWeb: string;
}

/** Objects that were sent, and those of them whose storage was acknowledged. */
export class Ledger {
  readonly sent: Map<string, TestObject> = new Map();
  readonly acknowledged: Set<string> = new Set();
  /** Called after each acknowledgement. */
  onAcknowledged: () => void = () => {};
  readonly #make: (seed: string, n: number) => TestObject;
  #series = 0;

  /** @param make the n-th object of a series; small ones unless given */
  constructor(make: (seed: string, n: number) => TestObject = smallObject) {
    this.#make = make;
  }

  /** Gives one object after another, of a new series of the one study that all belong to. */
  series(): () => TestObject {
    const seed = `series ${this.#series++}`;
    let n = 0;
    return () => {
      const object = this.#make(seed, n++);
      this.sent.set(object.sopInstanceUid, object);
      return object;
    };
  }

  acknowledge(sopInstanceUid: string): void {
    this.acknowledged.add(sopInstanceUid);
    this.onAcknowledged();
  }
}

/** Cheap to make, of a length of its own, with other bytes in each. */
function smallObject(seed: string, n: number): TestObject {
  const value = new Uint8Array(1000 + 2 * ((n * 977) % 4000)).map((_, at) => (at * 131 + n) & 0xff);
  return objectOf(seed, n, value);
}

/** Of the size of an image, with other bytes in each place and object. */
export function largeObject(seed: string, n: number): TestObject {
  const pattern = Buffer.from(`${seed} ${n} `.repeat(1 + (n % 7)));
  return objectOf(seed, n, new Uint8Array(Buffer.alloc(300_000 + 2 * ((n * 97_711) % 400_000), pattern)));
}

function objectOf(seed: string, n: number, value: Uint8Array): TestObject {
  const elements: Elements = [
    ['Modality', 'CT'],
    ['InstanceNumber', String(n)],
    [0x0009_0010, 'LO', 'SENDERS'],
    [0x0009_1010, 'OB', value],
  ];
  return testObject(CT_IMAGE, String(n), elements, { seed, studyInstanceUid: STUDY });
}

/** What a sender was told: the status of C-STORE, the HTTP status of STOW-RS, or nothing before the archive was gone. */
export type Told = number | 'gone';

/** An association over which one object after another is stored. */
export interface StoreSender extends AsyncDisposable {
  /** @returns the status */
  send(object: TestObject): Promise<number>;
}

export async function openSender({ dicomPort }: Destination): Promise<StoreSender> {
  const association = await connect({
    host: '127.0.0.1',
    port: dicomPort,
    called: AE_TITLE,
    calling: 'SENDER',
    propose: [{ abstractSyntax: CT_IMAGE, transferSyntaxes: ['1.2.840.10008.1.2.1'] }],
  });
  return {
    send: async ({ sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet: data }) => {
      const { status } = await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data });
      return status;
    },
    [Symbol.asyncDispose]: () => association[Symbol.asyncDispose](),
  };
}

/** Sends objects over one association until the archive is gone, refuses one, or `count` were sent. */
export async function sendByStore(to: Destination, ledger: Ledger, count: number): Promise<Told> {
  const next = ledger.series();
  try {
    await using sender = await openSender(to);
    for (let n = 0; n < count; n++) {
      const object = next();
      const status = await sender.send(object);
      if (status !== 0) return status;
      ledger.acknowledge(object.sopInstanceUid);
    }
    return 0;
  } catch {
    return 'gone';
  }
}

/** As `sendByStore`, over STOW-RS, one object a request (PS3.18 §10.5). */
export async function sendByStow(to: Destination, ledger: Ledger, count: number): Promise<Told> {
  const next = ledger.series();
  try {
    for (let n = 0; n < count; n++) {
      const object = next();
      const status = await stow(to, object);
      if (status !== 200) return status;
      ledger.acknowledge(object.sopInstanceUid);
    }
    return 200;
  } catch {
    return 'gone';
  }
}

/** Stores one object over STOW-RS. @returns the HTTP status */
export async function stow({ dicomWeb }: Destination, { bytes }: TestObject): Promise<number> {
  const parts = ['--B\r\nContent-Type: application/dicom\r\n\r\n', bytes, '\r\n--B--\r\n'].map(part =>
    Buffer.from(part),
  );
  const response = await fetch(`${dicomWeb}/studies`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=B', Accept: JSON_TYPE },
    body: Buffer.concat(parts),
  });
  await response.text();
  return response.status;
}

/** What an archive has, by SOP Instance UID: the files of all its instances, read back. */
export async function filesOf({ dicomWeb }: Pick<Destination, 'dicomWeb'>): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const listed = await instancesOf(dicomWeb);
  if (listed.length === 0) return found;
  const files = await partsOf(`${dicomWeb}/studies/${STUDY}`);
  for (const file of files) found.set(readBytes(file).require('SOPInstanceUID'), file);
  if (files.length !== listed.length || listed.some(uid => !found.has(uid))) {
    throw new Error(`the archive lists ${listed.length} instances and gives ${files.length}`);
  }
  return found;
}

/** What is wrong with what an archive has; empty when all that was acknowledged is there, and all that is there is whole. */
export function faultsOf(
  found: ReadonlyMap<string, Uint8Array>,
  { sent, acknowledged }: Pick<Ledger, 'sent'> & { readonly acknowledged: Iterable<string> },
): readonly string[] {
  const lost = [...acknowledged].filter(uid => !found.has(uid)).map(uid => `${uid} was acknowledged and is lost`);
  const others = [...found].flatMap(([uid, file]) => {
    const dataSet = sent.get(uid)?.dataSet;
    if (dataSet === undefined) return [`${uid} was never sent`];
    return Buffer.from(file).subarray(-dataSet.length).equals(dataSet) ? [] : [`${uid} has other bytes`];
  });
  return [...lost, ...others];
}

async function instancesOf(dicomWeb: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (;;) {
    const page = `limit=${PAGE}&offset=${found.length}`;
    const response = await fetch(`${dicomWeb}/instances?${page}`, { headers: { Accept: JSON_TYPE } });
    if (response.status === 204) return found;
    if (response.status !== 200) throw new Error(`the search for instances is answered with ${response.status}`);
    // QIDO-RS answers with objects of this shape (PS3.18 §F.2).
    const rows = (await response.json()) as readonly Record<string, { readonly Value?: readonly string[] }>[];
    found.push(...rows.map(row => row['00080018']?.Value?.[0] ?? ''));
    if (rows.length < PAGE) return found;
  }
}

async function partsOf(address: string): Promise<readonly Uint8Array[]> {
  const accept = 'multipart/related; type="application/dicom"; transfer-syntax=*';
  const response = await fetch(address, { headers: { Accept: accept } });
  if (response.status !== 200 || response.body === null) throw new Error(`${address} answers ${response.status}`);
  const files: Uint8Array[] = [];
  const boundary = boundaryOf(response.headers.get('content-type') ?? '');
  for await (const part of readMultipart(response.body, boundary)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.body) chunks.push(chunk);
    files.push(Buffer.concat(chunks));
  }
  return files;
}

const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';
const STUDY = testUid('senders', 'study');
const JSON_TYPE = 'application/dicom+json';
const PAGE = 1000;
