import { Refusal } from '@shared/contract/errors'
import { type Day, dayOf } from '@shared/kernel/day'
import type {
  WorksView,
  announceWorks,
  mendProblem,
  noteUtility,
  noteWorks,
  readWorks,
  recordAcceptance,
  recordInspection,
  recordRegistration,
} from '@shared/retrofit/fileContract'
import { writing } from '@shared/retrofit/when'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { mustActOn, mustReadCase } from './access'
import type { WorksItem } from './fileItems'
import { fileOf, filesFor, linked } from './files'
import { caseEvent, recordFact } from './record'
import { table } from './store'
import { mendWrite, readWorksItem, readWorksPage, worksWrites } from './store/file'

const onSite = ['builder', 'communityWorker', 'streetOfficer'] as const
const PAGE = 20

/** @throws Refusal CASE_DAY when a day that has been is said to be ahead, or lies before the step it follows */
const mustBePast = (on: Day, notBefore: Day | null = null): void => {
  if (on > dayOf(now()) || (notBefore !== null && on < notBefore)) throw new Refusal('CASE_DAY', { on })
}

export const announce: UseCase<typeof announceWorks> = async ({ params, body }, caller) => {
  await recordFact(caller, params.caseId, writing.announcement, async (opened) => {
    const { fileId, ...announced } = body
    const files = await filesFor(opened, caller, [fileId])
    return {
      kind: 'ANNOUNCEMENT',
      fact: { ...announced, file: fileOf(files, fileId) },
      type: 'worksAnnounced',
      facts: { reportNumber: body.reportNumber, noticeNumber: body.noticeNumber },
    }
  })
  return {}
}

/** A failed acceptance is kept as a passed one is; the case stays on the site, and the lift must not be used. */
export const accept: UseCase<typeof recordAcceptance> = async ({ params, body }, caller) => {
  await recordFact(caller, params.caseId, writing.acceptance, async (opened) => {
    mustBePast(body.on, dayOf(opened.head.since))
    if (body.usedFrom !== null && (!body.passed || body.usedFrom < body.on)) throw new Refusal('CASE_DAY', { on: body.usedFrom })
    const { fileId, ...held } = body
    const files = await filesFor(opened, caller, [fileId])
    return {
      kind: 'ACCEPTANCE',
      fact: { ...held, file: fileOf(files, fileId) },
      type: 'acceptanceRecorded',
      facts: { passed: body.passed, on: body.on },
    }
  })
  return {}
}

/** The supervised inspection before use, and after it one every year. */
export const inspect: UseCase<typeof recordInspection> = async ({ params, body }, caller) => {
  await recordFact(caller, params.caseId, writing.inspection, async (opened) => {
    mustBePast(body.on)
    if (body.passed && body.validUntil <= body.on) throw new Refusal('CASE_DAY', { on: body.validUntil })
    const { fileId, ...held } = body
    const files = await filesFor(opened, caller, [fileId])
    return {
      kind: 'INSPECTION',
      fact: { ...held, file: fileOf(files, fileId) },
      type: 'inspectionRecorded',
      facts: { number: body.number, passed: body.passed, validUntil: body.validUntil },
      ...(body.passed && opened.head.state !== 'construction' && { set: { inspectedUntil: body.validUntil } }),
    }
  })
  return {}
}

export const registration: UseCase<typeof recordRegistration> = async ({ params, body }, caller) => {
  await recordFact(caller, params.caseId, writing.registration, async (opened) => {
    mustBePast(body.on, opened.head.acceptedOn)
    const { form, mark, ...held } = body
    const files = await filesFor(opened, caller, [form, mark])
    return {
      kind: 'REGISTRATION',
      fact: { ...held, form: fileOf(files, form), mark: fileOf(files, mark) },
      type: 'registrationRecorded',
      facts: { number: body.number, on: body.on },
    }
  })
  return {}
}

/** Free of charge, or at cost (Xinwu rules 八(三)): nothing in between. */
export const utility: UseCase<typeof noteUtility> = async ({ params, body }, caller) => {
  if (body.charge > 0 !== body.atCost) throw new Refusal('CASE_UTILITY_PRICE')
  await recordFact(caller, params.caseId, writing.utility, async () => ({
    kind: 'UTILITY',
    fact: body,
    type: 'utilityNoted',
    facts: { kind: body.kind, state: body.state, charge: body.charge },
  }))
  return {}
}

export const note: UseCase<typeof noteWorks> = async ({ params: { caseId }, body: { worksKey, photos, ...day } }, caller) => {
  const opened = await mustActOn(caller, caseId, onSite)
  const { head, as } = opened
  if (head.state !== 'construction') throw new Refusal('CASE_STEP_NOT_NOW', { state: head.state })
  // An inspection is the administration's, a diary the applicant's.
  const mayWrite = onSite.filter((actor) => (day.kind === 'inspection' ? actor !== 'builder' : actor !== 'streetOfficer'))
  const actor = mayWrite.find((one) => as.includes(one))
  if (!actor) throw new Refusal('CASE_NOT_YOURS', { state: head.state })
  mustBePast(day.on, dayOf(head.since))
  const files = await filesFor(opened, caller, photos)
  const worksId = `w_${lookupHash('works', `${caller.personId}\n${caseId}\n${worksKey}`, 26).toUpperCase()}`
  const item: WorksItem = {
    ...{ ...day, worksId, at: now(), by: caller.personId, as: actor },
    photos: photos.map((fileId) => fileOf(files, fileId)),
  }
  const facts = { kind: day.kind, on: day.on, problem: day.problem !== null }
  try {
    await table.transact(worksWrites(head, item, caseEvent('worksNoted', head, caller.personId, facts)))
  } catch (error) {
    // Written before: the same.
    if (!(error instanceof ConditionFailed)) throw error
    if (!error.has('notedOnce')) throw new Refusal('CASE_MOVED')
  }
  return { worksId }
}

export const mend: UseCase<typeof mendProblem> = async ({ params: { caseId, worksId }, body }, caller) => {
  const { head } = await mustActOn(caller, caseId, onSite)
  const works = await readWorksItem(caseId, worksId)
  if (!works?.problem) throw new Refusal('NOT_FOUND')
  const late = dayOf(now()) > works.problem.mendBy
  const event = caseEvent('problemMended', head, caller.personId, { works: worksId, late })
  try {
    await table.write(mendWrite(caseId, worksId, { at: now(), text: body.text }, event))
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error
  }
  return {}
}

const viewOf = async ({ photos, mended, ...works }: WorksItem): Promise<WorksView> => ({
  ...works,
  photos: await Promise.all(photos.map(linked)),
  mended: mended ?? null,
  overdue: works.problem !== null && !mended && dayOf(now()) > works.problem.mendBy,
})

export const list: UseCase<typeof readWorks> = async ({ params: { caseId }, query }, caller) => {
  await mustReadCase(caller, caseId)
  const { items, cursor } = await readWorksPage(caseId, query.cursor, query.limit ?? PAGE)
  return { items: await Promise.all(items.map(viewOf)), cursor }
}
