import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { IndexFailure } from '../failure.ts';
import { Witness } from './witness.ts';

/** How a question is asked within a time limit. */
export type Ask = (text: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/**
 * Sees to it that one archive writes into a database. The connection that writes holds an advisory lock, so that nothing
 * is ever written without it: it ends with the connection, however that ends, and each new connection takes it anew. The
 * database keeps which data folder its index is of, and which process wrote there last: once another one did, what this one
 * knows of the database may be wrong, and it writes no more.
 */
export class Owner {
  readonly patience: number;
  /** Of what was changed over the connection. */
  readonly witness: Witness = new Witness();
  readonly #folder: string;
  readonly #process: string = randomUUID();
  /** The session that had the lock last, which a broken connection may leave behind on the server. */
  #former: Session | undefined;
  #isClaimed = false;
  #failure: IndexFailure | undefined;

  /**
   * @param folder identity of the data folder
   * @param patience milliseconds that a start waits for the lock: what was killed a moment ago may have it still
   */
  constructor(folder: string, patience: number = PATIENCE) {
    this.#folder = folder;
    this.patience = patience;
  }

  /**
   * @throws IndexFailure `index-in-use` from when on another archive wrote, `index-behind` from when on changes are missing;
   *   a start finds out what that means
   */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  /**
   * Takes the lock for a new connection.
   * @throws IndexFailure `index-in-use` while another archive has it, `index-unreachable` while a former connection of this
   *   one has it, `index-of-other-folder`; `index-behind` where the database has not what it had confirmed
   */
  async take(ask: Ask): Promise<void> {
    this.check();
    for (const setting of KEPT_ALIVE) await ask(`set ${setting}`);
    this.#former = await this.#locked(ask);
    await this.#compare(ask);
  }

  /** To be called once, when the tables are there. @throws as `take` */
  async claim(ask: Ask): Promise<void> {
    await ask('insert into data_folder (id, identity, writer) values (1, $1, $2) on conflict do nothing', [
      this.#folder,
      this.#process,
    ]);
    await this.#compare(ask);
    await ask('update data_folder set writer = $1', [this.#process]);
    this.#isClaimed = true;
  }

  async #locked(ask: Ask): Promise<Session> {
    for (let tries = 1; ; tries++) {
      const [row] = await ask(TAKE);
      if (row?.['held'] === true) return sessionOf(row);
      const [holder] = await ask(HOLDER);
      if (holder !== undefined && !this.#isFormer(holder)) throw new IndexFailure('index-in-use');
      if (tries === MOST_TRIES) throw new IndexFailure('index-unreachable', 'its former connection has not ended yet');
      // The server may take hours to see that a connection is broken.
      if (holder !== undefined) await ask('select pg_terminate_backend($1)', [holder['pid']]);
      await setTimeout(PAUSE);
    }
  }

  async #compare(ask: Ask): Promise<void> {
    const [found] = await ask("select to_regclass('data_folder') is not null as found");
    if (found?.['found'] !== true) return;
    const [row] = await ask('select identity, writer from data_folder');
    if (row !== undefined && row['identity'] !== this.#folder) throw new IndexFailure('index-of-other-folder');
    if (!this.#isClaimed) return;
    if (row?.['writer'] !== this.#process)
      this.#failure = new IndexFailure('index-in-use', 'it has been changed by another one, or restored');
    else if (!(await this.witness.isBorneOut(ask))) this.#failure = new IndexFailure('index-behind');
    this.check();
  }

  #isFormer(holder: Readonly<Record<string, unknown>>): boolean {
    const { pid, start } = sessionOf(holder);
    return this.#former?.pid === pid && this.#former.start === start;
  }
}

/** Numbers of processes are used again. */
interface Session {
  readonly pid: number;
  readonly start: string;
}

function sessionOf(row: Readonly<Record<string, unknown>>): Session {
  return { pid: Number(row['pid']), start: String(row['start']) };
}

/** A lock of this database, for the schema that the tables are in. */
const KEYS = ["hashtext('hounsfield index')", 'hashtext(current_schema())'] as const;
const TAKE = `select pg_try_advisory_lock(${KEYS.join(', ')}) as held, pid, backend_start::text as start
  from pg_stat_activity where pid = pg_backend_pid()`;
/** Who has it. */
const HOLDER = `select pid, backend_start::text as start from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
  and classid::bigint = ${KEYS[0]}::bigint & 4294967295 and objid::bigint = ${KEYS[1]}::bigint & 4294967295
  and objsubid = 2`;
/** So that the lock of an archive whose computer is gone is free within half a minute. */
const KEPT_ALIVE = ['tcp_keepalives_idle = 10', 'tcp_keepalives_interval = 5', 'tcp_keepalives_count = 3'];
const MOST_TRIES = 20;
const PAUSE = 50;
const PATIENCE = 5000;
