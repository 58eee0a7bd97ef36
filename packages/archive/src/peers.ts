import type { Proposal, Timeouts } from 'hounsfield/network';
import { type Association, connect } from 'hounsfield/network/node';

/** Where a peer listens. */
export interface PeerAddress {
  readonly host: string;
  readonly port: number;
}

/** The applications that this archive may call, by AE title: no address ever comes from the wire. */
export class Peers {
  readonly #aeTitle: string;
  readonly #timeouts: Partial<Timeouts>;
  readonly #addresses: ReadonlyMap<string, PeerAddress>;

  /**
   * @param aeTitle ours
   * @param timeouts of the associations that are opened
   */
  constructor(aeTitle: string, addresses: Readonly<Record<string, PeerAddress>>, timeouts: Partial<Timeouts> = {}) {
    this.#aeTitle = aeTitle;
    this.#timeouts = timeouts;
    this.#addresses = new Map(Object.entries(addresses));
  }

  has(aeTitle: string): boolean {
    return this.#addresses.has(aeTitle);
  }

  /** Opens an association. @throws AssociationError; RangeError for a title that `has` does not know */
  connect(aeTitle: string, propose: readonly Proposal[], signal?: AbortSignal): Promise<Association> {
    const address = this.#addresses.get(aeTitle);
    if (address === undefined) throw new RangeError('no such peer');
    const { host, port } = address;
    const given = signal === undefined ? {} : { signal };
    return connect({
      host,
      port,
      called: aeTitle,
      calling: this.#aeTitle,
      propose,
      timeouts: this.#timeouts,
      ...given,
    });
  }
}
