import { describe, expect, it } from 'vitest';
import {
  answerExtensions,
  decodeQueryExtensions,
  decodeRetrieveExtensions,
  decodeStorageExtensions,
  defaultStorageExtensions,
  encodeQueryExtensions,
  encodeRetrieveExtensions,
  encodeStorageExtensions,
} from './index.ts';

describe('SOP Class Extended Negotiation', () => {
  it('of queries has a byte for each field, and no more than are needed (PS3.4 Table C.5-1)', () => {
    expect([...encodeQueryExtensions({})]).toEqual([0]);
    expect([...encodeQueryExtensions({ relationalQueries: true })]).toEqual([1]);
    expect([...encodeQueryExtensions({ fuzzyPersonNames: true })]).toEqual([0, 0, 1]);
    expect([...encodeQueryExtensions({ relationalQueries: true, enhancedMultiFrame: true })]).toEqual([1, 0, 0, 0, 1]);
    const none = { relationalQueries: false, dateTimeMatching: false, fuzzyPersonNames: false };
    const all = { ...none, timezoneAdjustment: false, enhancedMultiFrame: false };
    expect(decodeQueryExtensions(Uint8Array.of())).toEqual(all);
    expect(decodeQueryExtensions(Uint8Array.of(1, 1, 0, 1))).toEqual({
      ...all,
      relationalQueries: true,
      dateTimeMatching: true,
      timezoneAdjustment: true,
    });
    expect(decodeQueryExtensions(Uint8Array.of(2)).relationalQueries).toBe(false);
  });

  it('of retrievals has two fields (PS3.4 Table C.5-3)', () => {
    expect([...encodeRetrieveExtensions({ enhancedMultiFrame: true })]).toEqual([0, 1]);
    expect(decodeRetrieveExtensions(Uint8Array.of(1))).toEqual({
      relationalRetrieval: true,
      enhancedMultiFrame: false,
    });
  });

  it('is answered with what both can, in no more bytes than were offered (PS3.4 §C.5.1.1)', () => {
    const supported = encodeQueryExtensions({ relationalQueries: true, dateTimeMatching: true });
    expect([...answerExtensions(Uint8Array.of(1), supported)]).toEqual([1]);
    expect([...answerExtensions(Uint8Array.of(0, 1, 1, 1, 1), supported)]).toEqual([0, 1]);
    expect([...answerExtensions(Uint8Array.of(1, 1), encodeQueryExtensions({}))]).toEqual([0]);
    expect([...answerExtensions(Uint8Array.of(), supported)]).toEqual([]);
  });

  it('of storage tells level, signatures and coercion, with reserved bytes between (PS3.4 Table B.3-1)', () => {
    const facts = { level: 2, signatureLevel: 1, coercion: 0 } as const;
    expect([...encodeStorageExtensions(facts)]).toEqual([2, 0, 1, 0, 0, 0]);
    expect(decodeStorageExtensions(Uint8Array.of(2, 9, 1, 9, 0, 9))).toEqual(facts);
    expect(decodeStorageExtensions(Uint8Array.of(7))).toEqual(defaultStorageExtensions);
  });
});
