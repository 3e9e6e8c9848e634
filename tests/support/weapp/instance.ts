import { type Callable, type Fields, isCallable, isFields, setAt } from './json'
import type { Realm } from './realm'
import type { Work } from './work'

/** What went from the logic to the view: the price of a screen on an old phone. */
export interface Traffic {
  calls: number
  bytes: number
}

/** A page or component that lives in the realm. */
export class Instance {
  readonly fields: Fields
  private stale = true

  constructor(
    private readonly realm: Realm,
    private readonly work: Work,
    definition: unknown,
    readonly name: string,
    readonly traffic: Traffic,
  ) {
    if (!isFields(definition)) throw new TypeError(`${name} is defined by no object`)
    this.fields = realm.newObject()
    Object.assign(this.fields, isFields(definition.methods) ? definition.methods : {}, definition)
    this.fields.is = name
    this.fields.data = realm.adopt(definition.data ?? {})
    const setData: Callable = (patch, done) => this.setData(patch, done)
    this.fields.setData = setData
  }

  get data(): unknown {
    return this.fields.data
  }

  /** True once after each change of the data. */
  takeStale(): boolean {
    const was = this.stale
    this.stale = false
    return was
  }

  /** Calls a life-cycle function or handler by name; nothing happens when there is none, as on a phone. */
  call(method: string, ...args: readonly unknown[]): void {
    const found = this.fields[method]
    if (isCallable(found)) this.work.guard(`${this.name}.${method}`, () => found.apply(this.fields, [...args]))
  }

  /** Data crosses to the view as JSON: functions and `undefined` are lost on the way, and nothing stays shared. */
  private setData(patch: unknown, done: unknown): void {
    const copy = this.realm.adopt(patch)
    const { data } = this.fields
    if (!isFields(copy) || !isFields(data)) return this.work.fault(`${this.name}.setData`, 'setData takes an object')
    this.traffic.calls++
    this.traffic.bytes += Buffer.byteLength(JSON.stringify(patch))
    const make = { object: () => this.realm.newObject(), list: () => this.realm.newList() }
    for (const [path, value] of Object.entries(copy)) setAt(data, path, value, make)
    this.stale = true
    this.work.soon(`${this.name}.setData callback`, () => (isCallable(done) ? done.call(this.fields) : undefined))
  }
}
