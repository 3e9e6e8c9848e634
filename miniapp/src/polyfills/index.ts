import * as z from 'zod'
import { lendBuiltins } from './builtins'
import { isWellFormed } from './wellFormed'

// WeChat forbids `new Function`: zod must not compile its parsers, or the first screen stays blank.
z.config({ jitless: true })

lendBuiltins()

// canonicalize asks every string for `isWellFormed`, which engines before 2023 lack.
if (!('isWellFormed' in String.prototype)) {
  Object.defineProperty(String.prototype, 'isWellFormed', {
    value(this: string) {
      return isWellFormed(String(this))
    },
    configurable: true,
    writable: true,
  })
}
