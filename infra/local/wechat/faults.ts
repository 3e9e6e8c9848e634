import * as z from 'zod'

/**
 * Trouble to make. `times` requests to `path` (all paths when absent) meet it, then it is over.
 * `error` answers an error code, `silence` never answers, `malformed` sends half a JSON, `badGateway` an HTML page with status 502.
 */
export const Fault = z.object({
  kind: z.enum(['error', 'silence', 'malformed', 'badGateway']),
  path: z.string().optional(),
  times: z.number().int().positive().default(1),
  /** For `error`: what WeChat answers, -1 (busy) unless told. */
  errcode: z.number().int().default(-1),
})
export type Fault = z.infer<typeof Fault>

/** The troubles still to come, first come first served. */
export class Faults {
  private readonly pending: Fault[] = []

  add(fault: Fault): void {
    this.pending.push({ ...fault })
  }

  clear(): void {
    this.pending.length = 0
  }

  /** The trouble that a request to `path` meets, if any; counts it. */
  take(path: string): Fault | null {
    const index = this.pending.findIndex((f) => f.path === undefined || f.path === path)
    const fault = this.pending[index]
    if (!fault) return null
    fault.times -= 1
    if (fault.times === 0) this.pending.splice(index, 1)
    return fault
  }
}
