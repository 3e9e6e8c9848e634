import { Refusal } from '@shared/contract/errors'
import { type PlaceId, ancestorAt, levelOf } from '@shared/kernel/place'
import { OwnerKey } from '@shared/registry/model'
import { keepers } from '@shared/retrofit/caseContract'
import type { PoolUnit, UnitWishes, WishLine, expressWish, noteWish, readPool, readUnitWishes } from '@shared/retrofit/wishContract'
import { flatAt, labelsOf, rollOf, rollTotals } from '@functions/registry/exports'
import type { Caller } from '@functions/platform/caller'
import { seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { newUlid } from '@functions/platform/ids'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import type { UnitItem } from './items'
import { table } from './store'
import { type UnitPool, type WishItem, heardWrite, pageOfPool, readUnitPool, readWish, sealedNote, wishWrites } from './store/pool'

const PAGE = 100
/** How often a word that met another one is counted anew. */
const TRIES = 8

/** @throws Refusal NOT_FOUND unless the place is a unit of a community */
const communityOf = (unit: PlaceId): PlaceId => {
  const community = ancestorAt(unit, 'community')
  if (levelOf(unit) !== 'unit' || !community) throw new Refusal('NOT_FOUND')
  return community
}

/** Half of the homes and more: worth opening a case. Not a rule of anybody's, a nudge for the worker. */
const isRipe = (unit: UnitItem, homes: number | null): boolean => !unit.caseId && homes !== null && homes > 0 && unit.wants * 2 >= homes

const poolUnit = (item: UnitItem, label: string, homes: number | null): PoolUnit => {
  const { unit, wants, undecided, against, caseId } = item
  return { ...{ unit, label, homes, wants, undecided, against }, caseId: caseId ?? null, suggested: isRipe(item, homes) }
}

const linesOf = ({ wishes, heard }: UnitPool): WishLine[] =>
  wishes.flatMap(({ stance, ...wish }) =>
    stance === null
      ? []
      : [
          {
            ...wish,
            stance,
            notes: heard
              .filter((one) => one.ownerKey === wish.ownerKey)
              .map(({ at, note, heardId }) => ({ at, text: unseal(note, sealedNote(heardId)) }))
              .filter(({ text }) => text !== '')
              .reverse(),
          },
        ],
  )

/** A unit as this caller may see it: counts for its owners, single words for staff. */
const unitWishes = async (caller: Caller, unit: PlaceId): Promise<UnitWishes> => {
  const asStaff = caller.holds(keepers, communityOf(unit))
  const own = caller.ownedIn([unit]).map(({ ownerKey, standing }) => ({ ownerKey: OwnerKey.parse(ownerKey), standing }))
  if (!asStaff && own.length === 0) throw new Refusal('WRONG_PLACE')
  const [pool, labels, totals] = await Promise.all([readUnitPool(unit), labelsOf([unit]), rollTotals([unit])])
  const said = new Map(pool.wishes.map((wish) => [wish.ownerKey, wish.stance]))
  return {
    ...poolUnit(pool.unit, labels.get(unit) ?? unit, totals.get(unit)?.people ?? null),
    mine: own.flatMap(({ ownerKey, standing }) => (standing === 'voter' ? [{ ownerKey, stance: said.get(ownerKey) ?? null }] : [])),
    lines: asStaff ? linesOf(pool) : [],
  }
}

/** Counts a word once: from what stood before, anew when somebody else spoke for the home meanwhile. @throws Refusal BUSY */
const say = async (unit: PlaceId, wish: Omit<WishItem, 'at'>, also: readonly Write[] = []): Promise<void> => {
  const community = communityOf(unit)
  for (let left = TRIES; left > 0; left -= 1) {
    const before = await readWish(unit, wish.ownerKey)
    if (before?.stance === wish.stance && also.length === 0) return
    try {
      await table.transact([...wishWrites(unit, community, before, { ...wish, at: now() }), ...also])
      return
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error
    }
  }
  throw new Refusal('BUSY')
}

/** Rooms of an owner set in the unit by the roll in force, `301、401`. */
const roomsOf = async (ownerKey: OwnerKey, unit: PlaceId): Promise<string> => {
  const rooms: string[] = []
  for await (const roll of rollOf([unit]))
    if (roll.totals) rooms.push(...roll.flats.filter((flat) => flat.ownerKey === ownerKey).map((flat) => flat.room))
  return rooms.join('、')
}

export const express: UseCase<typeof expressWish> = async ({ params: { placeId, ownerKey }, body: { stance } }, caller) => {
  const grant = caller.ownedIn([placeId]).find((one) => one.ownerKey === ownerKey)
  if (!grant) throw new Refusal('NOT_BOUND')
  if (grant.standing !== 'voter') throw new Refusal('NOT_THE_VOTER')
  const room = await roomsOf(ownerKey, placeId)
  await say(placeId, { ownerKey, room, stance, way: 'phone' })
  return unitWishes(caller, placeId)
}

export const noteHeard: UseCase<typeof noteWish> = async ({ params: { placeId }, body: { room, stance, note } }, caller) => {
  const community = communityOf(placeId)
  caller.mustHold(keepers, community)
  const found = await flatAt(placeId, room)
  if (!found) throw new Refusal('ROOM_NOT_ON_ROLL')
  const { ownerKey } = found.flat
  const heardId = newUlid()
  const event = eventOf({
    type: 'retrofit.wishNoted',
    subject: `pool:${placeId}`,
    place: community,
    actor: caller.personId,
    facts: { unit: placeId, stance },
  })
  const heard = { ownerKey, heardId, stance, at: now(), by: caller.personId, note: seal(note, sealedNote(heardId)) }
  await say(placeId, { ownerKey, room, stance, way: 'door' }, [heardWrite(placeId, heard, event)])
  return unitWishes(caller, placeId)
}

export const readUnit: UseCase<typeof readUnitWishes> = ({ params: { placeId } }, caller) => unitWishes(caller, placeId)

export const pool: UseCase<typeof readPool> = async ({ query: { place, cursor, limit } }, caller) => {
  caller.mustHold(['communityWorker', 'streetOfficer', 'auditor', 'administrator', 'housingOfficer'], place)
  const found = await pageOfPool(place, cursor, limit ?? PAGE)
  const units = found.items.map((item) => item.unit)
  const [labels, totals] = await Promise.all([labelsOf(units), rollTotals(units)])
  return {
    items: found.items.map((item) => poolUnit(item, labels.get(item.unit) ?? item.unit, totals.get(item.unit)?.people ?? null)),
    cursor: found.cursor,
  }
}
