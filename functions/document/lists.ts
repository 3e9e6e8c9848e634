import { Refusal } from '@shared/contract/errors'
import type { Role } from '@shared/contract/roles'
import { specialNames } from '@shared/decision/explain'
import { choiceNames } from '@shared/decision/model'
import type { exportRows as exportRowsEndpoint } from '@shared/document/contract'
import { type ExportKind, type Exported, exportNames, exportNumber, safeCell, watermarkOf } from '@shared/document/exported'
import { formatArea } from '@shared/kernel/area'
import { digestOf } from '@shared/kernel/digest'
import { type VoteSubject, doorsOf, voteSubject, voterLines } from '@functions/decision/exports'
import { staffNameAt } from '@functions/identity/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { noteIssued } from './store'

const watchers: readonly Role[] = ['communityWorker', 'streetOfficer', 'auditor', 'administrator']

type Lines = Awaited<ReturnType<typeof voterLines>>
type Rows = Pick<Exported, 'head' | 'rows'>

/** Who took part; names are masked, and how anybody voted is not in it. */
const voterRows = (lines: Lines): Rows => ({
  head: ['房号', '表决权人', '面积（㎡）', '是否参与', '另需单独同意'],
  rows: lines.map((v) => [
    v.label,
    v.names.join('、'),
    Number(formatArea(v.area)),
    v.voted ? '已参与' : '未参与',
    v.asks.map((ask) => specialNames[ask]).join('、'),
  ]),
})

/** How each room voted, without names. */
const roomRows = (lines: Lines): Rows => ({
  head: ['房号', '面积（㎡）', '是否参与', '意见'],
  rows: lines.map((v) => [v.label, Number(formatArea(v.area)), v.voted ? '参与' : '未参与', v.choice ? choiceNames[v.choice] : '—']),
})

const rowsOf = async (kind: ExportKind, vote: VoteSubject): Promise<Rows> => {
  if (kind === 'rooms' && !vote.result) throw new Refusal('RESULT_NOT_READY', { closesAt: vote.closesAt })
  const voters = [...new Set((await doorsOf(vote)).map((d) => d.voterId))]
  const lines = await voterLines(vote, voters)
  return kind === 'rooms' ? roomRows(lines) : voterRows(lines)
}

/** A list is answered only once its event is written: nothing leaves without a trace. */
export const exportRows: UseCase<typeof exportRowsEndpoint> = async ({ params: { decisionId }, body: { kind } }, caller) => {
  const vote = await voteSubject(decisionId)
  if (!vote) throw new Refusal('NOT_FOUND')
  caller.mustHold(watchers, vote.community)
  const [{ head, rows }, name] = await Promise.all([rowsOf(kind, vote), staffNameAt(caller.personId, vote.community)])
  // The appointment ended since the token was made: whoever is no longer staff takes nothing out.
  if (name === null) throw new Refusal('WRONG_PLACE')
  const number = exportNumber(now(), newCode(6))
  const event = eventOf({
    type: 'document.exported',
    subject: `decision:${decisionId}`,
    place: vote.community,
    actor: caller.personId,
    facts: { list: kind, number, rows: rows.length, digest: digestOf(rows) },
  })
  await noteIssued(decisionId, event, { number, kind })
  return {
    number,
    kind,
    title: `${vote.title} ${exportNames[kind]}`,
    watermark: watermarkOf(name, now(), number),
    head,
    rows: rows.map((row) => row.map(safeCell)),
  }
}
