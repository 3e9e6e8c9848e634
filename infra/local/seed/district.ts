import { PlaceId } from '@shared/kernel/place'

/** The invented district of the local stack. No place and no person in it exists. */
export const districtName = '示范区'
export const district = PlaceId.parse('demo')
export const street = { id: PlaceId.parse('demo.sf'), code: 'sf', name: '示范街道', phone: '0510-00000001' }
export const community = { id: PlaceId.parse('demo.sf.yt'), code: 'yt', name: '云梯社区', phone: '0510-00000002' }
export const estate = { id: PlaceId.parse('demo.sf.yt.hy'), code: 'hy', name: '禾苑小区', phone: null }

/** `unitId(3, 2)` is 3 幢 2 单元. */
export const unitId = (building: number, unit: number): PlaceId => PlaceId.parse(`${estate.id}.b${building}.u${unit}`)

export interface Owner {
  readonly name: string
  readonly phone: string
}

export interface Flat {
  readonly building: number
  readonly unit: number
  readonly room: string
  /** m², as a roll writes it. */
  readonly area: string
  /** The owners together; several of them are one voter. */
  readonly owners: readonly Owner[]
  readonly holding: '已交付' | '已售未交付' | '未售'
}

/** Holds the flats of building 2 that are not sold or not handed over: all of them together are one person. */
export const developer = { name: '示例置业有限公司', phone: '13800009999' }

/** Six floors, two flats each: the areas of DOMAIN §1.5, vector 1, whose first seven are exactly two thirds of the whole. */
const areas = ['159.61', '112.03', '91.27', '112.03', '68.67', '78.50', '65.43', '65.43', '78.50', '58.99', '72.18', '68.67']
const rooms = ['101', '102', '201', '202', '301', '302', '401', '402', '501', '502', '601', '602']

const surnames = [...'王李张刘陈杨赵黄周吴徐孙']
const stems = [...'甲乙丙丁戊己庚辛壬癸']
const digits = [...'一二三四五六七八九']
const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? ''

/** The owner whom flat number `index` of a unit has unless told otherwise. 13800003201 is the first flat of building 3, unit 2. */
const ownerAt = (building: number, unit: number, index: number): Owner => ({
  name: `${pick(surnames, index)}${pick(stems, building + 3 * unit + index)}${pick(digits, 2 * building + unit + index)}`,
  phone: `1380000${building * 1000 + unit * 100 + index + 1}`,
})

/** What is particular about some flats, by building, unit and room. */
const particular: Readonly<Record<string, Partial<Pick<Flat, 'owners' | 'holding'>>>> = {
  // One owner of two flats: one person, both areas.
  '3-2-402': { owners: [ownerAt(3, 2, 4)] },
  // Mother and daughter own together: one voter, whoever of them binds first.
  '3-2-501': { owners: [ownerAt(3, 2, 8), { name: '周小一', phone: '13800003291' }] },
  '2-1-602': { owners: [developer], holding: '已售未交付' },
  '2-2-501': { owners: [developer], holding: '未售' },
  '2-2-602': { owners: [developer], holding: '未售' },
}

const unitFlats = (building: number, unit: number): Flat[] =>
  rooms.map((room, index) => ({
    building,
    unit,
    room,
    area: areas[index] ?? '',
    owners: [ownerAt(building, unit, index)],
    holding: '已交付',
    ...particular[`${building}-${unit}-${room}`],
  }))

/** The roll that the community imports. */
export const flats: readonly Flat[] = [
  ...unitFlats(1, 1),
  ...unitFlats(2, 1),
  ...unitFlats(2, 2),
  ...unitFlats(3, 1),
  ...unitFlats(3, 2),
  ...unitFlats(4, 1),
  ...unitFlats(6, 1),
  ...unitFlats(6, 2),
]

/** Building 5 is not imported yet: its roll is left as a file for a person to try the import with. */
export const flatsToImport: readonly Flat[] = unitFlats(5, 1)
