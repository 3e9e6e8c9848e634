/**
 * Runs first in the logic realm and turns V8 into what a mini-program may count on.
 *
 * - `Function` made from text is forbidden; only the old `return this` idiom answers.
 * - `Intl` differs from phone to phone, `WebAssembly` is called otherwise there, threads do not exist.
 * - Built-ins that came after 2021 are missing on the older phones of older people; the bundle brings its own or does without.
 */
export const narrowEngine = `(() => {
  const Native = Function, world = globalThis
  function Narrow() { if (arguments[arguments.length - 1] === 'return this') return () => world }
  Narrow.prototype = Native.prototype
  world.Function = Narrow
  for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Iterator']) delete world[name]
  const later = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Array, ['fromAsync']],
    [Promise, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength']],
  ]
  for (const [holder, names] of later) for (const name of names) delete holder[name]
})()`
