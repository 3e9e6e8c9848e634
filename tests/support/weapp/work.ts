import { type Callable, isCallable } from './json'

/** A fault that nobody caught inside the mini-program. Any of them fails the test. */
export interface Fault {
  readonly where: string
  readonly what: string
}

const wordsFor = (thrown: unknown): string => {
  if (typeof thrown === 'object' && thrown !== null && 'stack' in thrown && typeof thrown.stack === 'string') return thrown.stack
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message)
  return String(thrown)
}

/** Timers longer than this, ms, are the app waiting for time to pass, not work under way. */
const longWait = 100

/** All work of one phone that happens later: timers of the app and answers of the platform. Knows when nothing is left to do. */
export class Work {
  readonly faults: Fault[] = []
  private readonly timers = new Map<number, { stop: () => void; short: boolean }>()
  private ids = 0
  private open = 0
  private over = false

  /** Runs code of the mini-program; what it throws becomes a fault, as on a phone, and the rest goes on. */
  guard(where: string, run: () => unknown): unknown {
    try {
      return run()
    } catch (thrown) {
      this.fault(where, thrown)
      return undefined
    }
  }

  fault(where: string, thrown: unknown): void {
    this.faults.push({ where, what: wordsFor(thrown) })
  }

  /** Runs `run` in a later turn. */
  soon(where: string, run: () => unknown, ms = 0): void {
    this.keep(true, ms, () => this.guard(where, run))
  }

  /** Counts as work under way until the returned function is called. */
  begin(): () => void {
    this.open++
    let done = false
    return () => {
      if (!done) this.open--
      done = true
    }
  }

  get busy(): boolean {
    return this.open > 0 || [...this.timers.values()].some((timer) => timer.short)
  }

  /** The four timer functions as the mini-program sees them; ids are numbers there. */
  timerFunctions(): Record<'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval', Callable> {
    const clear: Callable = (id) => {
      if (typeof id !== 'number') return
      this.timers.get(id)?.stop()
      this.timers.delete(id)
    }
    const delay = (ms: unknown): number => (typeof ms === 'number' && ms > 0 ? ms : 0)
    return {
      setTimeout: (run, ms, ...args) =>
        this.keep(delay(ms) <= longWait, delay(ms), () => {
          if (isCallable(run)) this.guard('setTimeout', () => run(...args))
        }),
      setInterval: (run, ms, ...args) => {
        const id = ++this.ids
        const handle = setInterval(() => {
          if (isCallable(run)) this.guard('setInterval', () => run(...args))
        }, delay(ms))
        this.timers.set(id, { stop: () => clearInterval(handle), short: false })
        return id
      },
      clearTimeout: clear,
      clearInterval: clear,
    }
  }

  /** The phone is put away: nothing of it runs any more. */
  end(): void {
    this.over = true
    for (const timer of this.timers.values()) timer.stop()
    this.timers.clear()
  }

  private keep(short: boolean, ms: number, run: () => void): number {
    const id = ++this.ids
    if (this.over) return id
    const handle = setTimeout(() => {
      this.timers.delete(id)
      run()
    }, ms)
    this.timers.set(id, { stop: () => clearTimeout(handle), short })
    return id
  }
}
