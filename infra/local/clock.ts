import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The local clock: real time plus an offset kept in a file, which the functions read too (functions/platform/clock.ts). */
export class LocalClock {
  constructor(private readonly file: string) {}

  /** Milliseconds by which local time runs ahead. */
  offset(): number {
    try {
      return Number(readFileSync(this.file, 'utf8')) || 0
    } catch {
      return 0
    }
  }

  now(): number {
    return Date.now() + this.offset()
  }

  /** Moves the clock by `ms`. Sessions and deadlines were made for time that only goes on, so negative values are for set-up alone. */
  move(ms: number): void {
    mkdirSync(path.dirname(this.file), { recursive: true })
    // Written aside and renamed: a function that reads at this moment sees the old or the new offset, never half of one.
    writeFileSync(`${this.file}.part`, String(this.offset() + ms))
    renameSync(`${this.file}.part`, this.file)
  }
}
