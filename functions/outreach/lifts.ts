import type { PersonId } from '@shared/identity/model'
import { plus } from '@shared/kernel/instant'
import { liftTellings, pageOfNews } from '@shared/outreach/lift'
import { type MessageFacts, fieldsOf } from '@shared/outreach/templates'
import { buildersToTell } from '@functions/funding/exports'
import { boundPersons } from '@functions/identity/exports'
import { objectorToTell } from '@functions/notice/exports'
import { type CaseItem, ownersToTell, readCase } from '@functions/retrofit/exports'
import type { JobItem, LiftJob } from './items'
import { keys } from './store'
import { NEWS, newMessage, writeAll } from './write'

interface Told {
  readonly people: readonly PersonId[]
  /** Beside title and time: where and when one is invited. */
  readonly facts: Partial<MessageFacts>
}

/** People on WeChat by the owner sets; the others read the notice on the wall, or are rung up by the desk. */
const peopleOf = async (ownerKeys: readonly string[]): Promise<Told> => ({
  people: [...(await boundPersons(ownerKeys)).values()],
  facts: {},
})

const objectorOf = async (caseId: CaseItem['caseId'], { news, objectionId }: LiftJob): Promise<Told> => {
  const told = objectionId && (await objectorToTell(caseId, objectionId))
  if (!told) return { people: [], facts: {} }
  const { by, invitation } = told
  if (news !== 'invited') return { people: [by], facts: {} }
  return invitation ? { people: [by], facts: { where: invitation.place, closesAt: invitation.at } } : { people: [], facts: {} }
}

const toldOf = async (head: CaseItem, lift: LiftJob): Promise<Told> => {
  switch (liftTellings[lift.news].to) {
    case 'owners':
      return peopleOf(await ownersToTell(head))
    case 'builders':
      return peopleOf(await buildersToTell(head))
    case 'reps':
      return peopleOf(head.builderReps)
    case 'objector':
      return objectorOf(head.caseId, lift)
  }
}

/** Tells those whom this news of a lift concerns, but for whoever made it. An invitation is news until the talk begins. */
export const tellOfLift = async (job: JobItem, lift: LiftJob): Promise<void> => {
  const head = await readCase(lift.caseId)
  if (!head) return
  const { people, facts } = await toldOf(head, lift)
  const { template, phrase, hint } = liftTellings[lift.news]
  const fields = fieldsOf(template, {
    ...{ title: head.title, where: head.where, at: job.at, closesAt: null, outcome: null },
    ...{ news: phrase, hint, ...facts },
  })
  const told = [...new Set(people)].filter((person) => person !== job.actor)
  await writeAll(
    told.map((person) =>
      newMessage(keys.notice(person, template, job.jobId), person, {
        ...{ template, decisionId: null, voterId: null, fields },
        page: pageOfNews(lift.news, lift.caseId),
        until: facts.closesAt ?? plus(job.at, NEWS),
      }),
    ),
  )
}
