import { Refusal } from '@shared/contract/errors'
import { type Exported, exportNames, exportNumber, safeCell, watermarkOf } from '@shared/document/exported'
import { formatArea } from '@shared/kernel/area'
import { digestOf } from '@shared/kernel/digest'
import { covers } from '@shared/kernel/place'
import type { contacts, exportContacts } from '@shared/outreach/contract'
import type { ContactRow } from '@shared/outreach/model'
import { shownContacts } from '@shared/outreach/reach'
import { byRoom, lastTry, roomsOf, triedWords } from '@shared/outreach/say'
import { type ReachVoter, type VoteFacts, pageToReach } from '@functions/decision/exports'
import { boundPersons, staffNameAt } from '@functions/identity/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { eventOf } from '@functions/platform/outbox'
import { voteFor, watchers } from './access'
import { noteIssued, readReach } from './store'

/** Voters read at once. */
const PAGE = 100

const roomsIn = ({ parts }: ReachVoter, scope: VoteFacts['scope']): ContactRow['rooms'] =>
  parts.flatMap(({ flat, floor, room }) => {
    const found = scope.find((s) => covers(s.unit, flat))
    return found ? [{ ...found, floor, room }] : []
  })

/** Voters of a vote with how often each was sought: one page of the roll, its entries and its bindings, side by side. */
const contactPage = async (
  { decisionId, scope }: VoteFacts,
  from: string | undefined,
  limit: number,
): Promise<{ items: ContactRow[]; cursor: string | null }> => {
  const { voters, cursor } = await pageToReach(decisionId, from, limit)
  const [reach, bound] = await Promise.all([
    readReach(
      decisionId,
      voters.map((v) => v.voterId),
    ),
    boundPersons(voters.map((v) => v.ownerKey)),
  ])
  return {
    items: voters.map((voter) => {
      const { voterId, names, area, voted, ownerKey } = voter
      const { attempts = 0, days = 0, last = null } = reach.get(voterId) ?? {}
      return { voterId, rooms: roomsIn(voter, scope), names: [...names], area, voted, onWechat: bound.has(ownerKey), attempts, days, last }
    }),
    cursor,
  }
}

export const listContacts: UseCase<typeof contacts> = async ({ params, query }, caller) =>
  contactPage(await voteFor(caller, params.decisionId, watchers), query.cursor, query.limit ?? PAGE)

const everyContact = async (vote: VoteFacts): Promise<ContactRow[]> => {
  const rows: ContactRow[] = []
  for (let cursor: string | undefined | null = undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof contactPage>> = await contactPage(vote, cursor, PAGE)
    rows.push(...page.items)
    cursor = page.cursor
  }
  return rows
}

const cellsOf = (row: ContactRow, several: boolean): Exported['rows'][number] => [
  roomsOf(row, several),
  row.names.join('、'),
  Number(formatArea(row.area)),
  row.voted ? '已表决' : '未表决',
  row.onWechat ? '已绑定' : '没有绑定',
  triedWords(row),
  lastTry(row),
]

/** The list is answered only once its event is written: nothing leaves without a trace. */
export const exportContactList: UseCase<typeof exportContacts> = async ({ params: { decisionId }, body }, caller) => {
  const vote = await voteFor(caller, decisionId, watchers)
  const [all, name] = await Promise.all([everyContact(vote), staffNameAt(caller.personId, vote.community)])
  // The appointment ended since the token was made: whoever is no longer staff takes nothing out.
  if (name === null) throw new Refusal('WRONG_PLACE')
  const shown = all.filter(shownContacts[body.show]).sort(byRoom)
  const rows = shown.map((row) => cellsOf(row, vote.scope.length > 1).map(safeCell))
  const number = exportNumber(now(), newCode(6))
  const event = eventOf({
    type: 'outreach.exported',
    subject: `decision:${decisionId}`,
    place: vote.community,
    actor: caller.personId,
    facts: { list: 'contacts', show: body.show, number, rows: rows.length, digest: digestOf(rows) },
  })
  await noteIssued(decisionId, event, { number, show: body.show })
  return {
    ...{ number, kind: 'contacts', rows },
    title: `${vote.title} ${exportNames.contacts}`,
    watermark: watermarkOf(name, now(), number),
    head: ['房号', '表决权人', '面积（㎡）', '是否表决', '微信', '联系', '最近一次'],
  }
}
