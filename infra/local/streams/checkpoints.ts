import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

const State = z.record(z.string(), z.string())

/** How far each shard has been delivered, so that a second start does not deliver everything again. */
export class Checkpoints {
  private state: Record<string, string>

  constructor(private readonly file: string) {
    this.state = this.load()
  }

  private load(): Record<string, string> {
    try {
      return State.parse(JSON.parse(readFileSync(this.file, 'utf8')))
    } catch {
      // No file yet, or one that broke: delivering again is safe, the relay does each event once.
      return {}
    }
  }

  /** Sequence number of the last record delivered. */
  of(shard: string): string | undefined {
    return this.state[shard]
  }

  advance(shard: string, sequence: string): void {
    this.state[shard] = sequence
    this.save()
  }

  /** Starts this shard over: the place that was noted is no longer kept (streams keep a day). */
  forget(shard: string): void {
    this.state = Object.fromEntries(Object.entries(this.state).filter(([known]) => known !== shard))
    this.save()
  }

  private save(): void {
    writeFileSync(`${this.file}.part`, JSON.stringify(this.state))
    renameSync(`${this.file}.part`, this.file)
  }
}
