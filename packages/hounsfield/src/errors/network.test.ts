import { describe, expect, it } from 'vitest';
import { AssociationError, DimseError, HounsfieldError, type NetworkErrorCode, networkErrors } from './index.ts';

describe('network errors', () => {
  const codes = Object.keys(networkErrors) as readonly NetworkErrorCode[];

  it.each(codes)('%s says what happened, what to do and who has to do it', code => {
    const { what, remedy, blame } = networkErrors[code];
    for (const sentence of [what, remedy]) expect(sentence).toMatch(/^[A-Z].*[^.!?]$/);
    expect(['local', 'peer', 'transport', 'data']).toContain(blame);
    for (const error of [new AssociationError(code), new DimseError(code)]) {
      expect(error).toBeInstanceOf(HounsfieldError);
      expect(error).toMatchObject({ code, blame, remedy });
      expect(error.message).toContain(what);
    }
  });

  it('carry the codes of a rejection and a remedy of its own', () => {
    const rejection = { result: 1, source: 1, reason: 7 };
    const error = new AssociationError('rejected', { rejection, remedy: 'Use the other title', detail: 'why' });
    expect(error.rejection).toEqual(rejection);
    expect(error.message).toBe('The peer rejected the association: why (PS3.8 Table 9-21). Use the other title.');
    expect(new AssociationError('timeout').rejection).toBeUndefined();
  });

  it('carry the status that the peer answered', () => {
    expect(new DimseError('operation-failed', { status: 0xa700 }).status).toBe(0xa700);
  });
});
