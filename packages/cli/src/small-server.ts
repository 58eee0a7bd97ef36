import type { AssociationInfo, Logger, ServedService } from 'hounsfield/network';
import type { ListenFlags } from './commands/listen-flags.ts';
import type { HuContext } from './context.ts';
import type { CommonFlags } from './declare.ts';
import { listenAs } from './listen.ts';
import { formatPeer } from './parsers.ts';
import { stopRequest } from './serve/stop-request.ts';
import { visible } from './text-width.ts';

/** A server of one command. */
export interface SmallServer {
  readonly services: readonly ServedService[];
  /** What it does, one sentence for people. */
  readonly title: string;
  /** What it does, for programs. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Settles when it has done what it was started for. */
  readonly enough?: Promise<void>;
  readonly onAssociation?: (association: AssociationInfo) => void;
  /** Whether its handlers of C-STORE borrow chunks (see `listen`). */
  readonly lends?: boolean;
  /** Longest time for what is under way when it ends, in milliseconds. */
  readonly grace?: number;
}

/**
 * Runs a server until it is told to stop or has done enough. It answers to every called AE title unless one was named,
 * as the small servers of other toolkits do.
 * @throws AssociationError where the port cannot be had
 */
export async function runServer(
  hu: HuContext,
  flags: ListenFlags & CommonFlags,
  { services, title, facts = {}, enough, onAssociation, lends = false, grace = GRACE }: SmallServer,
): Promise<void> {
  // Before all else: whoever stops it while it starts means it too.
  const stop = stopRequest(hu);
  try {
    const anyCalledAe = !hu.own.argv.some(word => word === '--ae' || word.startsWith('--ae='));
    const options = { anyCalledAe, lends, logger: warnings(hu, flags.json === true) };
    const server = await listenAs(flags, services, { ...options, ...(onAssociation && { onAssociation }) });
    try {
      const place = formatPeer({ ...server.address, ae: undefined });
      if (flags.json === true) await hu.out.line(JSON.stringify({ ae: flags.ae, dicom: place, ...facts }));
      else await hu.out.line(`${flags.ae}@${place}: ${title} Ctrl+C stops it.`);
      await hu.out.flush();
      await Promise.race([stop.requested, ...(enough === undefined ? [] : [enough])]);
    } finally {
      await server.close({ grace });
    }
  } finally {
    stop.end();
  }
}

/** Prints what happens: always to programs, to people when they want to know all. */
export function teller(
  hu: HuContext,
  { json, verbose }: { readonly json: boolean | undefined; readonly verbose: boolean | undefined },
): (facts: object, line: string) => Promise<void> {
  return async (facts, line) => {
    // Peers are served whether somebody reads or not.
    if (hu.out.isClosed) return;
    if (json === true) await hu.out.line(JSON.stringify(facts));
    else if (verbose === true) await hu.out.line(visible(line));
    // Whoever reads along wants each line when it comes.
    await hu.out.flush();
  };
}

/** Refusals and failures as lines on standard error: whoever runs a small server wants to know why a peer fails. */
export function warnings(hu: HuContext, isJson: boolean): Logger {
  const print = (line: string): void => {
    // Nobody waits for it, and nobody reads what comes after the reader has gone.
    hu.err.line(line).then(
      () => hu.err.flush().catch(() => undefined),
      () => undefined,
    );
  };
  const warn = (facts: object, message: string): void => {
    const { callingAeTitle, remoteAddress, why, error, abstractSyntax } = facts as LoggedFacts;
    const reason = why ?? error?.message;
    if (isJson) {
      const warning = { message, calling: callingAeTitle, from: remoteAddress, abstractSyntax, reason };
      print(JSON.stringify({ warning }));
      return;
    }
    const who = [callingAeTitle, remoteAddress].filter(word => word !== undefined).join(' at ');
    const what = [message, abstractSyntax, reason].filter(word => word !== undefined).join(': ');
    print(visible(`hu: ${who === '' ? '' : `${who}: `}${what}`));
  };
  return {
    warn,
    debug: (facts, message) => {
      if (message === 'context refused') warn(facts, message);
    },
  };
}

interface LoggedFacts {
  readonly callingAeTitle?: string;
  readonly remoteAddress?: string;
  readonly why?: string;
  readonly abstractSyntax?: string;
  readonly error?: Error;
}

const GRACE = 5_000;
