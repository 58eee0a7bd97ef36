import { describe, expect, it } from 'vitest';
import { documentsOf } from './documents.ts';

const uid = (instance: string) => ({ '00080018': { vr: 'UI', Value: [instance] } });

describe('the documents of a series', () => {
  it('are reports, named by their concept (PS3.3 §C.17.3), and files in objects, named by their title (§C.24.2)', () => {
    const report = {
      ...uid('1.1'),
      '0040A043': { vr: 'SQ', Value: [{ '00080104': { vr: 'LO', Value: ['Radiology Report'] } }] },
      '0040A730': { vr: 'SQ', Value: [{}] },
    };
    const file = {
      ...uid('1.2'),
      '00420010': { vr: 'ST', Value: ['Referral'] },
      '00420012': { vr: 'LO', Value: ['application/pdf'] },
    };
    const found = documentsOf('1', '2', [report, file]);
    const uids = { study: '1', series: '2' };
    expect(found).toEqual([
      { uids: { ...uids, instance: '1.1' }, title: 'Radiology Report', mediaType: undefined },
      { uids: { ...uids, instance: '1.2' }, title: 'Referral', mediaType: 'application/pdf' },
    ]);
  });

  it('are none of presentation states, plans and answers that are no data sets', () => {
    const plan = { ...uid('1.3'), '300A0002': { vr: 'SH', Value: ['Plan'] } };
    expect(documentsOf('1', '2', [plan, null, 'text', { '0040A730': { vr: 'SQ' } }])).toEqual([]);
  });
});
