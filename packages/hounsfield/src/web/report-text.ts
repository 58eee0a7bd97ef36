import { type DataSet, displayPersonName, type Keyword, parsePersonName } from '../data/index.ts';

/** One content item of a structured report (PS3.3 §C.17.3), in the order in which it is read. */
interface Line {
  readonly depth: number;
  readonly type: string;
  readonly name: string;
  readonly value: string;
}

/** Media types of a report as text, the default first (PS3.18 Table 8.7.4-1). */
export const reportTypes: readonly string[] = ['text/html', 'text/plain', 'text/xml'];

/** A structured report as text: its tree of names and values, nothing of how it looks. */
export function reportText(dataSet: DataSet, mediaType: string): string {
  const lines = [...linesOf(dataSet)];
  if (mediaType === 'text/plain') return `${lines.map(plain).join('\n')}\n`;
  return mediaType === 'text/xml' ? xml(lines) : html(lines);
}

/** Goes down without recursion: how deep a report goes is its author's choice. */
function* linesOf(root: DataSet): Generator<Line> {
  const open: { readonly item: DataSet; readonly depth: number }[] = [{ item: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { item, depth } = next;
    const type = item.text('ValueType') ?? '';
    yield { depth, type, name: meaning(item, 'ConceptNameCodeSequence'), value: saidBy(item, type) };
    const items = item.element('ContentSequence')?.items ?? [];
    for (const inner of [...items].reverse()) open.push({ item: inner, depth: depth + 1 });
  }
}

function saidBy(item: DataSet, type: string): string {
  if (type === 'CODE') return meaning(item, 'ConceptCodeSequence');
  if (type === 'NUM') {
    const measured = item.element('MeasuredValueSequence')?.items?.[0];
    if (measured === undefined) return meaning(item, 'NumericValueQualifierCodeSequence');
    return [String(measured.get('NumericValue') ?? ''), meaning(measured, 'MeasurementUnitsCodeSequence')]
      .join(' ')
      .trim();
  }
  const keyword = VALUES.get(type);
  if (keyword !== undefined) return item.text(keyword)?.trim() ?? '';
  const referenced = item.element('ReferencedSOPSequence')?.items?.[0];
  return referenced?.text('ReferencedSOPInstanceUID') ?? '';
}

function meaning(item: DataSet, sequence: Keyword): string {
  const code = item.element(sequence)?.items?.[0];
  return code?.text('CodeMeaning') || code?.text('CodeValue') || '';
}

function plain(line: Line): string {
  return `${'  '.repeat(line.depth)}${[line.name, shown(line)].filter(text => text !== '').join(': ')}`;
}

function html(lines: readonly Line[]): string {
  const body = nested(lines, { open: '<ul>', close: '</ul>' }, line => {
    const title = line.name === '' ? '' : `<b>${escaped(line.name)}</b> `;
    return `<li>${title}${escaped(shown(line))}`;
  });
  const title = escaped(lines[0]?.name ?? '');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>\n`;
}

function xml(lines: readonly Line[]): string {
  const body = nested(lines, { open: '', close: '' }, ({ type, name, value }) => {
    const said = value === '' ? '' : `<value>${escaped(value)}</value>`;
    return `<item type="${escaped(type)}" name="${escaped(name)}">${said}`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<report>${body.replaceAll('</li>', '</item>')}</report>\n`;
}

/** Elements in each other as the lines are; a line is closed when one of no greater depth comes. */
function nested(
  lines: readonly Line[],
  list: { readonly open: string; readonly close: string },
  show: (line: Line) => string,
): string {
  let text = '';
  let depth = -1;
  for (const line of lines) {
    if (line.depth > depth) text += list.open;
    for (; depth > line.depth; depth--) text += `</li>${list.close}`;
    if (line.depth === depth) text += '</li>';
    depth = line.depth;
    text += show(line);
  }
  for (; depth >= 0; depth--) text += `</li>${list.close}`;
  return text;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(CONTROLS, '\uFFFD');
}

/** Value types whose value is one attribute. */
const VALUES: ReadonlyMap<string, Keyword> = new Map([
  ['TEXT', 'TextValue'],
  ['DATETIME', 'DateTime'],
  ['DATE', 'Date'],
  ['TIME', 'Time'],
  ['UIDREF', 'UID'],
  ['PNAME', 'PersonName'],
]);

/** A value as one reads it; what is not as PS3.5 §6.2 has it stays as it is. */
function shown({ type, value }: Line): string {
  return SHOWN.get(type)?.(value) ?? value;
}

/** `1999-06-14`. */
function date(value: string): string {
  return value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** `10:15:30.5`, or to the minute. */
function time(value: string): string {
  const [, hour, minute, second] = /^(\d{2})(\d{2})(\d{2}(?:\.\d+)?)?$/.exec(value) ?? [];
  return hour === undefined ? value : [hour, minute, second].filter(text => text !== undefined).join(':');
}

/** Both, and the offset from UTC. */
function dateAndTime(value: string): string {
  const [, day, hours = '', zone = ''] = /^(\d{8})([\d.]*)([+-]\d{4})?$/.exec(value) ?? [];
  return day === undefined ? value : [date(day), time(hours), zone].filter(text => text !== '').join(' ');
}

const SHOWN: ReadonlyMap<string, (value: string) => string> = new Map([
  ['PNAME', value => displayPersonName(parsePersonName(value))],
  ['DATE', date],
  ['TIME', time],
  ['DATETIME', dateAndTime],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
