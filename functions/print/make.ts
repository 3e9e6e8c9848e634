import type { Role } from '@shared/contract/roles'
import type { LinliDocument } from '@shared/document/blocks'
import { isNotice } from '@shared/document/kinds'
import type { makePdf as makePdfEndpoint } from '@shared/print/contract'
import { readerOf } from '@functions/decision/exports'
import { type Papers, ballotOf, noteIssued, noticeOf, papersOf, subjectOf, voteCodeOf } from '@functions/document/exports'
import { linkTo } from '@functions/platform/files'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { LOOK } from './pdf'
import type { Pictures } from './pictures'
import { typeset } from './typeset'

const composers: readonly Role[] = ['communityWorker', 'streetOfficer']

/** Named by content, so that the same document is one file however often it is asked for. */
const keyOf = ({ decisionId, kind, digest }: LinliDocument): string =>
  `decisions/${decisionId}/documents/${kind}-${digest.slice(0, 24)}-${LOOK}.pdf`

const opensVote = ({ sheets }: LinliDocument): boolean =>
  sheets.some(({ blocks }) => blocks.some((block) => block.kind === 'code' && block.opens === 'vote'))

const picturesOf = async (document: LinliDocument): Promise<Pictures> => ({
  code: opensVote(document) ? (await voteCodeOf(document.decisionId)).bytes : null,
  files: new Map(),
})

const whole = (document: LinliDocument): Papers => ({ document, page: 1, pages: 1, total: 1 })

export const makePdf: UseCase<typeof makePdfEndpoint> = async ({ params: { decisionId, kind }, body }, caller) => {
  const [subject] = await Promise.all([subjectOf(decisionId), readerOf(caller, decisionId)])
  if (!isNotice(kind)) caller.mustHold(composers, subject.community)
  const { document, page, pages } = isNotice(kind)
    ? whole(noticeOf(kind, subject))
    : kind === 'ballots' && body.only
      ? await ballotOf(subject, body.only)
      : await papersOf(kind, subject, body.page ?? 1)
  await typeset(keyOf(document), document, !isNotice(kind), () => picturesOf(document))
  const { number, digest, sheets } = document
  const event = eventOf({
    type: 'document.printed',
    subject: `decision:${decisionId}`,
    place: subject.community,
    actor: caller.personId,
    facts: { document: kind, number, digest, sheets: sheets.length, page },
  })
  await noteIssued(decisionId, event, { number, kind })
  const fileName = `${document.name}${pages > 1 ? `-${page}` : ''}.pdf`
  return { url: await linkTo(keyOf(document), fileName), fileName, number, digest, sheets: sheets.length, page, pages }
}
