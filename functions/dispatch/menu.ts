import { Refusal } from '@shared/contract/errors'
import { departmentRoles } from '@shared/dispatch/department'
import { MenuItem, MenuItemId, type MenuText } from '@shared/dispatch/menu'
import type { addMenuItem, editMenuItem, listMenu } from '@shared/dispatch/menuContract'
import { digestOf } from '@shared/kernel/digest'
import { type PlaceId, ancestorAt, covers } from '@shared/kernel/place'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { MenuRow } from './items'
import { menuWrite, readMenu, readMenuItem, table } from './store'

const viewOf = (row: MenuRow): MenuItem => MenuItem.parse(row)

export const list: UseCase<typeof listMenu> = async ({ query: { place } }) => {
  const district = ancestorAt(place, 'district') ?? place
  const rows = await readMenu(district)
  // The list of a district is the keepers' too; below it, what is offered there.
  const shown =
    place === district
      ? rows
      : rows.filter(({ state, areas }) => state === 'offered' && areas.some((area) => covers(area, place) || covers(place, area)))
  return { items: shown.map(viewOf), now: now() }
}

const menuEvent = (type: string, row: MenuRow, caller: Caller) =>
  eventOf({
    type,
    subject: `menu:${row.district}`,
    place: row.district,
    actor: caller.personId,
    facts: { item: row.itemId, department: row.department, kind: row.kind, state: row.state, version: row.version },
  })

const withAreas = (text: MenuText, district: PlaceId): MenuText => ({
  ...text,
  areas: [...new Set(text.areas)].filter((area) => covers(district, area)).sort(),
})

export const add: UseCase<typeof addMenuItem> = async ({ body: { itemKey, district, department, text } }, caller) => {
  caller.mustHold([departmentRoles[department]], district)
  const itemId = MenuItemId.parse(`mi_${lookupHash('menuItem', `${caller.personId}\n${itemKey}`, 26).toUpperCase()}`)
  const content = digestOf({ district, department, text })
  const said = withAreas(text, district)
  if (said.areas.length === 0) throw new Refusal('BAD_REQUEST', {}, 'areas outside the district')
  const row: MenuRow = { ...said, itemId, department, district, state: 'offered', version: 1, changedAt: now(), content }
  try {
    await table.write(menuWrite(null, row, menuEvent('dispatch.menuAdded', row, caller)))
    return viewOf(row)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = MenuRow.parse(error.at(0)?.item)
    if (there.content !== content) throw new Refusal('MENU_REPLAYED')
    return viewOf(there)
  }
}

export const edit: UseCase<typeof editMenuItem> = async ({ params: { district, itemId }, body: { version, text, state } }, caller) => {
  const before = await readMenuItem(district, itemId)
  if (!before) throw new Refusal('NOT_FOUND')
  caller.mustHold([departmentRoles[before.department]], district)
  const said = withAreas(text, district)
  if (said.areas.length === 0) throw new Refusal('BAD_REQUEST', {}, 'areas outside the district')
  const row: MenuRow = { ...before, ...said, state, version: version + 1, changedAt: now() }
  try {
    await table.write(menuWrite({ ...before, version }, row, menuEvent('dispatch.menuChanged', row, caller)))
    return viewOf(row)
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('EDITED_BY_OTHER')
    throw error
  }
}
