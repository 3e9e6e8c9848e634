import type { Instant } from '@shared/kernel/instant'

interface Page<T> {
  readonly items: readonly T[]
  readonly cursor: string | null
  readonly now: Instant
}

/** Reads a list page by page, so many at most; `more` when that was not all of it. */
export const readPages = async <T>(read: (cursor: string | undefined) => Promise<Page<T>>, most: number) => {
  const first = await read(undefined)
  const items = [...first.items]
  let { cursor } = first
  for (let page = 1; cursor !== null && page < most; page += 1) {
    const next = await read(cursor)
    items.push(...next.items)
    cursor = next.cursor
  }
  return { items, more: cursor !== null, now: first.now }
}
