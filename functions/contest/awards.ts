import { BODY, type CertificateNumber, certificateNumber } from '@shared/certificate/number'
import { lookupHash, seal, unseal } from '@functions/platform/cipher'
import { ConditionFailed } from '@functions/platform/table'
import { contestEvent } from './events'
import { type ContestItem, type EntryItem, WorkItem } from './items'
import { openField, peopleOf, workContext } from './people'
import { entriesOf, isThere, keys, table } from './store'
import { putCertificate } from './store/results'
import { readResultItem } from './views'

/** The number of an entry's certificate: the same however often it is made, and nobody finds another one from it. */
const numberFor = ({ contestId, entryId }: EntryItem): CertificateNumber =>
  certificateNumber('contest', lookupHash('certificate', `${contestId}\n${entryId}`, BODY))

export const certificateContext = (number: string, field: 'who' | 'workTitle'): string => `CERTIFICATE#${number}/CERTIFICATE.${field}`

const whoOf = (entry: EntryItem): string => {
  const [team, names] = [openField(entry, 'teamName'), peopleOf(entry).map(({ name }) => name)]
  return team === '' ? names.join('、') : `${team}（${names.join('、')}）`
}

const titleOf = async ({ contestId, entryId, work }: EntryItem): Promise<string> => {
  const item = work === 0 ? null : await table.get(keys.work(contestId, entryId, work))
  return item ? unseal(WorkItem.parse(item).title, workContext(contestId, entryId, work, 'title')) : ''
}

const grant = async (head: ContestItem, entry: EntryItem, rank: number, award: string | null, actor: string): Promise<void> => {
  const awardName = head.awards.find(({ id }) => id === award)?.name
  if (awardName === undefined || head.awardedAt === null) {
    await table.write({ update: keys.entry(head.contestId, entry.entryId), set: { rank }, when: [isThere] })
    return
  }
  const number = numberFor(entry)
  const title = await titleOf(entry)
  const certificate = {
    ...{ number, contestId: head.contestId, entryId: entry.entryId, contestTitle: head.title, award: awardName },
    ...{ category: head.categories.find(({ id }) => id === entry.category)?.name ?? '', organiser: head.organiser },
    who: seal(whoOf(entry), certificateContext(number, 'who')),
    workTitle: title === '' ? '' : seal(title, certificateContext(number, 'workTitle')),
    awardedAt: head.awardedAt,
  }
  const event = contestEvent('certified', head, actor, { entry: entry.entryId, award })
  try {
    await table.transact([
      putCertificate(certificate, event),
      { update: keys.entry(head.contestId, entry.entryId), set: { rank, award, certificate: number }, when: [isThere] },
    ])
  } catch (error) {
    // Granted already, by whoever took the step before.
    if (!(error instanceof ConditionFailed)) throw error
  }
}

/** Writes rank, award and certificate to each entry of the result. Doing it again changes nothing. */
export const grantAwards = async (head: ContestItem, actor: string): Promise<void> => {
  const [result, entries] = await Promise.all([readResultItem(head), entriesOf(head.contestId)])
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]))
  for (const { number, rank, award } of result?.lines ?? []) {
    const entry = byNumber.get(number)
    if (entry && entry.rank === null) await grant(head, entry, rank, award, actor)
  }
}
