import type { CaseView } from '@shared/retrofit/contract'
import * as cases from '@shared/retrofit/caseContract'
import * as files from '@shared/retrofit/fileContract'
import * as steps from '@shared/retrofit/stepContract'
import * as vendors from '@shared/retrofit/vendorContract'
import * as wishes from '@shared/retrofit/wishContract'
import type { DecisionId } from '@shared/decision/model'
import { me } from '@shared/identity/contract'
import { Day } from '@shared/kernel/day'
import { fen } from '@shared/kernel/money'
import { OwnerKey } from '@shared/registry/model'
import type { CaseId } from '@shared/retrofit/model'
import type { Actor } from '../../infra/local/seed/actor'
import { community, estate, unitId } from '../../infra/local/seed/district'
import { caseDocument } from '../../infra/local/seed/lifts/paper'

const refused = async (act: Promise<unknown>): Promise<void> => {
  await act.catch((error: unknown) => error)
}

/** Has a case wait for a vote that is over without anybody having told it: what the relay finds when it comes late. */
export const waitsFor = async (caseId: CaseId, decisionId: DecisionId): Promise<void> => {
  const { headWrite, linkVote, readHead, table } = await import('@functions/retrofit/store')
  const head = await readHead(caseId)
  if (!head) throw new Error(`no case ${caseId}`)
  await table.transact([headWrite(head, { state: 'consulting', decisionId }), linkVote(decisionId, caseId)])
}

/** Calls what the seeded lifts leave out of the endpoints of a case; gives one that was just opened. `as` gives somebody who signs in anew. */
export const playCases = async (as: (id: string) => Actor): Promise<CaseId> => {
  const [worker, officer, planning] = [as('worker-sun'), as('officer'), as('bureau-planning')]
  const owner = as('owner-1-201')
  const { items } = await worker.call(cases.listCases, { query: { place: estate.id } })
  const find = async (state: CaseView['state']) => {
    const found = items.find((item) => item.state === state)
    if (!found) throw new Error(`the story has no case in ${state}`)
    return { caseId: found.caseId }
  }
  const [posted, asked, built] = [await find('noticeRunning'), await find('opinions'), await find('registered')]
  await owner.call(cases.myCases)
  await worker.call(wishes.readPool, { query: { place: community.id } })
  await worker.call(wishes.readUnitWishes, { params: { placeId: unitId(2, 1) } })
  await worker.call(steps.readQueue, { query: { role: 'communityWorker', place: community.id } })
  await worker.call(steps.readDigest, { query: { role: 'communityWorker', place: community.id } })
  await worker.call(files.readCaseFile, { params: asked })
  await worker.call(files.readWorks, { params: built })
  // Whoever is asked what is missing asks the context of that stretch: the notice, the subsidy.
  for (const params of [posted, built]) await worker.call(cases.readCase, { params })

  const ownerKey = OwnerKey.parse((await owner.call(me)).homes[0]?.ownerKey)
  await owner.call(files.offerToBuild, { params: { ...posted, ownerKey }, body: { joins: true, asRep: false } })
  const contract = {
    ...{
      trades: ['supply' as const],
      contractor: '示例电梯有限公司',
      licence: { number: 'TS3332000', validUntil: Day.parse('2099-12-31') },
    },
    ...{ amount: fen(30_000_000), lease: true, signedOn: Day.parse('2026-01-05'), fileId: await caseDocument(worker, '合同') },
  }
  const { contractId } = await worker.call(files.addContract, { params: posted, body: contract })
  await worker.call(files.endContract, { params: { ...posted, contractId }, body: { reason: '改签总承包' } })
  const pipes = { kind: 'gas' as const, operator: '示例燃气公司', charge: fen(0), atCost: false, state: 'ordered' as const, remark: '' }
  await worker.call(files.noteUtility, { params: posted, body: pipes })
  const { designs } = await worker.call(files.readCaseFile, { params: asked })
  const { version, checks } = designs[0] ?? { version: 0, checks: null }
  if (!checks) throw new Error('the story has no design')
  await planning.call(files.reviewDesign, { params: asked, body: { version, checks } })
  await refused(worker.call(files.setTerms, { params: posted, body: { levelEntry: true, occupiedFlats: [] } }))
  await refused(
    worker.call(steps.explainCorrection, { params: { ...asked, document: 'titles' }, body: { text: '产权证上有两位产权人，已都签名。' } }),
  )
  const { items: days } = await officer.call(files.readWorks, { params: built })
  const [day] = days
  if (!day) throw new Error('the story has no day on the site')
  await refused(officer.call(files.mendProblem, { params: { ...built, worksId: day.worksId }, body: { text: '已经补齐' } }))

  const firm = {
    ...{ place: community.id, name: '示例电梯有限公司', trades: ['supply' as const], vendorKey: 'story-vendor-0001' },
    ...{ licence: contract.licence, about: '在本社区装过电梯，保养及时。' },
  }
  const { vendorId } = await worker.call(vendors.recommendVendor, { body: firm })
  await worker.call(vendors.listVendors, { query: { place: community.id } })
  await refused(as('owner-1-201').call(vendors.evaluateVendor, { params: { ...built, vendorId }, body: { score: 5, text: '' } }))
  await worker.call(vendors.dropVendor, { params: { vendorId }, body: { place: community.id, reason: '不再承接' } })
  const units = [unitId(4, 1)]
  const opening = { units, levelEntry: false, occupiedFlats: [], ownership: 'resettlement' as const, caseKey: 'story-case-00001' }
  return (await worker.call(cases.openCase, { body: opening })).caseId
}
