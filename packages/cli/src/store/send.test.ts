import { AssociationError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import type { StoreHeader } from '../header/store-header.ts';
import type { Outcome } from './outcome.ts';
import type { Kind } from './plan.ts';
import { type StoreAssociation, send } from './send.ts';

const file = (path: string, sopClassUid = '1'): StoreHeader => ({
  path,
  sopClassUid,
  sopInstanceUid: `1.${path}`,
  transferSyntaxUid: '9',
  dataStart: 0,
  dataLength: 10,
});
const files = (count: number): StoreHeader[] => Array.from({ length: count }, (_, k) => file(String(k)));

/** A peer in memory that counts its associations. */
class Peer {
  opened = 0;
  released = 0;
  most = 0;
  window = 1;
  mostFiles = 0;
  /** SOP Classes of each association. */
  readonly proposed: string[] = [];
  #files = 0;
  /** Rejects the association with this number, from 1. */
  rejects: (number: number) => boolean = () => false;
  breaks: (path: string) => boolean = () => false;
  refuses: (file: StoreHeader) => string | undefined = () => undefined;
  #open = 0;

  async open(kinds: readonly Kind[]): Promise<StoreAssociation> {
    this.opened++;
    this.proposed.push(kinds.map(({ sopClassUid }) => sopClassUid).join());
    if (this.rejects(this.opened)) throw new AssociationError('rejected');
    this.most = Math.max(this.most, ++this.#open);
    return {
      window: this.window,
      refusal: header => this.refuses(header),
      store: async header => {
        this.mostFiles = Math.max(this.mostFiles, ++this.#files);
        await Promise.resolve();
        this.#files--;
        if (this.breaks(header.path)) throw new AssociationError('connection-lost');
        return { file: header.path, header, outcome: 'sent', status: 0 };
      },
      release: async () => {
        this.#open--;
        this.released++;
      },
    };
  }
}

async function sent(
  peer: Peer,
  headers: readonly StoreHeader[],
  more: { associations?: number; signal?: AbortSignal; stopAt?: () => void; rest?: readonly StoreHeader[] } = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const rest = more.rest?.values();
  await send(headers, rest && { next: async () => rest.next().value }, {
    open: kinds => peer.open(kinds),
    associations: more.associations ?? 2,
    signal: more.signal ?? new AbortController().signal,
    done: async outcome => {
      outcomes.push(outcome);
      more.stopAt?.();
    },
  });
  return outcomes;
}

const counts = (outcomes: readonly Outcome[]): Record<string, number> => {
  const count: Record<string, number> = {};
  for (const { outcome } of outcomes) count[outcome] = (count[outcome] ?? 0) + 1;
  return count;
};

describe('sending over several associations', () => {
  it('has as many files under way on one as its window allows (PS3.7 §D.3.3.3)', async () => {
    const peer = new Peer();
    peer.window = 4;
    const outcomes = await sent(peer, files(10), { associations: 1 });
    expect(new Set(outcomes.map(outcome => outcome.file)).size).toBe(10);
    expect(peer.mostFiles).toBe(4);
  });

  it('counts all that were under way as failed when it breaks, and goes on with another one', async () => {
    const peer = new Peer();
    peer.window = 3;
    peer.breaks = path => path === '1';
    const outcomes = await sent(peer, files(10), { associations: 1 });
    expect(new Set(outcomes.map(outcome => outcome.file)).size).toBe(10);
    expect(counts(outcomes)).toEqual({ sent: 9, failed: 1 });
    expect(peer.opened).toBe(2);
  });

  it('sends each file once and releases all associations', async () => {
    const peer = new Peer();
    const outcomes = await sent(peer, files(10), { associations: 3 });
    expect(outcomes.map(outcome => outcome.file).sort()).toEqual(files(10).map(({ path }) => path));
    expect(peer.most).toBe(3);
    expect(peer.released).toBe(peer.opened);
  });

  it('opens no more associations than there are files', async () => {
    const peer = new Peer();
    await sent(peer, files(2), { associations: 8 });
    expect(peer.opened).toBe(2);
  });

  it('asks a peer that rejects only once, and says so', async () => {
    const peer = new Peer();
    peer.rejects = () => true;
    await expect(sent(peer, files(5), { associations: 4 })).rejects.toMatchObject({ code: 'rejected' });
    expect(peer.opened).toBe(1);
  });

  it('works with fewer associations where the peer takes no more', async () => {
    const peer = new Peer();
    peer.rejects = number => number > 1;
    expect(counts(await sent(peer, files(6), { associations: 4 }))).toEqual({ sent: 6 });
  });

  it('opens a broken association again; the file that it broke on counts as failed', async () => {
    const peer = new Peer();
    peer.breaks = path => path === '2';
    const outcomes = await sent(peer, files(6), { associations: 1 });
    expect(counts(outcomes)).toEqual({ sent: 5, failed: 1 });
    expect(outcomes.find(({ outcome }) => outcome === 'failed')).toMatchObject({ file: '2', exit: 3 });
    expect(peer.opened).toBe(2);
  });

  it('gives up when association after association breaks, and accounts for every file', async () => {
    const peer = new Peer();
    peer.breaks = () => true;
    const outcomes = await sent(peer, files(20), { associations: 1 });
    expect(counts(outcomes)).toEqual({ failed: 20 });
    expect(peer.opened).toBe(3);
  });

  it('accounts for what is left when a broken association cannot be opened again', async () => {
    const peer = new Peer();
    peer.breaks = path => path === '1';
    peer.rejects = number => number > 1;
    const outcomes = await sent(peer, files(4), { associations: 1 });
    expect(counts(outcomes)).toEqual({ sent: 1, failed: 3 });
    expect(outcomes.at(-1)?.reason).toContain('rejected');
  });

  it('tells of each file whose presentation context was refused and sends the others', async () => {
    const peer = new Peer();
    peer.refuses = header => (header.sopClassUid === '2' ? 'Not this one.' : undefined);
    const outcomes = await sent(peer, [file('a', '1'), file('b', '2'), file('c', '1')]);
    expect(counts(outcomes)).toEqual({ sent: 2, failed: 1 });
    expect(outcomes.find(({ file: path }) => path === 'b')).toMatchObject({ reason: 'Not this one.', exit: 3 });
  });

  it('begins no more files after an interrupt', async () => {
    const peer = new Peer();
    const stop = new AbortController();
    const outcomes = await sent(peer, files(10), { associations: 1, signal: stop.signal, stopAt: () => stop.abort() });
    expect(outcomes).toHaveLength(1);
    expect(peer.released).toBe(1);
  });

  it('sends files whose headers are read meanwhile, those of kinds that were not proposed on an association of their own', async () => {
    const peer = new Peer();
    const rest = [file('c', '1'), file('d', '3'), file('e', '2'), file('f', '3'), file('g', '4')];
    const outcomes = await sent(peer, [file('a', '1'), file('b', '2')], { associations: 1, rest });
    expect(outcomes.map(({ file: path }) => path)).toEqual(['a', 'b', 'c', 'e', 'd', 'f', 'g']);
    expect(peer.proposed).toEqual(['1,2', '3,4']);
  });

  it('sends on the next association a file whose header was read while one broke', async () => {
    const peer = new Peer();
    peer.window = 2;
    peer.breaks = path => path === '0';
    const late = files(4).slice(1).values();
    const outcomes: Outcome[] = [];
    const rest = {
      next: async () => {
        await new Promise(resolve => setImmediate(resolve));
        return late.next().value;
      },
    };
    await send(files(1), rest, {
      open: kinds => peer.open(kinds),
      associations: 1,
      signal: new AbortController().signal,
      done: async outcome => void outcomes.push(outcome),
    });
    expect(counts(outcomes)).toEqual({ sent: 3, failed: 1 });
    expect(peer.opened).toBe(2);
  });

  it('accounts for files that nobody has looked at when no association can be had any more', async () => {
    const peer = new Peer();
    peer.breaks = () => true;
    const outcomes = await sent(peer, files(3), { associations: 1, rest: files(20).slice(3) });
    expect(counts(outcomes)).toEqual({ failed: 20 });
    expect(peer.opened).toBe(3);
  });

  it('goes on with the next batch when the association of one cannot be opened', async () => {
    const peer = new Peer();
    peer.rejects = number => number === 2;
    const kinds = Array.from({ length: 300 }, (_, k) => file(String(k), `1.${k}`));
    expect(counts(await sent(peer, kinds, { associations: 1 }))).toEqual({ sent: 172, failed: 128 });
  });
});
