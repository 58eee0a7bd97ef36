import { ByteWriter } from '../../bytes/index.ts';
import { ParseError } from '../../errors/index.ts';
import type { CodeTable, Delimiters } from './code-extension.ts';
import { lowerCode, upperCode, writeCode } from './codes.ts';
import { EscapePlan } from './escape-plan.ts';

/**
 * The bytes of a text in an 8-bit code, with the fewest bytes of escape sequences that its sets allow. The sets of the
 * first term are active again before each delimiter, each control character and the end (PS3.5 §6.1.2.5.3).
 * @throws ParseError `not-representable`
 */
export function writeCodes(table: CodeTable, text: string, delimiters: Delimiters): Uint8Array {
  const writer = new ByteWriter(text.length + 16);
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!endsStretch(unit, delimiters)) continue;
    if (unit === ESCAPE && table.hasExtensions) throw new ParseError('not-representable');
    writeStretch(table, text.slice(start, at), delimiters, writer);
    writer.u8(unit);
    start = at + 1;
  }
  writeStretch(table, text.slice(start), delimiters, writer);
  return writer.finish();
}

function endsStretch(unit: number, delimiters: Delimiters): boolean {
  if (unit < SPACE) return true;
  if (delimiters === 'none') return false;
  return unit === BACKSLASH || (delimiters === 'names' && (unit === CARET || unit === EQUALS));
}

/** Characters without a delimiter among them. */
function writeStretch(table: CodeTable, text: string, delimiters: Delimiters, writer: ByteWriter): void {
  const codes = initialCodes(table, text, delimiters);
  if (codes !== undefined) for (const code of codes) writeCode(writer, code);
  else if (table.hasExtensions) new EscapePlan(table, delimiters).write(text, writer);
  else throw new ParseError('not-representable');
}

/** The codes where no escape sequence is needed. */
function initialCodes(
  { g0, g1, hasExtensions }: CodeTable,
  text: string,
  delimiters: Delimiters,
): Uint16Array | undefined {
  const codes = new Uint16Array(text.length);
  const hasControls = !hasExtensions && g1?.width === 1 && g1.larger === undefined;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let code = lowerCode(g0, unit, delimiters);
    if (code < 0) code = hasControls && unit >= 0x80 && unit < 0xa0 ? unit : upperCode(g1, unit);
    if (code < 0) return undefined;
    codes[at] = code;
  }
  return codes;
}

const ESCAPE = 0x1b;
const SPACE = 0x20;
const EQUALS = 0x3d;
const BACKSLASH = 0x5c;
const CARET = 0x5e;
