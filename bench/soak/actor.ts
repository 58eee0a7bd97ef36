// One of the processes that load the archive: node bench/soak/actor.ts ROLE DICOM_PORT HTTP_PORT SECONDS. Prints one line of JSON.
import { randomUUID } from 'node:crypto';
import { ctSlice } from '@hounsfield/testkit';
import { parse, toBytes } from 'hounsfield/data';
import { fileMetaBytes } from 'hounsfield/file';
import { type Association, connect } from 'hounsfield/network/node';
import { Storage, StudyRootFind, StudyRootGet, serve } from 'hounsfield/services';
import { transferSyntax } from 'hounsfield/syntax';
import type { ActorResult, Role } from './roles.ts';

const [role, dicomPort, httpPort, seconds] = process.argv.slice(2) as [Role, string, string, string];
const EXPLICIT = '1.2.840.10008.1.2.1';
const web = `http://127.0.0.1:${httpPort}/dicom-web`;
const template = ctSlice(1, { rows: 128, columns: 128 });
const encoding = transferSyntax(EXPLICIT)!;
const original = parse(template.dataSet, { encoding });
/** A study has so many instances, so that what is retrieved does not grow with time. */
const INSTANCES = 50;
let made = 0;
let study = '';

interface SoakObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly dataSet: Uint8Array;
}

/** What each role does again and again; the name is what the time is counted under. */
const steps: Readonly<Record<Role, () => Promise<() => Promise<void>>>> = {
  store: async () => {
    const association = await open();
    return async () => {
      const { sopClassUid, sopInstanceUid, dataSet } = newObject();
      const data = [dataSet];
      const { status } = await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid: EXPLICIT, data });
      must(status === 0, `C-STORE answered ${status}`);
    };
  },
  stow: async () => async () => {
    const { sopClassUid, sopInstanceUid, dataSet } = newObject();
    const meta = fileMetaBytes({ sopClassUid, sopInstanceUid, transferSyntaxUid: EXPLICIT });
    const head = '--x\r\nContent-Type: application/dicom\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), meta, dataSet, Buffer.from('\r\n--x--\r\n')]);
    const type = 'multipart/related; type="application/dicom"; boundary=x';
    await answered(`${web}/studies`, { method: 'POST', body, headers: { 'content-type': type } });
  },
  find: async () => {
    const association = await open();
    return async () => {
      const keys = {
        QueryRetrieveLevel: 'STUDY',
        PatientName: 'Phantom*',
        StudyDate: '20000101-',
        StudyInstanceUID: null,
      };
      let count = 0;
      for await (const _ of association.find({ name: 'Study Root', find: StudyRootFind.sopClasses[0]! }, keys)) count++;
      must(count >= 0, 'no answer');
    };
  },
  qido: async () => async () => {
    await answered(`${web}/studies?limit=25&includefield=all&PatientID=${encodeURIComponent('*')}`);
  },
  wado: async () => {
    let found: readonly string[] = [];
    return async () => {
      if (found.length === 0) found = await instanceUrls();
      const url = found[Math.floor(Math.random() * found.length)];
      if (url === undefined) return;
      await answered(url, { headers: { accept: 'multipart/related; type="application/dicom"' } });
      await answered(`${url}/metadata`, { headers: { accept: 'application/dicom+json' } });
    };
  },
  rendered: async () => {
    let found: readonly string[] = [];
    return async () => {
      if (found.length === 0) found = await instanceUrls();
      const url = found[Math.floor(Math.random() * found.length)];
      if (url !== undefined) await answered(`${url}/rendered`, { headers: { accept: 'image/jpeg' } });
    };
  },
  get: async () => {
    const association = await open();
    const model = StudyRootGet.sopClasses[0]!;
    return async () => {
      const [study] = await json(`${web}/studies?limit=1&offset=${Math.floor(Math.random() * 40)}`);
      const StudyInstanceUID = study?.['0020000D']?.Value?.[0];
      if (StudyInstanceUID === undefined) return;
      const { status } = await association.get(model, { QueryRetrieveLevel: 'STUDY', StudyInstanceUID });
      must(status === 0, `C-GET answered ${status}`);
    };
  },
  associate: async () => async () => {
    const association = await open();
    const { status } = await association.echo();
    must(status === 0, `C-ECHO answered ${status}`);
    await association.release();
  },
};

async function open(): Promise<Association> {
  const receiver = serve(Storage, {
    'C-STORE': async ({ data }) => {
      for await (const _ of data);
      return { status: 0 };
    },
  });
  return connect({
    host: '127.0.0.1',
    port: Number(dicomPort),
    called: 'HOUNSFIELD',
    calling: `SOAK_${role.toUpperCase()}`,
    propose: [
      { abstractSyntax: '1.2.840.10008.1.1', transferSyntaxes: [EXPLICIT] },
      ...[StudyRootFind, StudyRootGet].map(({ sopClasses }) => ({
        abstractSyntax: sopClasses[0]!,
        transferSyntaxes: [EXPLICIT],
      })),
      { abstractSyntax: template.sopClassUid, transferSyntaxes: [EXPLICIT], roles: { scu: true, scp: true } },
    ],
    services: [receiver],
  });
}

function newObject(): SoakObject {
  if (made++ % INSTANCES === 0) study = newUid();
  const sopInstanceUid = newUid();
  const changed = original.with({
    SOPInstanceUID: sopInstanceUid,
    StudyInstanceUID: study,
    SeriesInstanceUID: `${study}.1`,
    PatientID: study.slice(-12),
    PatientName: 'Phantom^Soak',
  });
  return { sopClassUid: template.sopClassUid, sopInstanceUid, dataSet: toBytes(changed) };
}

async function instanceUrls(): Promise<string[]> {
  const rows = await json(`${web}/instances?limit=100`);
  return rows.map(row => {
    const [study, series, instance] = ['0020000D', '0020000E', '00080018'].map(tag => row[tag]?.Value?.[0]);
    return `${web}/studies/${study}/series/${series}/instances/${instance}`;
  });
}

async function json(url: string): Promise<readonly Record<string, { readonly Value?: readonly string[] }>[]> {
  const response = await fetch(url, { headers: { accept: 'application/dicom+json' } });
  if (response.status === 204) return [];
  must(response.ok, `${response.status} for a search`);
  return (await response.json()) as Record<string, { readonly Value?: readonly string[] }>[];
}

async function answered(url: string, options: RequestInit = {}): Promise<void> {
  const response = await fetch(url, options);
  const { byteLength } = await response.arrayBuffer();
  must(response.ok, `${response.status} with ${byteLength} bytes`);
}

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

function newUid(): string {
  return `2.25.${BigInt(`0x${randomUUID().replaceAll('-', '')}`)}`;
}

const all: number[] = [];
const errors: string[] = [];
const step = await steps[role]();
const end = performance.now() + Number(seconds) * 1000;
while (performance.now() < end) {
  const start = performance.now();
  try {
    await step();
    all.push(performance.now() - start);
  } catch (error) {
    errors.push(String(error));
    if (errors.length > 100) break;
  }
}
const sorted = all.toSorted((a, b) => a - b);
const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const result: ActorResult = { role, times: all.length, milliseconds: [at(0.5), at(0.99), at(1)], errors };
process.stdout.write(JSON.stringify(result), () => process.exit());
