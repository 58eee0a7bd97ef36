/** Where PDUs go. */
export interface PduOutlet {
  /**
   * @param written called when nobody looks at the chunks any more; not every transport can tell
   * @returns false when it is better to wait for `room`
   */
  send(chunks: readonly Uint8Array[], written?: () => void): boolean;
  /** Settles when there is room again; rejects when the association ends. */
  room(): Promise<void>;
}
