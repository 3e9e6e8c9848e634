import path from 'node:path'
import type { Bundle } from './bundle'
import { type Callable, type Fields, fieldOf, isCallable } from './json'
import type { Realm } from './realm'

/** Loads the built files as CommonJS inside the realm, each once, and notes what they register. */
export class Modules {
  private readonly loaded = new Map<string, Fields>()
  private readonly pages = new Map<string, unknown>()
  private readonly components = new Map<string, unknown>()
  private loading = ''
  private app: unknown = undefined

  constructor(
    private readonly bundle: Bundle,
    private readonly realm: Realm,
  ) {}

  /** `App`, `Page`, `Component` and `Behavior` as global functions. */
  registrars(): Record<'App' | 'Page' | 'Component' | 'Behavior', Callable> {
    return {
      App: (definition) => {
        this.app = definition
      },
      Page: (definition) => {
        this.pages.set(this.loading, definition)
      },
      Component: (definition) => {
        this.components.set(this.loading, definition)
      },
      Behavior: (definition) => definition,
    }
  }

  appDefinition(): unknown {
    this.load('app')
    return this.app
  }

  /** @throws Error when the page's file registers no page */
  pageDefinition(page: string): unknown {
    this.load(page)
    const found = this.pages.get(page) ?? this.components.get(page)
    if (found === undefined) throw new Error(`${page}.js calls neither Page nor Component`)
    return found
  }

  componentDefinition(component: string): unknown {
    this.load(component)
    const found = this.components.get(component)
    if (found === undefined) throw new Error(`${component}.js does not call Component`)
    return found
  }

  /** @param name path below the bundle's root, without ending */
  private load(name: string): unknown {
    const before = this.loaded.get(name)
    if (before !== undefined) return before.exports
    const module = this.realm.newObject()
    module.exports = this.realm.newObject()
    this.loaded.set(name, module)
    const run = this.realm.run(`(function (require, module, exports) {${this.bundle.read(`${name}.js`)}\n})`, `${name}.js`)
    if (!isCallable(run)) throw new TypeError(`${name}.js does not load`)
    const outer = this.loading
    this.loading = name
    run(
      (wanted: unknown) => this.load(path.posix.join(path.posix.dirname(name), String(wanted).replace(/\.js$/, ''))),
      module,
      module.exports,
    )
    this.loading = outer
    return fieldOf(module, 'exports')
  }
}
