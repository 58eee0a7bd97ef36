import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WebError } from '../../errors/index.ts';
import { WebClient } from './client.ts';
import { gather } from './gather.fixture.ts';
import { WorklistClient } from './worklist-client.ts';

const scope = { study: '1.2', series: '1.3', instance: '1.4' };
const types = [
  'application/dicom+json',
  'multipart/related; type="application/dicom"; boundary=b',
  'multipart/related; boundary=""',
  'multipart/related',
  'application/dicom',
  'text/html',
  ';;;',
  '',
];
const pieces = [
  '--b\r\n',
  '\r\n',
  '--b--',
  'Content-Type: x\r\n',
  '[',
  '{',
  ']',
  '}',
  ',',
  '"0020000D":',
  '{"vr":"UI"',
  '\u0000',
];
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map(some => new TextEncoder().encode(some.join(''))),
);
const answers = fc.record({
  status: fc.constantFrom(200, 202, 204, 206, 301, 304, 400, 401, 409, 416, 500, 503),
  type: fc.constantFrom(...types),
  body: bodies,
  range: fc.constantFrom('', 'bytes 0-9/10', 'bytes */10', 'bytes 9-0/x'),
  warning: fc.constantFrom('', '299 x: There are 5 additional results', '299', ', ,'),
  length: fc.constantFrom('', '5', '-1', '1e9', '99999999999999999999'),
});

describe('an answer that makes no sense', () => {
  it('is a WebError of the client or an answer, and ends', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async ({ status, type, body, range, warning, length }) => {
        const headers: Record<string, string> = { 'Content-Type': type, ETag: '"v"', Location: '//x:99999/' };
        if (range !== '') headers['Content-Range'] = range;
        if (warning !== '') headers['Warning'] = warning;
        if (length !== '') headers['Content-Length'] = length;
        const isEmpty = status === 204 || status === 304;
        const options = {
          baseUrl: 'http://pacs.example/rs',
          fetch: async () => new Response(isEmpty ? null : new Uint8Array(body), { status, headers }),
          wait: async () => {},
          retries: 1,
        };
        const client = new WebClient(options);
        const worklist = new WorklistClient(options);
        const calls: (() => Promise<unknown>)[] = [
          () => gather(client.search('study', {}, { limit: 20, pageSize: 2 })),
          () => gather(client.metadata(scope)),
          () => gather(client.retrieve(scope), part => part.bytes()),
          () => client.instance(scope).then(({ body: bytes }) => gather(bytes)),
          () => client.bulkdata('x', { start: 2, end: 5 }).then(({ body: bytes }) => gather(bytes)),
          () => gather(client.rendered(scope), part => part.bytes()),
          () => client.store([new Uint8Array(3)]),
          () => worklist.retrieve('1.2'),
        ];
        for (const call of calls) {
          const error = await call().then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
          if (error !== undefined) expect(error).toBeInstanceOf(WebError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
