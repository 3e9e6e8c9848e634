import { Refusal } from '@shared/contract/errors'
import type { Instant } from '@shared/kernel/instant'
import { volunteerFounders } from '@shared/volunteer/access'
import { type Training, TrainingId, passes } from '@shared/volunteer/training'
import type { answerQuiz, listTrainings, makeTraining } from '@shared/volunteer/trainingContract'
import type { PersonId } from '@shared/identity/model'
import { placesOf } from '@functions/registry/exports'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { PassedItem, TrainingItem } from './items'
import { districtOf, isNew, keys, table } from './store'

const viewOf = ({ questions, ...item }: TrainingItem, passedAt: Instant | null): Training => ({
  ...item,
  questions: questions.map(({ text, options }) => ({ text, options })),
  passedAt,
})

const passedBy = async (person: PersonId): Promise<Map<string, Instant>> => {
  const found = new Map<string, Instant>()
  for await (const item of table.each({ pk: keys.profile(person).pk, prefix: 'PASSED#', consistent: true })) {
    const { trainingId, passedAt } = PassedItem.parse(item)
    found.set(trainingId, passedAt)
  }
  return found
}

export const list: UseCase<typeof listTrainings> = async ({ query: { place } }, { personId }) => {
  const items: TrainingItem[] = []
  const passed = await passedBy(personId)
  const { pk } = keys.training(districtOf(place), '')
  for await (const item of table.each({ pk, prefix: 'TRAINING#', consistent: true })) items.push(TrainingItem.parse(item))
  return { items: items.map((item) => viewOf(item, passed.get(item.trainingId) ?? null)) }
}

export const make: UseCase<typeof makeTraining> = async ({ body: { trainingKey, place, ...text } }, caller) => {
  caller.mustHold(volunteerFounders, place)
  const [here] = await placesOf([place])
  if (!here) throw new Refusal('NOT_FOUND')
  const trainingId = TrainingId.parse(`tr_${lookupHash('training', `${caller.personId}\n${trainingKey}`, 26).toUpperCase()}`)
  const item: TrainingItem = { ...text, trainingId, place, createdAt: now() }
  const event = eventOf({
    ...{ type: 'volunteer.trainingMade', subject: `volunteers:${place}`, place, actor: caller.personId },
    facts: { trainingId, questions: text.questions.length },
  })
  try {
    await table.transact([
      { put: { ...keys.training(districtOf(place), trainingId), ...item, event }, when: [isNew] },
      { put: { ...keys.trainingId(trainingId), district: districtOf(place) }, when: [] },
    ])
    return viewOf(item, null)
  } catch (error) {
    const there = error instanceof ConditionFailed ? error.at(0)?.item : null
    if (!there) throw error
    return viewOf(TrainingItem.parse(there), null)
  }
}

const readTraining = async (id: TrainingId): Promise<TrainingItem> => {
  const lead = await table.get(keys.trainingId(id))
  const item = lead && (await table.get({ pk: `TRAININGS#${String(lead.district)}`, sk: `TRAINING#${id}` }))
  if (!item) throw new Refusal('NOT_FOUND')
  return TrainingItem.parse(item)
}

/** Passed once is passed; who fails reads which answers were wrong and tries again. */
export const answer: UseCase<typeof answerQuiz> = async ({ params: { trainingId }, body: { answers } }, { personId }) => {
  const [item, before] = await Promise.all([readTraining(trainingId), table.get(keys.passed(personId, trainingId))])
  if (answers.length !== item.questions.length) throw new Refusal('QUIZ_INCOMPLETE')
  const wrong = item.questions.flatMap(({ right }, i) => (answers[i] === right ? [] : [i]))
  const passed = passes(item.questions.length - wrong.length, item.questions.length)
  const earlier = before ? PassedItem.parse(before).passedAt : null
  const passedAt = earlier ?? (passed ? now() : null)
  if (passedAt !== null && earlier === null)
    await table.write({ put: { ...keys.passed(personId, trainingId), trainingId, title: item.title, passedAt }, when: [] })
  return { passed, wrong, training: viewOf(item, passedAt) }
}
