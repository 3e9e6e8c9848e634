/** A page of a list, as every paging endpoint answers it. */
export interface PageOf<T> {
  items: T[]
  cursor: string | null
}

/**
 * Reads a list to its end, page by page. Lists of the desk (rooms of a unit, voters of a vote) are bounded by the size of
 * a building; `most` pages is a guard against a list that never ends.
 * @throws RangeError when the list is longer than `most` pages.
 */
export const readAll = async <T>(read: (cursor: string | undefined) => Promise<PageOf<T>>, most = 400): Promise<T[]> => {
  const all: T[] = []
  let cursor: string | undefined
  for (let n = 0; n < most; n += 1) {
    const next = await read(cursor)
    all.push(...next.items)
    if (next.cursor === null) return all
    cursor = next.cursor
  }
  throw new RangeError(`list longer than ${most} pages`)
}
