/** Who a dcmqrscp is, where it keeps what it is sent, and what it knows. */
export interface DcmqrscpFacts {
  readonly port: number;
  readonly ae: string;
  readonly folder: string;
  /** Titles that it may move objects to, and the port that each is at. */
  readonly destinations?: Readonly<Record<string, number>>;
  /** The longest PDU that it takes; 16,384 bytes unless told. */
  readonly maxPdu?: number;
}

/** The text of a configuration of dcmqrscp. */
export function dcmqrscpConfig({ port, ae, folder, destinations = {}, maxPdu = 16_384 }: DcmqrscpFacts): string {
  const hosts = Object.entries(destinations).map(([name, at]) => `${name.toLowerCase()} = (${name}, localhost, ${at})`);
  const lines = [
    `NetworkTCPPort = ${port}`,
    `MaxPDUSize = ${maxPdu}`,
    'MaxAssociations = 16',
    'HostTable BEGIN',
    ...hosts,
    'HostTable END',
    'VendorTable BEGIN',
    'VendorTable END',
    'AETable BEGIN',
    `${ae} ${folder} RW (200, 1024mb) ANY`,
    'AETable END',
  ];
  return `${lines.join('\n')}\n`;
}
