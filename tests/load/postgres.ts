import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * The same contention in a relational database: a seat is taken under a row lock. PostgreSQL of the system, of the bench alone: started in
 * a folder that goes with it, listening on a socket in that folder and nowhere else, driven by its own pgbench.
 */

export interface PostgresRun {
  readonly seats: number
  readonly abreast: number
  readonly asked: number
  readonly booked: number
  readonly perSecond: number
  readonly oversold: number
}
interface Wanted {
  readonly asked: number
  readonly abreast: number
  readonly seats: number
  /** Milliseconds that a round trip takes, spent before the lock is asked for. */
  readonly latency: number
}

const home = '/usr/lib/postgresql'
const skipped = 'is not installed (Debian: apt-get install postgresql), so the row lock was not measured.'

/** The folder of its programs, the newest version first. */
const programs = (): string | null =>
  (existsSync(home) ? readdirSync(home) : [])
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(home, version, 'bin'))
    .find((folder) => ['initdb', 'pg_ctl', 'pgbench', 'psql'].every((name) => existsSync(path.join(folder, name)))) ?? null

/** It refuses to run as root; then it runs as the user that Debian makes for it. */
const owner = (): { uid?: number; gid?: number } | null => {
  if (process.getuid?.() !== 0) return {}
  const of = (what: string): number => Number(spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout.trim() || NaN)
  const [uid, gid] = [of('-u'), of('-g')]
  return Number.isNaN(uid) || Number.isNaN(gid) ? null : { uid, gid }
}

/** A seat under a row lock: who comes first has it, the others wait for the lock and then see what is left. */
const schema = (seats: number): string => `
DROP TABLE IF EXISTS booking; DROP TABLE IF EXISTS pool;
CREATE TABLE pool (id int PRIMARY KEY, left_seats int NOT NULL);
CREATE TABLE booking (person text NOT NULL, pool int NOT NULL, at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (pool, person));
INSERT INTO pool VALUES (0, ${seats});
CREATE OR REPLACE FUNCTION take(who text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE n int;
BEGIN
  SELECT left_seats INTO n FROM pool WHERE id = 0 FOR UPDATE;
  IF n < 1 THEN RETURN false; END IF;
  INSERT INTO booking (person, pool) VALUES (who, 0);
  UPDATE pool SET left_seats = n - 1 WHERE id = 0;
  RETURN true;
END $$;`

const mustRun = ({ status, stderr }: SpawnSyncReturns<string>, what: string): void => {
  if (status !== 0) throw new Error(`${what}: ${stderr.slice(-400)}`)
}

/** @returns why it was skipped, where PostgreSQL is not installed */
export const measurePostgres = (wanted: Wanted): Promise<{ runs: PostgresRun[] } | { skipped: string }> => {
  const [bin, as] = [programs(), owner()]
  if (!bin || !as) return Promise.resolve({ skipped })
  const folder = mkdtempSync(path.join(tmpdir(), 'linli-pg-'))
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = path.join(folder, 'data')
  const run = (name: string, args: readonly string[], input?: string) =>
    spawnSync(path.join(bin, name), args, { ...as, cwd: folder, encoding: 'utf8', ...(input !== undefined && { input }) })
  const sql = (text: string): string => run('psql', ['-h', folder, '-U', 'bench', '-d', 'postgres', '-qtA'], text).stdout.trim()
  let started = false
  try {
    mustRun(run('initdb', ['-D', data, '-U', 'bench', '--auth=trust', '--no-sync']), 'initdb')
    const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c max_connections=100 -c synchronous_commit=on`
    mustRun(run('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']), 'pg_ctl')
    started = true
    const { seats, asked, abreast, latency } = wanted
    sql(schema(seats))
    const script = path.join(folder, 'book.sql')
    writeFileSync(script, `\\sleep ${latency} ms\n\\set n random(1, 1000000000)\nSELECT take((:client_id || '-' || :n)::text);\n`)
    const each = Math.ceil(asked / abreast)
    const bench = run('pgbench', [
      ...['-h', folder, '-U', 'bench', '-n', '-f', script, '-c', String(abreast), '-j', '2', '-t', String(each), 'postgres'],
    ])
    mustRun(bench, 'pgbench')
    const perSecond = Number(/tps = ([\d.]+)/.exec(bench.stdout)?.[1] ?? NaN)
    const [booked = 0, left = 0] = ['SELECT count(*) FROM booking', 'SELECT left_seats FROM pool'].map((text) => Number(sql(text)))
    return Promise.resolve({
      runs: [{ seats, abreast, asked: each * abreast, booked, perSecond, oversold: Math.max(0, booked + left - seats) }],
    })
  } finally {
    if (started) run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
}
