import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { digestOf } from '@shared/kernel/digest'
import type { Instant } from '@shared/kernel/instant'
import type { issueReport as reportEndpoint } from '@shared/notice/contract'
import { isStatutory } from '@shared/notice/objection'
import type { ReportView } from '@shared/notice/view'
import type { CaseId } from '@shared/retrofit/model'
import type { Caller } from '@functions/platform/caller'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed } from '@functions/platform/table'
import { type CaseItem, moveCase, mustReadCase, noFacts } from '@functions/retrofit/exports'
import { decidedAnew } from './again'
import type { NoticeItem, ObjectionItem, ReportItem } from './items'
import { aliased } from './objectionView'
import { guardFacts, presentOf } from './standing'
import { type Serial, raceClauses, readEverything, readSerial, reportWrites, table } from './store'

/** How often the next number is asked for when another report took it. */
const MOST_TRIES = 6

const viewOf = ({ number, at, opinion, digest }: ReportItem): ReportView => ({ number, at, opinion, digest })

/** `〔2026〕3号`, counted by each community for itself. */
const numberOf = ({ year, last }: Serial): string => `〔${year}〕${last + 1}号`

const reportOf = (
  notice: NoticeItem,
  items: readonly ObjectionItem[],
  serial: Serial,
  said: { opinion: string; by: ReportItem['by']; at: Instant },
) => {
  const objections = aliased(items, notice.noticeRound).flatMap(({ item, alias }) =>
    isStatutory(item) && item.outcome ? [{ objectionId: item.objectionId, alias, outcome: item.outcome }] : [],
  )
  const content = { ...said, number: numberOf(serial), objections }
  return { ...content, digest: digestOf({ ...content, notice: notice.digest }) }
}

/** @throws ConditionFailed when something moved meanwhile */
const issue = async (
  caller: Caller,
  head: CaseItem,
  as: Parameters<typeof moveCase>[1]['actors'],
  opinion: string,
): Promise<ReportView> => {
  const at = now()
  const { notices, objections } = await readEverything(head.caseId)
  const notice = presentOf(notices, head, at)
  if (!notice) throw new Refusal('NOTICE_NONE')
  const issued = notice.report
  if (issued && issued.by === caller.personId && issued.opinion === opinion) return viewOf(issued)
  const year = dayOf(at).slice(0, 4)
  const serial: Serial = { community: head.community, year, last: await readSerial(head.community, year) }
  const report = reportOf(notice, objections, serial, { opinion, by: caller.personId, at })
  const step = {
    event: 'issueReport',
    actors: as,
    personId: caller.personId,
    documents: [notice.digest, report.digest],
    facts: { number: report.number, objections: report.objections.length },
  } as const
  const { writes } = moveCase(head, step, { ...noFacts, notice: guardFacts(notice, at) })
  const event = eventOf({
    type: 'notice.reported',
    subject: `case:${head.caseId}`,
    place: head.community,
    actor: caller.personId,
    facts: {
      number: report.number,
      digest: report.digest,
      objections: report.objections.length,
      notAgreed: report.objections.filter((o) => o.outcome === 'notAgreed').length,
    },
  })
  await table.transact([...writes, ...reportWrites(notice, report, serial, event)])
  return viewOf(report)
}

const issueOnce = async (caller: Caller, caseId: CaseId, opinion: string): Promise<ReportView> => {
  const { head, as } = await mustReadCase(caller, caseId)
  return issue(caller, head, as, opinion)
}

/** True when only the number was taken, or an objection came in meanwhile: the guard says anew what is missing. */
const lostHere = (error: unknown): boolean =>
  error instanceof ConditionFailed && [raceClauses.lastIs, raceClauses.noneOpen, 'isPosted'].some((name) => error.has(name))

export const issueReport: UseCase<typeof reportEndpoint> = async ({ params: { caseId }, body }, caller) => {
  for (let left = MOST_TRIES; left > 0; left -= 1) {
    try {
      return await decidedAnew(() => issueOnce(caller, caseId, body.opinion))
    } catch (error) {
      if (!lostHere(error)) throw error
    }
  }
  throw new Refusal('CASE_MOVED')
}
