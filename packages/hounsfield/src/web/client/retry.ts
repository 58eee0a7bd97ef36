/**
 * How long to wait before try `count`, from 0: what the server asks for, else a quarter of a second, doubled each time
 * and made uneven, so that many clients do not come back together.
 * @param retryAfter seconds, or a date (RFC 9110 §10.2.3)
 * @returns milliseconds; undefined where the server asks for more than `longest`
 */
export function retryDelay(count: number, retryAfter: string | null, longest: number): number | undefined {
  const asked = retryAfter === null ? undefined : askedDelay(retryAfter.trim());
  if (asked !== undefined) return asked > longest ? undefined : asked;
  const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
  return Math.min(longest, FIRST * 2 ** count * (1 + random / 255));
}

function askedDelay(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

const FIRST = 250;
