import { expect, it } from 'vitest';
import { DataSet, type RowColumn, type RowValue, utf8CharacterSet } from '../data/index.ts';
import type { SearchQuery, SearchTable } from './backend.ts';
import { MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

const columns: readonly RowColumn[] = [
  { tag: 0x0020_000d, vr: 'UI' },
  { tag: 0x0020_000e, vr: 'UI' },
  { tag: 0x0010_0010, vr: 'PN' },
  { tag: 0x0008_0061, vr: 'CS' },
  { tag: 0x0020_1208, vr: 'IS' },
  { tag: 0x0028_0010, vr: 'US' },
];
const rows: readonly (readonly RowValue[])[] = Array.from({ length: 10 }, (_, k) => [
  `1.${k}`,
  `1.${k}.1`,
  k % 3 === 0 ? 'Müller^Jörg=山田' : 'DOE^JANE',
  k % 2 === 0 ? 'CT\\MR' : '',
  String(k),
  [512],
]);

/** The same rows in both ways. */
class RowBackend extends MemoryBackend {
  readonly own: readonly RowColumn[];

  constructor(own: readonly RowColumn[]) {
    super();
    this.own = own;
  }

  override async *search(query: SearchQuery): AsyncGenerator<DataSet> {
    for (const row of this.page(query)) {
      const elements = this.own.map((column, k) => ({ ...column, value: row[k] }));
      yield DataSet.fromElements(elements, { characterSet: utf8CharacterSet });
    }
  }

  page({ offset, limit }: SearchQuery): readonly (readonly RowValue[])[] {
    return rows.slice(offset, offset + limit).map(row => this.own.map(({ tag }) => row[placeOf(tag)] ?? ''));
  }

  override count(): Promise<number> {
    return Promise.resolve(rows.length);
  }
}

class TableBackend extends RowBackend {
  searchTable(query: SearchQuery): SearchTable {
    const found = this.page(query);
    const pages = async function* (): AsyncGenerator<readonly (readonly RowValue[])[]> {
      for (let at = 0; at < found.length; at += 3) yield found.slice(at, at + 3);
    };
    return { columns: this.own, pages: pages() };
  }
}

function placeOf(tag: number): number {
  return columns.findIndex(column => column.tag === tag);
}

const shown = async (backend: MemoryBackend, path: string): Promise<readonly unknown[]> => {
  const request = new Request(`http://pacs.test/dicom-web${path}`, { headers: { Accept: 'application/dicom+json' } });
  const response = await webHandler(backend, { path: '/dicom-web' })(request);
  return [response.status, response.headers.get('Warning'), await response.text()];
};

it.each([
  '/studies',
  '/studies?limit=4',
  '/studies?limit=3&offset=6',
  '/studies?limit=10',
  '/studies?limit=0',
  '/studies?offset=50',
  '/series?limit=5',
  '/studies/1.2/series',
])('rows of a table are answered as their data sets are: %s (PS3.18 §10.6)', async path => {
  for (const own of [columns, columns.filter(({ tag }) => tag !== 0x0020_000d)]) {
    expect(await shown(new TableBackend(own), path)).toEqual(await shown(new RowBackend(own), path));
  }
});
