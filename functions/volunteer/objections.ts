import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import type { PersonId } from '@shared/identity/model'
import { volunteerFounders } from '@shared/volunteer/access'
import { type HonourId, type Objection, ObjectionId } from '@shared/volunteer/honour'
import type { answerObjection, listObjections, objectToHonour } from '@shared/volunteer/honourContract'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { honourEvent } from './event'
import { honourView, mustReadHonour } from './honours'
import { ObjectionItem } from './items'
import { sealedIn } from './sealed'
import { keys, table } from './store'
import { answerWrites, objectWrites } from './store/honour'

/** Who objects is a hash that differs from list to list: it shows that the same person wrote twice, and not who. */
const byOf = (honour: HonourId, person: PersonId): string => lookupHash('honourObjector', `${honour}\n${person}`, 20)

const viewOf = (honour: HonourId, { objectionId, line, at, answeredAt, removed, text, answer }: ObjectionItem): Objection => {
  const key = keys.objection(honour, objectionId)
  return {
    ...{ objectionId, line, at, answeredAt, removed },
    text: unseal(text, sealedIn(key, 'text')),
    answer: answer === null ? null : unseal(answer, sealedIn(key, 'answer')),
  }
}

export const object: UseCase<typeof objectToHonour> = async ({ params: { honourId }, body: { objectionKey, line, text } }, caller) => {
  const honour = await mustReadHonour(honourId)
  const today = dayOf(now())
  if (line !== null && !honour.lines.some(({ key }) => key === line)) throw new Refusal('NOT_FOUND')
  const by = byOf(honourId, caller.personId)
  const objectionId = ObjectionId.parse(`ob_${lookupHash('honourObjection', `${by}\n${objectionKey}`, 26).toUpperCase()}`)
  const item: ObjectionItem = {
    ...{ objectionId, by, line, at: now(), answer: null, answeredAt: null, removed: false },
    text: seal(text, sealedIn(keys.objection(honourId, objectionId), 'text')),
  }
  // The log tells that somebody objected, not who.
  const event = eventOf({
    type: 'volunteer.honourObjected',
    subject: `honour:${honourId}`,
    place: honour.place,
    actor: 'system',
    facts: { objectionId },
  })
  try {
    await table.transact(objectWrites(honourId, item, today, event))
    return viewOf(honourId, item)
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    const there = error.at(0)?.item
    if (there) return viewOf(honourId, ObjectionItem.parse(there))
    throw new Refusal(error.has('notTooMany') ? 'TOO_MANY_OBJECTIONS' : 'HONOUR_NOT_NOW')
  }
}

export const list: UseCase<typeof listObjections> = async ({ params: { honourId } }, caller) => {
  const honour = await mustReadHonour(honourId)
  const all = caller.holds(volunteerFounders, honour.place)
  const by = byOf(honourId, caller.personId)
  const found: ObjectionItem[] = []
  for await (const item of table.each({ pk: keys.honour(honourId).pk, prefix: 'OBJECTION#', consistent: true }))
    found.push(ObjectionItem.parse(item))
  return {
    items: found
      .filter((item) => all || item.by === by)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map((item) => viewOf(honourId, item)),
  }
}

export const answer: UseCase<typeof answerObjection> = async ({ params: { honourId, objectionId }, body }, caller) => {
  const honour = await mustReadHonour(honourId)
  caller.mustHold(volunteerFounders, honour.place)
  const key = keys.objection(honourId, objectionId)
  const found = await table.get(key)
  if (!found) throw new Refusal('NOT_FOUND')
  const objection = ObjectionItem.parse(found)
  if (objection.answer !== null) throw new Refusal('OBJECTION_ANSWERED')
  const removed = body.remove && objection.line !== null
  const lines = removed ? honour.lines.filter((line) => line.key !== objection.line) : honour.lines
  const event = honourEvent('objectionAnswered', honour, caller.personId, { objectionId, removed })
  try {
    await table.transact(
      answerWrites(
        honourId,
        body.version,
        { objectionId, answer: seal(body.answer, sealedIn(key, 'answer')), answeredAt: now(), removed },
        { lines, event },
      ),
    )
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
    throw new Refusal(error.has('notAnswered') ? 'OBJECTION_ANSWERED' : 'EDITED_BY_OTHER')
  }
  return honourView(await mustReadHonour(honourId), caller.personId)
}
