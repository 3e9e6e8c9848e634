import type { PersonId } from '@shared/identity/model'
import { DAY, type Instant, SECOND, msOf, plus } from '@shared/kernel/instant'
import type { addCredits, myCredits } from '@shared/outreach/contract'
import { type Credit, isAccepted } from '@shared/outreach/model'
import { TemplateName } from '@shared/outreach/templates'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { keys, notThere, readCredits, table } from './store'
import { templateIds } from './templateIds'

/** A phone tries again for a day at most; after this the mark of a dialogue is cleared by the table itself. */
const MARK = 30 * DAY
const secondsOf = (at: Instant): number => Math.ceil(msOf(at) / SECOND)

const ledgerOf = async (personId: PersonId): Promise<Credit[]> => {
  const held = await readCredits(personId, TemplateName.options)
  return TemplateName.options.map((template) => ({
    template,
    templateId: templateIds().get(template) ?? null,
    left: held.get(template)?.left ?? 0,
    lastAnswer: held.get(template)?.lastAnswer ?? null,
  }))
}

export const readMyCredits: UseCase<typeof myCredits> = async (_, caller) => ({ credits: await ledgerOf(caller.personId) })

/**
 * Notes the answers of one consent dialogue: the mark of the dialogue and all its ledgers in one transaction, so that sending it again
 * adds nothing. What a phone claims beyond what WeChat gave costs the claimer only: the first send is refused and sets the ledger to 0.
 */
export const noteConsent: UseCase<typeof addCredits> = async ({ body }, caller) => {
  const { personId } = caller
  const at = now()
  try {
    await table.transact([
      {
        put: { ...keys.asked(personId, body.requestKey), at, answers: body.answers, clearAt: secondsOf(plus(at, MARK)) },
        when: [notThere],
      },
      ...body.answers.map(({ template, answer }) => {
        const one = isAccepted(answer) ? 1 : 0
        return { update: keys.credit(personId, template), set: { lastAnswer: answer, at }, add: { left: one, accepted: one }, when: [] }
      }),
    ])
  } catch (error) {
    // This dialogue is noted already.
    if (!(error instanceof ConditionFailed)) throw error
  }
  return { credits: await ledgerOf(personId) }
}
