import { type Callable, type Fields, fieldOf, isCallable } from '../json'
import type { Realm } from '../realm'
import type { Work } from '../work'

/** A part of `wx`: its functions by name. */
export type Api = Record<string, Callable>

/** How an asynchronous call ends: the fields of `success`, or the words of `fail`. */
export type Outcome = { readonly ok: Fields } | { readonly fail: string; readonly errno?: number }

/** One thing the app asked of the phone. */
export interface Asked {
  readonly api: string
  readonly options: Fields
}

/** What every part of `wx` works with. */
export class Wiring {
  /** Everything the app asked for, in order, requests included. */
  readonly asked: Asked[] = []

  constructor(
    readonly realm: Realm,
    readonly work: Work,
  ) {}

  readonly note = (api: string, options: unknown): void => {
    const copy: unknown = JSON.parse(JSON.stringify(options ?? {}))
    this.asked.push({ api, options: typeof copy === 'object' && copy !== null ? { ...copy } : { value: copy } })
  }

  /** Calls `success` or `fail`, then `complete`, in a later turn, as every asynchronous `wx` function does. */
  readonly answer = (api: string, options: unknown, outcome: Outcome): void => {
    this.work.soon(`wx.${api}`, () => {
      const failed = 'fail' in outcome
      const reply = this.realm.adopt(
        failed
          ? { errMsg: `${api}:fail ${outcome.fail}`, ...(outcome.errno === undefined ? {} : { errno: outcome.errno }) }
          : { errMsg: `${api}:ok`, ...outcome.ok },
      )
      this.call(options, failed ? 'fail' : 'success', reply)
      this.call(options, 'complete', reply)
    })
  }

  private call(options: unknown, name: string, reply: unknown): void {
    const found = fieldOf(options, name)
    if (isCallable(found)) this.work.guard(`wx … ${name}`, () => found(reply))
  }
}
