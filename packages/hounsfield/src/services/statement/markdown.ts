import { type DocumentSection, type DocumentTable, statementDocument } from './document.ts';
import type { ConformanceStatement } from './statement.ts';

/** The conformance statement in Markdown. */
export function statementMarkdown(statement: ConformanceStatement): string {
  return `${sectionLines(statementDocument(statement), 1).join('\n')}\n`;
}

function sectionLines({ title, paragraphs, tables, sections }: DocumentSection, level: number): readonly string[] {
  return [
    `${'#'.repeat(Math.min(level, DEEPEST))} ${escaped(title)}`,
    ...paragraphs.flatMap(text => ['', escaped(text)]),
    ...tables.filter(({ rows }) => rows.length > 0).flatMap(table => ['', ...tableLines(table)]),
    ...sections.flatMap(inner => ['', ...sectionLines(inner, level + 1)]),
  ];
}

function tableLines({ caption, head, rows }: DocumentTable): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [`**${escaped(caption)}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** Signs that Markdown or HTML would read as marks; line ends would leave a cell. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|]/g, sign => `\\${sign}`)
    .replaceAll(/\s+/g, ' ');
}

const DEEPEST = 6;
