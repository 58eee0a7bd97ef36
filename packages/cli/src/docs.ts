import { applicationName, declarations } from './application.ts';
import type { Declaration, Example } from './declare.ts';

/**
 * The reference page of the command line, derived from the declarations of the commands. Written anew by
 * `node packages/cli/src/docs.ts > docs/reference/command-line.md`.
 */
export function commandLineReference(): string {
  const lines = [
    '# Command line: `hu`',
    '',
    '<!-- Derived from packages/cli/src/commands by packages/cli/src/docs.ts. Do not edit. -->',
    '',
    'One binary for DICOM files, peers and the archive. `hu --help` lists the commands, `hu COMMAND --help` explains one,',
    '`hu --version` prints the version. What follows `--` is an argument even where it looks like an option.',
    '',
    ...table(
      ['Command', ''],
      declarations.map(({ name, brief }) => [`[\`${applicationName} ${name}\`](#hu-${name.replace(' ', '-')})`, brief]),
    ),
    '',
    '## Exit codes',
    '',
    ...table(['Code', 'Meaning'], EXIT_CODES),
    '',
    '## Errors',
    '',
    'An error is one sentence on standard error that begins with `hu:` and says what happened, where, and what to do. With',
    '`--json` it is one object a line, on standard error too:',
    '',
    '```json',
    '{"error":{"file":"slice.dcm","code":"truncated","message":"…","remedy":"…"}}',
    '```',
    '',
    '`file` is there when the error is about one file. `--debug` adds where in the program the error arose.',
    ...declarations.flatMap(section),
  ];
  return `${lines.join('\n')}\n`;
}

function section(declaration: Declaration): string[] {
  const { name, brief, usage, about, examples, jsonLines } = declaration;
  return [
    '',
    `## hu ${name}`,
    '',
    `${brief}.`,
    '',
    '```',
    [applicationName, name, usage, '[options]'].filter(word => word !== '').join(' '),
    '```',
    '',
    about,
    '',
    ...table(['Option', 'Value', 'Default', ''], flagRows(declaration)),
    '',
    'Examples:',
    '',
    '```sh',
    ...examples.flatMap(({ call, does }) => [`# ${does}`, call]),
    '```',
    '',
    'With `--json` standard output has one object a line:',
    '',
    ...table(['Line', 'Meaning'], jsonLines.map(jsonRow)),
  ];
}

function flagRows({ command }: Declaration): string[][] {
  const { flags = {}, aliases = {} } = command.parameters;
  return Object.entries(flags).map(([name, flag]) => {
    const short = Object.entries(aliases).find(([, target]) => target === name)?.[0];
    const negated = flag.kind === 'boolean' && flag.withNegated !== false ? `, \`--no-${kebab(name)}\`` : '';
    const option = `${short === undefined ? '' : `\`-${short}\`, `}\`--${kebab(name)}\`${negated}`;
    const values = flag.kind === 'enum' ? flag.values.map(code).join(', ') : code(flag.placeholder ?? '');
    const byDefault = 'default' in flag && flag.default !== undefined ? code(String(flag.default)) : '';
    const isNeeded = flag.kind !== 'boolean' && flag.optional !== true && byDefault === '' ? 'Needed. ' : '';
    return [option, values, flag.kind === 'boolean' ? '' : byDefault, `${isNeeded}${flag.brief}`];
  });
}

function jsonRow({ call, does }: Example): string[] {
  return [code(call), does];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`);
}

const EXIT_CODES: readonly (readonly string[])[] = [
  ['0', 'Done'],
  ['1', 'Partly done: some files or objects failed, or the work was interrupted; hu diff: the files differ'],
  ['2', 'The command line is wrong; nothing was done'],
  ['3', 'The peer refused, failed, or was not there'],
  ['4', 'A file, a port or something else on this side failed'],
];

if (import.meta.main) process.stdout.write(commandLineReference());
