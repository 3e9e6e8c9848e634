/** Bytes of a value as JSON: close to what the table counts, never much less. */
export const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/** `items` in order, in groups of at most `most` items and `size` in all; an item that is larger alone has a group of its own. */
export const bundled = <T>(items: readonly T[], sizeOfItem: (item: T) => number, limit: { most: number; size: number }): T[][] => {
  const groups: T[][] = []
  let room = 0
  for (const item of items) {
    const size = sizeOfItem(item)
    const group = groups.at(-1)
    if (group && group.length < limit.most && size <= room) group.push(item)
    else groups.push([item])
    room = (groups.at(-1)?.length === 1 ? limit.size : room) - size
  }
  return groups
}
