import fc from 'fast-check';
import { DataSet } from 'hounsfield/data';
import {
  UPSFilteredGlobalSubscriptionInstance as FILTERED,
  UPSGlobalSubscriptionInstance as GLOBAL,
  webStatuses,
} from 'hounsfield/dictionary';
import { fromJson, toJson } from 'hounsfield/models';
import { WorklistClient } from 'hounsfield/web/client';
import {
  type NotificationSocket,
  Notifications,
  type WorklistBackend,
  worklistHandler,
  worklistResources,
} from 'hounsfield/web/worklist';
import { MemoryStore, WebWorklist, type WorkitemEvent, Worklist } from 'hounsfield/worklist';
import { beforeEach, describe, expect, it } from 'vitest';
import { testOutcome, testWorkitem } from '../testing/workitems.ts';

const UID = '2.25.1';
const KEY = '2.25.7';
/** What a workitem must have to be COMPLETED. */
const finals = async (): Promise<DataSet> => DataSet.of(testOutcome());
const complete = (more: DataSet): DataSet =>
  testWorkitem().withElements([...more].map(({ tag, vr, values }) => ({ tag, vr, value: values })));
const BASE = 'http://worklist.example/rs';

describe('a worklist of the web (PS3.18 §11)', () => {
  let handler: (request: Request) => Promise<Response>;
  let events: WorkitemEvent[];
  let notifications: Notifications;
  const seen = new Map<string, Set<number>>();
  beforeEach(async () => {
    events = [];
    notifications = new Notifications();
    const heard = { send: (_: string, event: WorkitemEvent) => events.push(event) };
    const worklist = new Worklist({
      store: new MemoryStore(),
      ways: [heard, notifications],
    });
    handler = worklistHandler(new WebWorklist(worklist, 'HU'), { path: '/rs' });
  });

  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const type = { 'Content-Type': 'application/dicom+json' };
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const init = { method, headers: { ...type, ...headers }, ...(text === undefined ? {} : { body: text }) };
    const response = await handler(new Request(`${BASE}${path}`, init));
    const template = path.replace(/\?.*$/, '').replace(/subscribers\/[^/]+/, 'subscribers/{aetitle}');
    const general = template.replace(/^\/workitems\/(?!1\.2\.840)[\d.]+/, '/workitems/{workitem}');
    const key = `${method} ${general}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(response.status));
    const said = await response.text();
    return {
      status: response.status,
      warning: response.headers.get('Warning'),
      location: response.headers.get('Location'),
      place: response.headers.get('Content-Location'),
      rows: said.startsWith('[') ? (JSON.parse(said) as unknown[]).map(row => fromJson(row)) : [],
      said,
    };
  };
  const workitem = (more: DataSet = DataSet.of({})) => toJson(complete(more));
  const create = (uid = UID) => ask('POST', `/workitems?${uid}`, [workitem()]);
  const state = (value: string, key?: string) => {
    const request = { ProcedureStepState: value, ...(key === undefined ? {} : { TransactionUID: key }) };
    return ask('PUT', `/workitems/${UID}/state`, [toJson(DataSet.of(request))]);
  };

  it('creates workitems, by the UID of the address or one of its own, and no UID twice (§11.4)', async () => {
    expect(await create()).toMatchObject({ status: 201, location: `${BASE}/workitems/${UID}` });
    expect((await create()).status).toBe(409);
    const { status, location } = await ask('POST', '/workitems', workitem());
    expect([status, location]).toEqual([201, expect.stringMatching(/\/workitems\/2\.25\.\d+$/)]);
    expect((await ask('POST', '/workitems?workitem=2.25.2', workitem())).location).toMatch(/2\.25\.2$/);
  });

  it.each([
    ['text', 'no JSON', {}, 400],
    ['two workitems', [{}, {}], {}, 400],
    ['an empty list', [], {}, 400],
    ['what lacks attributes', [{}], {}, 400],
    ['another type', '<x/>', { 'Content-Type': 'text/plain' }, 415],
    ['a claim of a long body', '[]', { 'Content-Length': '99999999' }, 413],
    ['nested deeply', `${'[{"00404018":{"vr":"SQ","Value":'.repeat(100)}`, {}, 400],
  ])('refuses to create of %s', async (_, body, headers, status) => {
    expect((await ask('POST', `/workitems?${UID}`, body, headers)).status).toBe(status);
    expect((await ask('GET', `/workitems/${UID}`)).status).toBe(404);
  });

  it('refuses one that has begun already, or names another UID than the address (§11.4.3)', async () => {
    const begun = workitem(DataSet.of({ ProcedureStepState: 'IN PROGRESS' }));
    expect((await ask('POST', `/workitems?${UID}`, begun)).status).toBe(400);
    const named = toJson(complete(DataSet.of({})).with({ SOPInstanceUID: '2.25.3' }));
    expect((await ask('POST', `/workitems?${UID}`, named)).status).toBe(400);
    expect((await ask('POST', '/workitems?..%2Fx', named)).status).not.toBe(500);
  });

  it('gives them back without the key that claims them, as JSON and as XML (§11.5)', async () => {
    await create();
    await state('IN PROGRESS', KEY);
    const { status, rows, said } = await ask('GET', `/workitems/${UID}`);
    expect([status, rows.length, rows[0]?.get('ProcedureStepState')]).toEqual([200, 1, 'IN PROGRESS']);
    expect(said).not.toContain(KEY);
    const accept = { Accept: 'multipart/related; type="application/dicom+xml"' };
    const xml = await ask('GET', `/workitems/${UID}`, undefined, accept);
    expect(xml.said).toContain('NativeDicomModel');
    expect(xml.said).toContain('IN PROGRESS');
    expect(xml.said).not.toContain(KEY);
    expect((await ask('GET', `/workitems/${UID}`, undefined, { Accept: 'image/png' })).status).toBe(406);
    expect((await ask('GET', '/workitems/x')).status).toBe(400);
  });

  it('changes them for everybody while SCHEDULED, then for whoever has the key (§11.6)', async () => {
    const update = (key?: string) =>
      ask('POST', `/workitems/${UID}${key === undefined ? '' : `?transaction-uid=${key}`}`, [
        toJson(DataSet.of({ WorklistLabel: 'now' })),
      ]);
    expect((await update()).status).toBe(404);
    await create();
    expect((await update()).status).toBe(200);
    await state('IN PROGRESS', KEY);
    expect(await update()).toMatchObject({ status: 400, warning: expect.stringMatching(/Transaction UID is missing/) });
    expect(await update('2.25.8')).toMatchObject({ status: 400, warning: expect.stringMatching(/UID is incorrect/) });
    expect((await update(KEY)).status).toBe(200);
    await ask('POST', `/workitems/${UID}?transaction-uid=${KEY}`, [toJson(await finals())]);
    expect((await state('COMPLETED', KEY)).status).toBe(200);
    expect(await update(KEY)).toMatchObject({ status: 409, warning: expect.stringMatching(/inconsistent/) });
  });

  it('go from state to state as PS3.4 Table CC.1.1-2 says (§11.7)', async () => {
    expect((await state('IN PROGRESS', KEY)).status).toBe(404);
    await create();
    expect((await state('COMPLETED', KEY)).status).toBe(409);
    expect(await state('IN PROGRESS')).toMatchObject({ status: 400, warning: expect.stringMatching(/is missing/) });
    expect((await state('IN PROGRESS', KEY)).status).toBe(200);
    expect((await state('IN PROGRESS', KEY)).status).toBe(409);
    expect((await state('SCHEDULED', KEY)).status).toBe(409);
    expect((await state('NONSENSE', KEY)).status).toBe(400);
    expect((await state('COMPLETED', '2.25.8')).status).toBe(400);
    expect(await state('COMPLETED', KEY)).toMatchObject({ status: 409, said: expect.stringMatching(/not-final/) });
    await ask('POST', `/workitems/${UID}?transaction-uid=${KEY}`, [toJson(await finals())]);
    expect(await state('COMPLETED', KEY)).toMatchObject({ status: 200, warning: null });
    expect(await state('COMPLETED', KEY)).toMatchObject({
      status: 200,
      warning: `299 ${BASE}: The UPS is already in the requested state of COMPLETED.`,
    });
    expect((await state('CANCELED', KEY)).status).toBe(409);
  });

  it('are cancelled at once while SCHEDULED; whoever performs one is told (§11.8)', async () => {
    const cancel = (body?: unknown) => ask('POST', `/workitems/${UID}/cancelrequest`, body);
    expect((await cancel()).status).toBe(404);
    await create();
    expect((await cancel([toJson(DataSet.of({ ReasonForCancellation: 'no need' }))])).status).toBe(202);
    expect((await ask('GET', `/workitems/${UID}`)).rows[0]?.get('ProcedureStepState')).toBe('CANCELED');
    expect(await cancel()).toMatchObject({ status: 202, warning: expect.stringMatching(/state of CANCELED/) });
  });

  it('are found by their attributes, page by page (§11.9)', async () => {
    for (const uid of ['2.25.1', '2.25.2', '2.25.3']) await create(uid);
    await state('IN PROGRESS', KEY);
    const found = async (query: string) => {
      const { status, rows, warning, said } = await ask('GET', `/workitems${query}`);
      expect(said).not.toContain(KEY);
      return [status, rows.map(row => row.text('SOPInstanceUID')), warning];
    };
    expect(await found('?ProcedureStepState=SCHEDULED')).toEqual([200, ['2.25.2', '2.25.3'], null]);
    expect(await found('?limit=2')).toEqual([200, ['2.25.1', '2.25.2'], expect.stringMatching(/additional results/)]);
    expect(await found('?limit=2&offset=2')).toEqual([200, ['2.25.3'], null]);
    expect(await found('?PatientID=nobody')).toEqual([200, [], null]);
    expect(await found('?SOPInstanceUID=2.25.1,2.25.3&includefield=all')).toEqual([200, ['2.25.1', '2.25.3'], null]);
    expect((await ask('GET', '/workitems?NoSuchAttribute=1')).status).toBe(400);
    expect((await ask('GET', '/workitems?limit=x')).status).toBe(400);
  });

  it('answers to whatever is sent with a status of the client, and lives on', async () => {
    const pieces = [
      '[',
      '{',
      ']',
      '}',
      ',',
      '"00741000":',
      '{"vr":"CS","Value":["',
      'IN PROGRESS',
      '"]}',
      '--b\r\n\r\n',
      '--b--',
      '\0',
    ];
    const bodies = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(some => some.join(''));
    const types = ['application/dicom+json', 'application/dicom+xml', 'multipart/related; boundary=b', ';', 'x/y'];
    const places = [
      ['POST', '/workitems'],
      ['POST', `/workitems/${UID}`],
      ['PUT', `/workitems/${UID}/state`],
    ] as const;
    const request = fc.tuple(bodies, fc.constantFrom(...types), fc.constantFrom(...places));
    await fc.assert(
      fc.asyncProperty(request, async ([body, type, [method, path]]) => {
        const { status } = await ask(method, path, body, { 'Content-Type': type });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
    );
    expect((await create()).status).toBe(201);
  });

  it('is used by our client, whose errors say what is wrong', async () => {
    const client = new WorklistClient({ baseUrl: BASE, fetch: (url, init) => handler(new Request(url, init)) });
    const { sopInstanceUid = '' } = await client.create(complete(DataSet.of({ WorklistLabel: 'client' })));
    const claim = DataSet.of({ ProcedureStepState: 'IN PROGRESS', TransactionUID: KEY });
    expect(await client.changeState(sopInstanceUid, claim)).toEqual({ warnings: [] });
    const progress = DataSet.of({ WorklistLabel: 'half' });
    const keyless = { status: 400, blame: 'peer', message: expect.stringMatching(/The Transaction UID is missing/) };
    await expect(client.update(sopInstanceUid, progress)).rejects.toMatchObject(keyless);
    await client.update(sopInstanceUid, progress, { transactionUid: KEY });
    expect((await client.retrieve(sopInstanceUid)).text('WorklistLabel')).toBe('half');
    const done = DataSet.of({ ProcedureStepState: 'COMPLETED', TransactionUID: KEY });
    await expect(client.changeState(sopInstanceUid, done)).rejects.toMatchObject({ status: 409 });
    await client.update(sopInstanceUid, await finals(), { transactionUid: KEY });
    await client.changeState(sopInstanceUid, done);
    expect(await client.changeState(sopInstanceUid, done)).toEqual({
      warnings: ['The UPS is already in the requested state of COMPLETED.'],
    });
    const { sopInstanceUid: other } = await client.create(complete(DataSet.of({})), { sopInstanceUid: UID });
    expect(other).toBe(UID);
    expect(await client.requestCancellation(UID, DataSet.of({ ReasonForCancellation: 'twice' }))).toEqual({
      warnings: [],
    });
    const found: (string | undefined)[] = [];
    for await (const row of client.search({ ProcedureStepState: 'COMPLETED' }, { pageSize: 1 })) {
      found.push(row.text('SOPInstanceUID'));
    }
    expect(found).toEqual([sopInstanceUid]);
    await expect(client.retrieve('2.25.99')).rejects.toMatchObject({ code: 'not-found' });
    await expect(client.retrieve('../x')).rejects.toMatchObject({ code: 'invalid-uid' });
  });

  /** What an AE title is sent on a connection of its own: the event, its workitem and the state. */
  const told = (aeTitle: string): unknown[] => {
    const texts: unknown[] = [];
    const socket: NotificationSocket = {
      bufferedAmount: 0,
      send: text => {
        const event = fromJson(JSON.parse(text));
        const words = [event.get('EventTypeID'), event.text('AffectedSOPInstanceUID')];
        texts.push([...words, event.text('ProcedureStepState') ?? ''].join(' ').trim());
      },
      ping: () => {},
      close: () => {},
      terminate: () => {},
    };
    notifications.open(aeTitle, socket);
    return texts;
  };
  /** Timers go off in their order, so what was begun before has been done. */
  const sent = () => new Promise(resolve => setTimeout(resolve, 2));

  it('tells who has subscribed, of the present state first, until that ends (§11.10, §11.11)', async () => {
    expect((await ask('POST', `/workitems/${UID}/subscribers/DASH`)).status).toBe(404);
    expect((await ask('DELETE', `/workitems/${UID}/subscribers/DASH`)).status).toBe(404);
    await create();
    await create('2.25.2');
    const texts = told('DASH');
    expect(await ask('POST', `/workitems/${UID}/subscribers/DASH?deletionlock=true`)).toMatchObject({
      status: 201,
      warning: null,
      place: 'ws://worklist.example/rs/subscribers/DASH',
    });
    await sent();
    await state('IN PROGRESS', KEY);
    const station = { CodeValue: 'CT1', CodingSchemeDesignator: '99X', CodeMeaning: 'CT one' };
    const progress = {
      ProcedureStepProgressInformationSequence: [{ ProcedureStepProgress: 50 }],
      ScheduledStationNameCodeSequence: [station],
    };
    await ask('POST', `/workitems/${UID}?transaction-uid=${KEY}`, [toJson(DataSet.of(progress))]);
    await ask('POST', `/workitems/${UID}/cancelrequest`);
    await ask('POST', '/workitems/2.25.2/cancelrequest');
    const all = [`1 ${UID} SCHEDULED`, `1 ${UID} IN PROGRESS`, `3 ${UID}`, `5 ${UID}`, `2 ${UID}`];
    expect(texts).toEqual(all);
    expect(events.find(({ eventTypeId }) => eventTypeId === 2)?.dataSet.text('RequestingAE')).toBe('HU');
    expect((await ask('DELETE', `/workitems/${UID}/subscribers/DASH`)).status).toBe(200);
    await ask('POST', `/workitems/${UID}/cancelrequest`);
    expect(texts).toEqual(all);
  });

  it('tells of all workitems, of those that match, and after suspension of those that there are (§11.12)', async () => {
    const subscription = (uid: string, rest: string) => `/workitems/${uid}/subscribers/${rest}`;
    await create();
    const [all, urgent] = [told('ALL ONE'), told('URGENT')];
    expect((await ask('POST', subscription(GLOBAL, 'ALL%20ONE'))).status).toBe(201);
    const urgentOnly = subscription(FILTERED, 'URGENT?filter=ScheduledProcedureStepPriority=HIGH,PatientID=');
    expect((await ask('POST', urgentOnly)).status).toBe(201);
    await sent();
    await ask('POST', '/workitems?2.25.2', workitem(DataSet.of({ ScheduledProcedureStepPriority: 'HIGH' })));
    expect([all, urgent]).toEqual([[`1 ${UID} SCHEDULED`, '1 2.25.2 SCHEDULED'], ['1 2.25.2 SCHEDULED']]);
    expect((await ask('POST', `${subscription(GLOBAL, 'ALL%20ONE')}/suspend`)).status).toBe(200);
    expect((await ask('POST', `${subscription(FILTERED, 'URGENT')}/suspend`)).status).toBe(200);
    await create('2.25.3');
    await ask('POST', '/workitems/2.25.2/cancelrequest');
    expect([all.length, urgent.length]).toEqual([4, 3]);
    expect((await ask('DELETE', subscription(GLOBAL, 'ALL%20ONE'))).status).toBe(200);
    expect((await ask('DELETE', subscription(FILTERED, 'URGENT'))).status).toBe(200);
    await state('IN PROGRESS', KEY);
    expect([all.length, urgent.length]).toEqual([4, 3]);
  });

  it('leaves one workitem out of a subscription to all, when that is asked for (PS3.4 §CC.2.3.3)', async () => {
    await create();
    const texts = told('DASH');
    await ask('POST', `/workitems/${GLOBAL}/subscribers/DASH`);
    await sent();
    await ask('DELETE', `/workitems/${UID}/subscribers/DASH`);
    await state('IN PROGRESS', KEY);
    await create('2.25.2');
    expect(texts).toEqual([`1 ${UID} SCHEDULED`, '1 2.25.2 SCHEDULED']);
  });

  it.each([
    [`${GLOBAL}/subscribers/A?deletionlock=perhaps`, 400],
    [`${GLOBAL}/subscribers/A?filter=PatientID=1`, 400],
    [`${FILTERED}/subscribers/A`, 400],
    [`${FILTERED}/subscribers/A?filter=NoSuchAttribute=1`, 400],
    [`${FILTERED}/subscribers/A?filter=%00,,`, 400],
    [`${FILTERED}/subscribers/A?PatientID=1`, 201],
    [`${FILTERED}/subscribers/A?filter=PatientID%3D1%2C2`, 201],
    [`${GLOBAL}/subscribers/%ff`, 400],
    [`${GLOBAL}/subscribers/A%5CB`, 400],
    [`${GLOBAL}/subscribers/SEVENTEEN-LETTERS`, 400],
    [`${UID}/subscribers/A/suspend`, 404],
  ])('answers a subscription to %s with %i', async (path, status) => {
    expect((await ask('POST', `/workitems/${path}`)).status).toBe(status);
  });

  it('says that a notification connection is to be a WebSocket (§8.10.4)', async () => {
    for (const path of ['/subscribers/DASH', '/ws/subscribers/DASH']) {
      expect(await ask('GET', path)).toMatchObject({ status: 400, said: expect.stringMatching(/WebSocket/) });
    }
  });

  it('says what it does not serve', async () => {
    const without = worklistHandler({} as WorklistBackend);
    const asked = await without(new Request(`http://x/workitems/${UID}/subscribers/WATCH`, { method: 'POST' }));
    expect(asked.status).toBe(501);
    expect((await ask('DELETE', `/workitems/${UID}`)).status).toBe(405);
    expect((await ask('GET', '/elsewhere')).status).toBe(404);
    const options = await handler(new Request(`${BASE}/workitems`, { method: 'OPTIONS' }));
    expect(options.headers.get('Allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST']);
  });

  it('has been asked at each resource of its table, and answers with statuses of PS3.18 §11 or §8.5', () => {
    for (const { method, template } of worklistResources) expect([...seen.keys()]).toContain(`${method} ${template}`);
    const known = new Set(webStatuses.map(({ code }) => code));
    for (const statuses of seen.values()) for (const status of statuses) expect(known).toContain(status);
  });
});
