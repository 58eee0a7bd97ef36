import { type BaseArgs, buildCommand, type Command, type TypedCommandParameters } from '@stricli/core';
import type { HuContext } from './context.ts';
import type { ExitCode } from './exit-code.ts';

/** What a command does; the file that holds it is loaded only when the command runs. */
export type Action<FLAGS, ARGS extends BaseArgs> = (hu: HuContext, flags: FLAGS, ...args: ARGS) => Promise<ExitCode>;

/** A call of a command and what it does. */
export interface Example {
  readonly call: string;
  readonly does: string;
}

/** A command, declared once: parser, help and reference page follow from it. */
export interface CommandFacts {
  /** One word, or two: a group (see `groups` of application.ts) and the command in it. */
  readonly name: string;
  /** One line. */
  readonly brief: string;
  /** What stands behind the name, without the options. */
  readonly usage: string;
  /** More lines, for the help of the command itself. */
  readonly about: string;
  /** What one line of `--json` holds, for each kind of line. */
  readonly jsonLines: readonly Example[];
  readonly examples: readonly Example[];
}

export interface Declaration extends CommandFacts {
  readonly command: Command<HuContext>;
}

/** The flags that each command has. */
export interface CommonFlags {
  readonly json: boolean | undefined;
  readonly debug: boolean | undefined;
}

/** The flags that each command has, as stricli wants them. */
export const commonFlags = {
  json: { kind: 'boolean', optional: true, withNegated: false, brief: 'Print JSON, one object a line' },
  debug: { kind: 'boolean', optional: true, withNegated: false, brief: 'Show where in the program an error arose' },
} as const;

/** Makes a command of its facts, its parameters and the loader of its action. */
export function declare<
  FLAGS extends CommonFlags & Readonly<Partial<Record<keyof FLAGS, unknown>>>,
  ARGS extends BaseArgs,
>(
  facts: CommandFacts,
  parameters: TypedCommandParameters<FLAGS, ARGS, HuContext>,
  load: () => Promise<{ readonly run: Action<FLAGS, ARGS> }>,
): Declaration {
  let built: Command<HuContext> | undefined;
  return {
    ...facts,
    // Of all commands a run needs one, and making them takes longer than most do.
    get command() {
      built ??= commandOf(facts, parameters, load);
      return built;
    },
  };
}

function commandOf<FLAGS extends CommonFlags & Readonly<Partial<Record<keyof FLAGS, unknown>>>, ARGS extends BaseArgs>(
  facts: CommandFacts,
  parameters: TypedCommandParameters<FLAGS, ARGS, HuContext>,
  load: () => Promise<{ readonly run: Action<FLAGS, ARGS> }>,
): Command<HuContext> {
  return buildCommand<FLAGS, ARGS, HuContext>({
    // The type is generic to the last, so its conditional parts cannot be spread without telling what comes out.
    parameters: withoutPrototypes(parameters) as typeof parameters,
    docs: {
      brief: facts.brief,
      fullDescription: [
        facts.about,
        '',
        ...exampleLines('Examples:', facts.examples),
        '',
        ...exampleLines('Lines of --json:', facts.jsonLines),
      ].join('\n'),
      customUsage: [`${facts.usage} [options]`.trimStart()],
    },
    loader: async () =>
      async function (this: HuContext, flags: FLAGS, ...args: ARGS) {
        try {
          const { run } = await load();
          this.result = { code: await run(this, flags, ...args) };
        } catch (error) {
          this.result = { error };
        }
      },
  });
}

/** An object without a prototype: names such as `constructor` are then no flags and no commands. */
export function bare<T extends object>(entries: T): T {
  return Object.assign(Object.create(null), entries) as T;
}

function withoutPrototypes(parameters: { readonly flags?: object; readonly aliases?: object }): object {
  return { ...parameters, flags: bare(parameters.flags ?? {}), aliases: bare(parameters.aliases ?? {}) };
}

function exampleLines(heading: string, examples: readonly Example[]): string[] {
  return [heading, ...examples.flatMap(({ call, does }) => [`  ${call}`, `      ${does}`])];
}
