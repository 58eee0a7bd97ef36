/**
 * A stream of bytes to one peer: TCP in `node/tcp.ts`, anything else elsewhere. The transport calls the sink, never
 * from inside a call that was made to it.
 */
export interface Transport {
  /** For logs and for limits by address. */
  readonly remoteAddress: string;
  /** What is known of the peer beside its address; TLS knows it once the connection is there. */
  readonly peer?: TransportPeer | undefined;
  /** Whether chunks are only lent: what one holds is overwritten once `data` has returned. */
  readonly lends?: boolean | undefined;
  /** Starts to report to the sink; a transport that is not connected connects and then reports `opened`. */
  open(sink: TransportSink): void;
  /**
   * Sends chunks in one go; they must not be changed afterwards, unless `written` says that they have left.
   * @param written called when nobody looks at the chunks any more; a transport that cannot tell never calls it
   * @returns false when the sender had better wait for `drained`
   */
  write(chunks: readonly Uint8Array[], written?: () => void): boolean;
  /** Takes no more bytes from the peer until `resume`; a chunk that is on its way may still come. */
  pause(): void;
  resume(): void;
  /** Sends what was written, then closes; the peer may close its side first. Nothing is reported afterwards. */
  close(): void;
  /** Closes at once; what was written may be lost. Nothing is reported afterwards. */
  destroy(): void;
}

/** A peer as its transport knows it. */
export interface TransportPeer {
  /** The certificate that it showed and that was verified. */
  readonly certificate?: PeerCertificate | undefined;
}

/** A certificate, as far as rules about peers need it. */
export interface PeerCertificate {
  /** The distinguished name, one attribute a line. */
  readonly subject: string;
  readonly commonName: string | undefined;
  /** DNS names, addresses, URIs and mail addresses of the Subject Alternative Name. */
  readonly names: readonly string[];
  /** SHA-256 of the certificate: pairs of hexadecimal digits with colons. */
  readonly fingerprint: string;
}

/** What a transport reports. */
export interface TransportSink {
  /** The connection that was asked for is there. */
  opened(): void;
  /** Bytes came; the chunk is the sink's to keep, unless the transport lends. */
  data(chunk: Uint8Array): void;
  /** After a `write` that returned false: there is room again. */
  drained(): void;
  /** The peer closed, or the connection broke; the transport closes its own side then. Never reported twice. */
  closed(cause?: unknown): void;
}
