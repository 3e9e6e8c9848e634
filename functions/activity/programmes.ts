import type { createProgramme, editProgramme, listProgrammes, readProgramme } from '@shared/activity/programmeContract'
import { activityWatchers, organisers } from '@shared/activity/access'
import { ProgrammeId, type ProgrammeText } from '@shared/activity/model'
import { levelLacks } from '@shared/activity/plan'
import { Refusal } from '@shared/contract/errors'
import { placesOf } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { mustOrganise } from './access'
import { ProgrammeItem } from './items'
import { mustHoldMaterials, withLinks } from './materials'
import { cardOf, programmeView } from './sessionView'
import {
  createProgrammeWrites,
  index,
  keys,
  readProgramme as readItem,
  readSessions,
  sessionsOfProgramme,
  table,
  updateProgramme,
} from './store'

const PAGE = 50

/** @throws Refusal CLASS_LEVEL_MISSING */
const mustFit = (text: ProgrammeText): void => {
  if (levelLacks(text)) throw new Refusal('CLASS_LEVEL_MISSING')
}

/** An event about a programme; its words are in the programme. */
export const programmeEvent = (type: string, { programmeId, place, kind }: ProgrammeItem, actor: string, facts: object = {}) =>
  eventOf({ type, subject: `programme:${programmeId}`, place, actor, facts: { kind, ...facts } })

export const create: UseCase<typeof createProgramme> = async ({ body: { programmeKey, place, text } }, caller) => {
  caller.mustHold(organisers, place)
  mustFit(text)
  const [here] = await placesOf([place])
  if (!here) throw new Refusal('NOT_FOUND')
  // The same key from the same person is the same programme.
  const programmeId = ProgrammeId.parse(`pg_${lookupHash('programme', `${caller.personId}\n${programmeKey}`, 26).toUpperCase()}`)
  const item: ProgrammeItem = {
    ...(await mustHoldMaterials(text, place)),
    ...{ programmeId, place, placeName: here.name, state: 'draft', version: 1, createdAt: now(), createdBy: caller.personId },
    contact: here.phone ? { name: here.name, phone: here.phone } : null,
  }
  try {
    await table.transact(createProgrammeWrites(item, programmeEvent('activity.programmeCreated', item, caller.personId)))
    return await withLinks(programmeView(item))
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    return withLinks(programmeView(ProgrammeItem.parse(there)))
  }
}

export const edit: UseCase<typeof editProgramme> = async ({ params: { programmeId }, body: { version, text: written } }, caller) => {
  const item = await mustOrganise(caller, programmeId)
  mustFit(written)
  const text = await mustHoldMaterials(written, item.place)
  // What is booked as an elder class stays one, and the other way round: its seats and absences follow other rules.
  if ((item.elderClass === null) !== (text.elderClass === null)) throw new Refusal('CLASS_LEVEL_MISSING')
  const event = programmeEvent('activity.programmeEdited', item, caller.personId, { version: version + 1 })
  try {
    await table.write(updateProgramme(programmeId, version, { ...text, event }))
    return await withLinks(programmeView({ ...item, ...text, version: version + 1 }))
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal('EDITED_BY_OTHER')
    throw error
  }
}

export const read: UseCase<typeof readProgramme> = async ({ params: { programmeId } }) => {
  const [item, ids] = await Promise.all([readItem(programmeId), sessionsOfProgramme(programmeId)])
  if (item?.state !== 'published') throw new Refusal('NOT_FOUND')
  const at = now()
  const shown = (await readSessions(ids)).filter(({ session }) => session.state !== 'draft')
  const sessions = shown
    .map((one) => cardOf(one, at))
    .sort((a, b) => ((a.lessons[0]?.startsAt ?? '') < (b.lessons[0]?.startsAt ?? '') ? -1 : 1))
  return { programme: await withLinks(programmeView(item)), sessions, now: at }
}

export const list: UseCase<typeof listProgrammes> = async ({ query: { place, cursor, limit } }, caller) => {
  caller.mustHold(activityWatchers, place)
  const found = await table.query({ pk: index.programmes(place), index: 'byKey', descending: true, limit: limit ?? PAGE, cursor })
  const ids = found.items.map((item) => ProgrammeId.parse(item.programmeId))
  const items = new Map(
    (await table.getMany(ids.map(keys.programme))).map((item) => ProgrammeItem.parse(item)).map((p) => [p.programmeId, p]),
  )
  return { items: ids.flatMap((id) => items.get(id) ?? []).map(programmeView), cursor: found.cursor }
}
