import type { AssociationInfo } from 'hounsfield/network';
import type { ReceiveFlags } from '../commands/receive.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { failureOf } from '../failure.ts';
import { visible } from '../text-width.ts';
import type { Reception } from './storing.ts';
import { receptionJson, receptionLine, Tally } from './tally.ts';

/** Keeps account of what was received, tells of it, and knows when it is enough. */
export class Book {
  /** Settles after as many objects or associations as were asked for. */
  readonly enough: Promise<void>;
  readonly #hu: HuContext;
  readonly #flags: ReceiveFlags;
  readonly #all: Tally = new Tally();
  readonly #failures: ExitCode[] = [];
  /** Those that are not over. */
  readonly #associations = new Map<object, Tally>();
  readonly #ends = new Set<Promise<void>>();
  #stop: () => void = () => undefined;

  constructor(hu: HuContext, flags: ReceiveFlags) {
    this.#hu = hu;
    this.#flags = flags;
    this.enough = new Promise(resolve => {
      this.#stop = resolve;
    });
  }

  /** Tells of the association when it is over. */
  opened({ association, request, remoteAddress, closed }: AssociationInfo): void {
    const tally = new Tally();
    this.#associations.set(association, tally);
    const end = closed.then(async () => {
      this.#associations.delete(association);
      const calling = request.callingAeTitle;
      if (this.#flags.json === true) {
        await this.#print(JSON.stringify({ association: { calling, from: remoteAddress, ...tally.json } }));
      } else if (tally.isUsed) await this.#print(visible(`${calling} at ${remoteAddress}: ${tally.text}.`));
      if (this.#flags.once === true) this.#stop();
    });
    const told = end.catch(() => this.#stop()).then(() => void this.#ends.delete(told));
    this.#ends.add(told);
  }

  async add(reception: Reception, association: object): Promise<void> {
    this.#all.add(reception);
    this.#associations.get(association)?.add(reception);
    const { outcome, error } = reception;
    if (outcome === 'refused' || outcome === 'failed') this.#failures.push(failureOf(error).exit);
    const { json, verbose, count } = this.#flags;
    const line = json === true ? receptionJson(reception) : verbose === true ? receptionLine(reception) : undefined;
    // Without a reader there is nothing left to be done for; the object is stored all the same.
    if (line !== undefined) await this.#print(line).catch(() => this.#stop());
    if (count !== undefined && this.#all.kept >= count) this.#stop();
  }

  /** The summary of all. */
  async end(): Promise<ExitCode> {
    await Promise.all(this.#ends);
    if (this.#flags.json === true) await this.#print(JSON.stringify({ summary: this.#all.json }));
    else await this.#print(`Received ${this.#all.text}.`);
    return exitCodeOf(this.#all.kept, this.#failures);
  }

  /** Whoever reads along wants each line when it comes. */
  async #print(line: string): Promise<void> {
    await this.#hu.out.line(line);
    await this.#hu.out.flush();
  }
}
