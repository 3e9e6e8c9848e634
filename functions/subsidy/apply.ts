import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import type { applySubsidy as applyEndpoint } from '@shared/subsidy/contract'
import { type FieldLack, type SubsidyForm, formLacks } from '@shared/subsidy/form'
import { sayReach, tierOf } from '@shared/subsidy/tier'
import type { CaseItem } from '@functions/retrofit/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { type Money, moneyOf, sealAccount } from './account'
import { type Change, type Opened, changeSubsidy } from './change'
import { firstCheckOn } from './corridorRule'
import { subsidyFacts } from './facts'
import { mustBeFiles } from './files'
import type { FileItem, StoredApplication } from './items'
import { corridorWrite, keys, record } from './store'

/** What the case says of the lift, as the form is held against it. */
export const liftOf = (head: CaseItem, builders: number) => ({
  levelEntry: head.terms.levelEntry,
  ownership: head.ownership,
  storeys: head.storeys,
  registered: head.registration !== null,
  filed: head.filing !== null,
  builders,
})

/** An application that lacks nothing. @throws Refusal SUBSIDY_INCOMPLETE naming every field */
const applicationOf = (head: CaseItem, form: SubsidyForm, builders: number, round: number): StoredApplication => {
  const missing: FieldLack[] = formLacks(form, liftOf(head, builders))
  const { registration, filing } = head
  if (missing.length > 0 || !registration || !filing) throw new Refusal('SUBSIDY_INCOMPLETE', { missing })
  const { amount, name } = tierOf(form.top)
  const said = {
    ...{ round, form, amount, tier: name, title: head.title, registration },
    filing: filing.number,
    ownership: head.ownership,
    builders,
  }
  return { ...said, digest: digestOf(said), appliedOn: dayOf(now()) }
}

/** The corridor of a level-entry lift is looked at from the promise on. */
const promised = ({ file, head }: Opened): FileItem['corridor'] =>
  head.terms.levelEntry
    ? {
        broken: file.corridor?.broken ?? false,
        lastOn: file.corridor?.lastOn ?? null,
        dueOn: file.corridor?.dueOn ?? firstCheckOn(dayOf(now())),
        promisedOn: dayOf(now()),
      }
    : null

const applying = async (opened: Opened, form: SubsidyForm, money: Money): Promise<Change> => {
  const { head, file } = opened
  const application = applicationOf(head, form, money.builders, file.round + 1)
  const corridor = promised(opened)
  const { round, amount, digest } = application
  return {
    set: {
      ...{ state: 'community', round, application, corridor, bearers: null, landIncome: null, review: null },
      account: money.account && sealAccount(head.caseId, money.account),
    },
    step: {
      step: {
        event: 'applySubsidy',
        documents: [digest],
        facts: { round, amount, floor: sayReach(form.top), invoices: form.invoices.length },
      },
      facts: subsidyFacts(head, file, { accountConfirmed: money.confirmed }),
    },
    writes: [record(keys.application(head.caseId, round), application), ...(corridor ? [corridorWrite(file, corridor)] : [])],
  }
}

/** Who may not apply, or not now, is told so before any field is looked at. */
const mustBeAtApplying = ({ head, as }: Opened): void => {
  const facts = { state: head.state, event: 'applySubsidy' }
  if (head.state !== 'registered') throw new Refusal('CASE_STEP_NOT_NOW', facts)
  if (!as.some((actor) => actor === 'builder' || actor === 'communityWorker')) throw new Refusal('CASE_NOT_YOURS', facts)
}

/** Rules 十(三)1. A second application meets a case that is not where applications begin. */
export const apply: UseCase<typeof applyEndpoint> = ({ params: { caseId }, body: { turn, form } }, caller) =>
  changeSubsidy(caller, caseId, { name: 'apply', body: form, turn }, async (opened) => {
    mustBeAtApplying(opened)
    const files = [...form.invoices.map(({ file }) => file), ...(form.registrationCopy ? [form.registrationCopy] : [])]
    const [money] = await Promise.all([moneyOf(opened.head), mustBeFiles(caller, opened, files)])
    return applying(opened, form, money)
  })
