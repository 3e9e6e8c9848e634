const lend = (holder: object, name: string, value: unknown): void => {
  if (!(name in holder)) Object.defineProperty(holder, name, { value, configurable: true, writable: true })
}

/** The element at `index`, counted from the end when it is negative. */
export const at = <T>(items: ArrayLike<T>, index: number): T | undefined => {
  const whole = Math.trunc(index) || 0
  return items[whole < 0 ? items.length + whole : whole]
}

/**
 * Built-ins of 2021 and 2022 that phones before iOS 15.4 and old Android web views lack.
 * `@noble/hashes` needs `Object.hasOwn` when it loads: without it the first screen stays blank there.
 */
export const lendBuiltins = (): void => {
  lend(Object, 'hasOwn', (holder: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(holder, key))
  lend(Array.prototype, 'at', function (this: ArrayLike<unknown>, index: number) {
    return at(this, index)
  })
  lend(String.prototype, 'at', function (this: string, index: number) {
    return at(String(this), index)
  })
}
