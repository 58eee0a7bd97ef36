import type { EchoFlags } from '../commands/echo.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { openAssociation } from '../open-association.ts';
import { formatPeer, type PeerAddress } from '../parsers.ts';

/** Asks a peer whether it is there. */
export async function run(hu: HuContext, flags: EchoFlags, peer: PeerAddress): Promise<ExitCode> {
  const { Verification } = await import('hounsfield/dictionary');
  const association = await openAssociation(peer, flags, [
    { abstractSyntax: Verification, transferSyntaxes: IMPLICIT_VR },
  ]);
  const times: number[] = [];
  try {
    while (times.length < flags.repeat) {
      const start = performance.now();
      const { status, category, meaning, comment } = await association.echo();
      const milliseconds = performance.now() - start;
      times.push(milliseconds);
      if (category === 'failure') throw new CommandError('echo-failed', { detail: comment ?? meaning });
      const facts = {
        peer: formatPeer(peer),
        called: association.calledAeTitle,
        status,
        milliseconds: rounded(milliseconds),
      };
      if (flags.json === true) await hu.out.line(JSON.stringify(facts));
      else if (times.length === 1)
        await hu.out.line(`${facts.called} at ${facts.peer} answered in ${facts.milliseconds} ms.`);
    }
  } finally {
    await association.release().catch(() => undefined);
  }
  if (flags.json !== true && times.length > 1) await hu.out.line(timesLine(times));
  return exitCode.done;
}

function timesLine(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const [least = 0] = sorted;
  const median = sorted[sorted.length >> 1] ?? 0;
  const most = sorted.at(-1) ?? 0;
  return `${times.length} answers: least ${rounded(least)}, median ${rounded(median)}, most ${rounded(most)} ms.`;
}

function rounded(milliseconds: number): number {
  return Number(milliseconds.toFixed(2));
}

/** The transfer syntax that every peer takes (PS3.5 §10.1). */
const IMPLICIT_VR: readonly string[] = ['1.2.840.10008.1.2'];
