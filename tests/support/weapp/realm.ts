import vm from 'node:vm'
import { type Callable, type Fields, isCallable, isFields } from './json'

const plain = (value: unknown): value is Fields => isFields(value)

/** A JavaScript world of its own: built-ins, but neither DOM nor Node, and no code made from text. */
export class Realm {
  private readonly context: vm.Context
  private readonly parse: Callable
  private readonly object: Callable
  private readonly list: Callable
  private readonly bytes: Callable
  /** The realm's `globalThis`. */
  readonly world: Fields

  constructor(name: string, globals: Fields) {
    this.context = vm.createContext(globals, { name, codeGeneration: { strings: false, wasm: false } })
    const take = (code: string): Callable => {
      const found = this.run(code, name)
      if (!isCallable(found)) throw new TypeError(`${code} is no function`)
      return found
    }
    this.parse = take('JSON.parse')
    this.object = take('() => ({})')
    this.list = take('() => []')
    this.bytes = take('(bytes) => Uint8Array.from(bytes).buffer')
    const world = this.run('globalThis', name)
    if (!plain(world)) throw new TypeError('a realm has a global object')
    this.world = world
  }

  /** @param file named in stack traces */
  run(code: string, file: string): unknown {
    return new vm.Script(code, { filename: file }).runInContext(this.context)
  }

  /** A copy of a JSON value made of this realm's own objects: nothing is shared across the border. */
  adopt(value: unknown): unknown {
    const text = JSON.stringify(value)
    return text === undefined ? undefined : this.parse(text)
  }

  /** A copy of bytes as an `ArrayBuffer` of this realm. */
  buffer(bytes: Uint8Array): unknown {
    return this.bytes(bytes)
  }

  newObject(): Fields {
    const made = this.object()
    if (!plain(made)) throw new TypeError('not an object')
    return made
  }

  /** An array of this realm, as a bag of fields. */
  newList(items: readonly unknown[] = []): Fields {
    const made = this.list()
    if (!plain(made)) throw new TypeError('not an array')
    items.forEach((item, i) => {
      made[i] = item
    })
    return made
  }
}
