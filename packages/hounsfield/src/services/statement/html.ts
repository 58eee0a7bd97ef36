import { type DocumentSection, type DocumentTable, statementDocument } from './document.ts';
import type { ConformanceStatement } from './statement.ts';

/** The conformance statement as one page that needs nothing else. */
export function statementHtml(statement: ConformanceStatement): string {
  const document = statementDocument(statement);
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escaped(document.title)}</title><style>${STYLE}</style></head>`,
    '<body>',
    ...sectionLines(document, 1),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionLines({ title, paragraphs, tables, sections }: DocumentSection, level: number): readonly string[] {
  const heading = `h${Math.min(level, DEEPEST)}`;
  return [
    '<section>',
    `<${heading}>${escaped(title)}</${heading}>`,
    ...paragraphs.map(text => `<p>${escaped(text)}</p>`),
    ...tables.filter(({ rows }) => rows.length > 0).flatMap(tableLines),
    ...sections.flatMap(inner => sectionLines(inner, level + 1)),
    '</section>',
  ];
}

function tableLines({ caption, head, rows }: DocumentTable): readonly string[] {
  const row = (cells: readonly string[], cell: 'td' | 'th'): string =>
    `<tr>${cells.map(text => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`;
  return [
    `<table><caption>${escaped(caption)}</caption>`,
    `<thead>${row(head, 'th')}</thead>`,
    `<tbody>${rows.map(cells => row(cells, 'td')).join('\n')}</tbody></table>`,
  ];
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

const DEEPEST = 6;
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:600}' +
  'td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left;vertical-align:top}';
