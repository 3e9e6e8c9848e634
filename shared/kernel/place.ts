import * as z from 'zod'

/**
 * Places nest: district › street › community › estate › building › unit › flat.
 * The id is the path itself (`xw.sf.yt.hy.b3.u2.301`), so "is inside" is a prefix test and needs no look-up.
 */
export const levels = ['district', 'street', 'community', 'estate', 'building', 'unit', 'flat'] as const
export type Level = (typeof levels)[number]

export const levelNames: Record<Level, string> = {
  district: '区',
  street: '街道',
  community: '社区',
  estate: '小区',
  building: '幢',
  unit: '单元',
  flat: '室',
}

const segment = '[a-z0-9][a-z0-9-]{0,23}'
export const PlaceId = z
  .string()
  .regex(new RegExp(`^${segment}(\\.${segment}){0,6}$`), '地点编号不正确')
  .brand<'PlaceId'>()
export type PlaceId = z.infer<typeof PlaceId>

export const levelOf = (id: PlaceId): Level => levels[id.split('.').length - 1] ?? 'flat'
export const parentOf = (id: PlaceId): PlaceId | null => (id.includes('.') ? (id.slice(0, id.lastIndexOf('.')) as PlaceId) : null)
export const childOf = (id: PlaceId, part: string): PlaceId => PlaceId.parse(`${id}.${part}`)

/** The place itself and everything above it, from the district down. */
export const lineage = (id: PlaceId): PlaceId[] => {
  const parts = id.split('.')
  return parts.map((_, i) => parts.slice(0, i + 1).join('.') as PlaceId)
}

/** The ancestor (or the place itself) at `level`, or null when the place lies above that level. */
export const ancestorAt = (id: PlaceId, level: Level): PlaceId | null => lineage(id)[levels.indexOf(level)] ?? null

/** True when `inner` is `outer` or lies inside it. */
export const covers = (outer: PlaceId, inner: PlaceId): boolean => inner === outer || inner.startsWith(`${outer}.`)
