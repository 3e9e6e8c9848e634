/** A callable of which nothing is known: what crosses the border of a realm. */
export type Callable = (this: unknown, ...args: unknown[]) => unknown

export type Fields = Record<string, unknown>

export const isCallable = (value: unknown): value is Callable => typeof value === 'function'
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The value under `name` when `holder` is an object, else undefined. */
export const fieldOf = (holder: unknown, name: string): unknown => (isFields(holder) ? holder[name] : undefined)
export const textOf = (holder: unknown, name: string): string => {
  const value = fieldOf(holder, name)
  return typeof value === 'string' ? value : ''
}

/** Sets `value` at a setData path such as `root.cn.[0].v`, making arrays and objects on the way as WeChat does. */
export const setAt = (holder: Fields, path: string, value: unknown, make: { object: () => Fields; list: () => Fields }): void => {
  const keys = path.match(/[^.[\]]+/g) ?? []
  const last = keys.pop()
  if (last === undefined) throw new TypeError(`setData: "${path}" is no path`)
  let at = holder
  keys.forEach((key, i) => {
    const next = at[key]
    if (isFields(next)) {
      at = next
      return
    }
    const made = /^\d+$/.test(keys[i + 1] ?? last) ? make.list() : make.object()
    at[key] = made
    at = made
  })
  at[last] = value
}
