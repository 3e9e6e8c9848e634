/** What the grid needs to know of a room. */
export interface Room {
  flat: string
  floor: number
  room: string
}

export interface Floor<T extends Room> {
  floor: number
  /** One entry per column of the grid; null where this floor has no such room. */
  rooms: (T | null)[]
}

/** `301` → `01`, `2-A` → `-A`: the part of a room number that repeats from floor to floor. */
const columnOf = ({ room, floor }: Room): string => (room.startsWith(String(floor)) ? room.slice(String(floor).length) : room)

/**
 * Rooms as a building shows them: the top floor first, the same stack of rooms under one another. When room numbers do
 * not repeat from floor to floor, each floor simply fills from the left.
 */
export const floorsOf = <T extends Room>(rooms: readonly T[]): Floor<T>[] => {
  const byFloor = new Map<number, T[]>()
  for (const room of rooms) byFloor.set(room.floor, [...(byFloor.get(room.floor) ?? []), room])
  const widest = Math.max(0, ...[...byFloor.values()].map((r) => r.length))
  const columns = [...new Set(rooms.map(columnOf))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
  const stacked = columns.length <= widest + 1
  return [...byFloor]
    .sort(([a], [b]) => b - a)
    .map(([floor, inside]) => {
      const sorted = [...inside].sort((a, b) => a.room.localeCompare(b.room, undefined, { numeric: true }))
      if (!stacked) return { floor, rooms: [...sorted, ...Array<null>(widest - sorted.length).fill(null)] }
      return { floor, rooms: columns.map((column) => sorted.find((r) => columnOf(r) === column) ?? null) }
    })
}
