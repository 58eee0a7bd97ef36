/** Addresses that begin with the same bits. */
export interface HostRange {
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** Reads an address or CIDR range of IPv4 or IPv6 (RFC 4632, RFC 4291 §2.3); undefined when it is neither. */
export function parseHostRange(text: string): HostRange | undefined {
  const [address = '', digits, ...rest] = text.split('/');
  const bytes = addressBytes(address);
  if (bytes === undefined || rest.length > 0) return undefined;
  const most = bytes.length * 8;
  if (digits === undefined) return { bytes, bits: most };
  const bits = Number(digits);
  return /^\d{1,3}$/.test(digits) && bits <= most ? { bytes, bits } : undefined;
}

/** Whether an address lies in the range; an IPv4 address written as IPv6 (::ffff:10.0.0.1) is the IPv4 address. */
export function isInRange({ bytes, bits }: HostRange, address: string): boolean {
  const asked = addressBytes(address);
  if (asked?.length !== bytes.length) return false;
  return bytes.every((byte, at) => {
    const left = Math.min(8, Math.max(0, bits - at * 8));
    const mask = (0xff00 >> left) & 0xff;
    return ((byte ^ (asked[at] ?? 0)) & mask) === 0;
  });
}

function addressBytes(text: string): readonly number[] | undefined {
  const address = text.replace(/%.*$/, '');
  if (!address.includes(':')) return ipv4(address);
  const bytes = ipv6(address);
  const isMapped = bytes?.slice(0, 12).every((byte, at) => byte === (at < 10 ? 0 : 0xff)) === true;
  return isMapped ? bytes?.slice(12) : bytes;
}

function ipv4(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  const isWhole = parts.length === 4 && parts.every(part => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return isWhole ? parts.map(Number) : undefined;
}

function ipv6(text: string): readonly number[] | undefined {
  if (text.length > LONGEST_IPV6) return undefined;
  const [head = '', tail, ...rest] = text.split('::');
  if (rest.length > 0) return undefined;
  const before = groups(head);
  const after = groups(tail ?? '');
  if (before === undefined || after === undefined) return undefined;
  const missing = 16 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...before, ...new Array<number>(missing).fill(0), ...after];
}

/** The bytes of groups of hexadecimal digits; the last may be an IPv4 address. */
function groups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    const embedded = at === parts.length - 1 && part.includes('.') ? ipv4(part) : undefined;
    if (embedded !== undefined) bytes.push(...embedded);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      const group = Number.parseInt(part, 16);
      bytes.push(group >> 8, group & 0xff);
    } else return undefined;
  }
  return bytes;
}

const LONGEST_IPV6 = 45;
