import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import type { Places } from './files'

const Running = z.object({ pid: z.number().int(), web: z.string().nullable() })
export type Running = z.infer<typeof Running>

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The stack that uses this data now, or null. A file left behind by one that was killed does not count. */
export const runningIn = (places: Places): Running | null => {
  try {
    const running = Running.parse(JSON.parse(readFileSync(places.running, 'utf8')))
    return running.pid !== process.pid && isAlive(running.pid) ? running : null
  } catch {
    return null
  }
}

export const noteRunning = (places: Places, web: string | null): void =>
  writeFileSync(places.running, JSON.stringify({ pid: process.pid, web } satisfies Running))

export const noteEnded = (places: Places): void => rmSync(places.running, { force: true })
