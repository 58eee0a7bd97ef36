import { ByteWriter } from '../../bytes/index.ts';
import { HounsfieldError } from '../../errors/index.ts';
import { type Item, PDU_HEADER_BYTES, pduTable } from '../ul/pdu.ts';
import { decodePdu, encodePdu, pduKind } from '../ul/pdu-codec.ts';

/**
 * Lets the bytes of one side pass, without what proves who a user is: passcodes, tickets, assertions and tokens
 * (PS3.7 §D.3.3.7). Only PDUs that may hold such are gathered. Items of them that are not known are emptied, since
 * nobody can tell what they hold; a PDU that cannot be read, or is not whole, is left out.
 */
export class RawCutter {
  readonly #pass: (bytes: Uint8Array) => void;
  #header: number[] = [];
  #left = 0;
  #gathered: ByteWriter | undefined;
  #isLeftOut = false;

  constructor(pass: (bytes: Uint8Array) => void) {
    this.#pass = pass;
  }

  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#header.length < PDU_HEADER_BYTES) {
        this.#header.push(chunk[at++] ?? 0);
        if (this.#header.length === PDU_HEADER_BYTES) this.#begin();
        continue;
      }
      const end = Math.min(chunk.length, at + this.#left);
      this.#left -= end - at;
      this.#body(chunk.subarray(at, end));
      at = end;
      if (this.#left === 0) this.#end();
    }
  }

  #begin(): void {
    const [type = 0, , a = 0, b = 0, c = 0, d = 0] = this.#header;
    const header = Uint8Array.from(this.#header);
    this.#left = a * 0x100_0000 + (b << 16) + (c << 8) + d;
    const kind = pduKind(type);
    const mayHoldSecrets = kind === 'A-ASSOCIATE-RQ' || kind === 'A-ASSOCIATE-AC';
    this.#isLeftOut = mayHoldSecrets && this.#left > pduTable[kind].limit;
    this.#gathered = mayHoldSecrets && !this.#isLeftOut ? new ByteWriter(512).bytes(header) : undefined;
    if (!mayHoldSecrets) this.#pass(header);
    if (this.#left === 0) this.#end();
  }

  #body(bytes: Uint8Array): void {
    if (this.#gathered !== undefined) this.#gathered.bytes(bytes);
    else if (!this.#isLeftOut) this.#pass(bytes);
  }

  #end(): void {
    const pdu = this.#gathered?.finish();
    this.#header = [];
    this.#gathered = undefined;
    this.#isLeftOut = false;
    const clean = pdu === undefined ? undefined : withoutSecrets(pdu);
    if (clean !== undefined) this.#pass(clean);
  }
}

/** The PDU with identities emptied; the very bytes where it has none, undefined where it cannot be read. */
function withoutSecrets(bytes: Uint8Array): Uint8Array | undefined {
  const kind = bytes[0] === pduTable['A-ASSOCIATE-AC'].type ? 'A-ASSOCIATE-AC' : 'A-ASSOCIATE-RQ';
  try {
    const pdu = decodePdu<'A-ASSOCIATE-RQ' | 'A-ASSOCIATE-AC'>(kind, bytes.subarray(PDU_HEADER_BYTES));
    if (!hasSecrets(pdu.items)) return bytes;
    return encodePdu({ ...pdu, items: pdu.items.map(emptied) });
  } catch (error) {
    if (error instanceof HounsfieldError) return undefined;
    throw error;
  }
}

function hasSecrets(items: readonly Item[]): boolean {
  return items.some(item => isSecret(item) || (item.kind === 'user-information' && item.items.some(isSecret)));
}

function isSecret({ kind }: Item): boolean {
  return kind === 'unknown' || kind === 'user-identity' || kind === 'user-identity-response';
}

function emptied(item: Item): Item {
  return item.kind === 'user-information' ? { ...item, items: item.items.map(emptiedItem) } : emptiedItem(item);
}

function emptiedItem(item: Item): Item {
  switch (item.kind) {
    case 'user-identity':
      // A name alone proves nothing.
      return { ...item, primary: item.identityType === NAME ? item.primary : NOTHING, secondary: NOTHING };
    case 'user-identity-response':
      return { ...item, response: NOTHING };
    case 'unknown':
      return { ...item, bytes: NOTHING };
    default:
      return item;
  }
}

/** User-Identity-Type of a name without a passcode. */
const NAME = 1;
const NOTHING = new Uint8Array();
