import { beforeAll, describe, expect, test } from '@jest/globals'
import { endpoints } from '@shared/contract'
import { type Role, StaffRole } from '@shared/contract/roles'
import { FileId } from '@shared/content/model'
import { create } from '@shared/decision/contract'
import { MeetingId } from '@shared/decision/meeting'
import { listAppointments } from '@shared/identity/contract'
import { PersonId } from '@shared/identity/model'
import { area } from '@shared/kernel/area'
import { digestText } from '@shared/kernel/digest'
import { DAY, plus } from '@shared/kernel/instant'
import { people } from '@shared/kernel/people'
import { PlaceId, childOf, parentOf } from '@shared/kernel/place'
import { addFile } from '@functions/content/store'
import { now } from '@functions/platform/clock'
import { newId, newUlid } from '@functions/platform/ids'
import { paperCodeOf } from '@functions/decision/paperCode'
import { conflictIdOf } from '@functions/decision/store/conflict'
import { proxyIdOf } from '@functions/decision/store/proxies'
import { ImportId } from '@functions/registry/items'
import { addImportHead } from '@functions/registry/store'
import { ask, stranger } from '../support/bindings'
import { appoint, foundDistrict } from '../support/district'
import { isOfCases } from '../support/elsewhere'
import { type FrozenVote, type TestOwner, ballotOf, freezeVote } from '../support/frozen-vote'
import { reads } from '../support/papers'
import { acceptanceBody, agentBallot, offerBody, paperBody, signature } from '../support/proxies'
import { mustApi } from '../support/stack'
import { tokenWith } from '../support/tokens'
import { type Sent, refusedWith, send } from './wire'

/**
 * The right role in the wrong place. Every endpoint that names roles stands in this table or among those that speak of nobody but the
 * caller; a new one that is in neither fails the first test.
 */
const ofTheCallerAlone = [
  'identity.approveTicket',
  'decision.mine',
  ...['releaseHome', 'handOver', 'inviteHelper', 'listHelpers', 'removeHelper'].map((name) => `identity.${name}`),
]

/** Things at one place, asked for by people of another. */
const things = async () => {
  const here = await foundDistrict()
  const estate = parentOf(here.building) ?? here.building
  const worker = await appoint(here.administrator, 'communityWorker', here.community)
  const { items } = await mustApi(listAppointments, { token: here.administrator.accessToken, query: { place: here.community } })
  const draft = {
    title: '二单元加装电梯',
    matter: { kind: 'general' as const, item: 7 as const },
    scope: [here.unit],
    scheme: { text: '在单元北侧加装一部电梯，错层入户。', drawings: [] },
    convenor: '云梯社区居民委员会',
    opensAt: plus(now(), DAY),
    closesAt: plus(now(), 8 * DAY),
  }
  const { decisionId } = await mustApi(create, { token: worker.accessToken, body: { ...draft, replaces: null, draftKey: newUlid() } })
  const importId = newId(ImportId, 'i')
  const system = newId(PersonId, 'p')
  const none = { flats: 0, people: people(0), area: area(0) }
  await addImportHead({
    ...{ importId, estate, fileName: 'roll.xlsx', fileDigest: digestText('x'), state: 'previewed', rows: 0, totals: none },
    ...{ errors: 0, warnings: 0, issueCount: 0, issues: [], createdAt: now(), createdBy: system },
  })
  const fileId = newId(FileId, 'f')
  const described = { name: 'plan.pdf', contentType: 'application/pdf', size: 10, sha256: digestText('x') }
  await addFile({
    ...{ ...described, fileId, key: `drawings/${fileId}`, purpose: 'schemeDrawing', place: here.community },
    ...{ requestedBy: system, requestedAt: now(), confirmedAt: null },
  })
  const { requestId } = await ask(stranger(), here.unit, '101')
  return {
    ...here,
    requestId,
    estate,
    grantId: items[0]?.grantId ?? '',
    draft,
    decisionId,
    importId,
    fileId,
    described,
    vote: await freezeVote(),
  }
}
type Things = Awaited<ReturnType<typeof things>>

const ofVote = ({ vote }: Things): Sent => ({ params: { decisionId: vote.decisionId } })
const ofDraft = ({ decisionId }: Things): Sent => ({ params: { decisionId } })
/** An authorisation that nobody gave: who may not look is told nothing of whether it is there. */
const ofProxy = ({ vote }: Things): Sent => ({
  params: { decisionId: vote.decisionId, proxyId: proxyIdOf(twoOf(vote)[0].vote.voterId, 1) },
})
/** A paper and a conflict that are not there: who may not look is told nothing of it. */
const ofPaper = ({ vote }: Things): Sent => ({ params: { decisionId: vote.decisionId, paperId: `pp_${'0'.repeat(20)}` } })
const ofConflict = ({ vote }: Things): Sent => ({
  params: { decisionId: vote.decisionId, conflictId: conflictIdOf(ballot(vote).owner.vote.voterId, 2) },
})
const ofMeeting = ({ vote }: Things): Sent => ({ params: { decisionId: vote.decisionId, meetingId: newId(MeetingId, 'm') } })
const meetingPlan = () => ({
  ...{ kind: 'consultation', startsAt: plus(now(), DAY), venue: '社区活动室', topic: '加装电梯的方案', host: '云梯社区' },
  meetingKey: newUlid(),
})
const twoOf = ({ owners: [one, two] }: FrozenVote): [TestOwner, TestOwner] => {
  if (!one || !two) throw new Error('a vote has owners')
  return [one, two]
}
const ballot = (vote: FrozenVote) => {
  const [owner] = vote.owners
  if (!owner) throw new Error('a vote has owners')
  return { owner, body: ballotOf(vote, owner, 'agree') }
}

const NOBODYS = `o_${'0'.repeat(26)}`
const ofRequest = ({ requestId }: Things): Sent => ({ params: { requestId } })
const targetIn = ({ unit }: Things) => ({ unit, room: '101', ownerKey: NOBODYS, replaces: null, checked: ['identity', 'deed'] })

const asked: Readonly<Record<string, (t: Things) => Sent>> = {
  'identity.listBindingRequests': (t) => ({ query: { place: t.community, state: 'open' } }),
  'identity.readBindingRequest': ofRequest,
  'identity.approveBindingRequest': (t) => ({ ...ofRequest(t), body: targetIn(t) }),
  'identity.refuseBindingRequest': (t) => ({ ...ofRequest(t), body: { reason: '照片不清楚' } }),
  'identity.revealRequestPhone': (t) => ({ ...ofRequest(t), body: { reason: 'verifyOwner', note: '' } }),
  'identity.makeBindingCode': (t) => ({ body: { ...targetIn(t), capacity: 'owner', name: '测试' } }),
  'identity.unitBindings': (t) => ({ params: { placeId: t.unit } }),
  'identity.voterHistory': (t) => ({ params: { placeId: t.unit, ownerKey: NOBODYS } }),
  'identity.releaseVoter': (t) => ({
    params: { placeId: t.unit, ownerKey: NOBODYS },
    body: { generation: 1, reason: 'request', note: '', checked: [] },
  }),
  'identity.unlockVoter': (t) => ({ params: { placeId: t.unit, ownerKey: NOBODYS }, body: { generation: 1, note: '记错了' } }),
  'identity.transferFlat': (t) => ({
    params: { placeId: t.unit },
    body: { room: '101', ownerKey: NOBODYS, version: 1, owners: [{ name: '测试', idNumber: '', phone: '' }], proof: null, note: '' },
  }),
  'identity.invite': (t) => ({ body: { name: '工甲一', role: 'communityWorker', place: t.community } }),
  'identity.listAppointments': (t) => ({ query: { place: t.community } }),
  'identity.revokeAppointment': (t) => ({ params: { grantId: t.grantId }, body: { reason: '调离岗位' } }),
  'registry.browsePlace': (t) => ({ params: { placeId: t.community } }),
  'registry.addPlace': (t) => ({ params: { placeId: t.community }, body: { code: 'e9', name: '新苑小区', phone: null } }),
  'registry.previewImport': (t) => ({ params: { placeId: t.estate }, body: { fileId: t.fileId } }),
  'registry.readImport': (t) => ({ params: { importId: t.importId } }),
  'registry.listImportIssues': (t) => ({ params: { importId: t.importId } }),
  'registry.commitImport': (t) => ({ params: { importId: t.importId } }),
  'registry.readUnitRoll': (t) => ({ params: { placeId: t.unit } }),
  'registry.revealPhones': (t) => ({ params: { placeId: t.unit, room: '101' }, body: { reason: 'remindVote', note: '' } }),
  'content.requestUpload': (t) => ({ body: { ...t.described, purpose: 'schemeDrawing', place: t.community } }),
  'content.confirmUpload': (t) => ({ params: { fileId: t.fileId } }),
  'decision.create': (t) => ({ body: { ...t.draft, replaces: null, draftKey: newUlid() } }),
  'decision.edit': (t) => ({ ...ofDraft(t), body: { ...t.draft, version: 1 } }),
  'decision.checkRoll': ofDraft,
  'decision.publish': (t) => ({ ...ofDraft(t), body: { version: 1, fingerprint: digestText('x') } }),
  'decision.withdraw': (t) => ({ ...ofVote(t), body: { reason: '方案有变化' } }),
  'decision.allowException': (t) => ({ ...ofVote(t), body: { reason: '街道会同社区研究后认定', document: t.fileId } }),
  'decision.close': ofVote,
  'decision.list': (t) => ({ query: { place: t.community } }),
  'decision.read': ofVote,
  'decision.grid': (t) => ({ ...ofVote(t), query: { unit: t.vote.unit } }),
  'decision.voters': ofVote,
  'decision.cast': (t) => ({ ...ofVote(t), body: ballot(t.vote).body }),
  'decision.myBallots': (t) => ({ params: { decisionId: t.vote.decisionId, voterId: ballot(t.vote).owner.vote.voterId } }),
  'decision.resultFile': ofVote,
  'decision.findPaper': (t) => ({
    params: { decisionId: t.vote.decisionId, code: paperCodeOf(t.vote.decisionId, ballot(t.vote).owner.vote.voterId) },
  }),
  'decision.enterPaper': (t) => ({
    ...ofVote(t),
    body: { paperKey: newUlid(), voterId: ballot(t.vote).owner.vote.voterId, code: null, photo: t.fileId, reading: reads('agree') },
  }),
  'decision.confirmPaper': (t) => ({ ...ofPaper(t), body: reads('agree') }),
  'decision.papers': (t) => ({ ...ofVote(t), query: { state: 'entered' } }),
  'decision.paper': ofPaper,
  'decision.paperTasks': (t) => ({ query: { place: t.community } }),
  'decision.conflicts': ofVote,
  'decision.conflict': ofConflict,
  'decision.settle': (t) => ({ ...ofConflict(t), body: { stands: null, last: 2, reason: '上门核对，业主本人当面确认', proof: t.fileId } }),
  'decision.contest': (t) => ({ ...ofVote(t), body: ballot(t.vote).body }),
  'decision.myPapers': (t) => ({ params: { decisionId: t.vote.decisionId, voterId: ballot(t.vote).owner.vote.voterId } }),
  'decision.makeStatement': (t) => ({ ...ofConflict(t), body: { stands: null, signature } }),
  'decision.offerProxy': (t) => ({ ...ofVote(t), body: offerBody(t.vote, ...twoOf(t.vote)) }),
  'decision.myProxies': ofVote,
  'decision.revokeProxy': ofProxy,
  'decision.ratifyProxy': (t) => ({ ...ofProxy(t), body: { signature, revision: 1 } }),
  'decision.acceptProxy': (t) => ({ ...ofProxy(t), body: acceptanceBody }),
  'decision.declineProxy': ofProxy,
  'decision.castByProxy': (t) => ({ ...ofProxy(t), body: agentBallot(t.vote, twoOf(t.vote)[0], 'agree') }),
  'decision.registerProxy': (t) => ({ ...ofVote(t), body: paperBody(t.vote, ...twoOf(t.vote)) }),
  'decision.listProxies': ofVote,
  'decision.rejectProxy': (t) => ({ ...ofProxy(t), body: { reason: '材料不齐' } }),
  'decision.ratifyProxyOnPaper': (t) => ({ ...ofProxy(t), body: { scan: t.fileId } }),
  'decision.voidProxyBallot': (t) => ({ ...ofProxy(t), body: { reason: '签名不是本人', proof: t.fileId } }),
  'decision.listPropertyStaff': (t) => ({ params: { placeId: t.estate } }),
  'decision.addPropertyStaff': (t) => ({ params: { placeId: t.estate }, body: { name: '物业甲', phone: '13800000000' } }),
  'decision.removePropertyStaff': (t) => ({ params: { placeId: t.estate, entryId: '0'.repeat(32) } }),
  'decision.planMeeting': (t) => ({ ...ofVote(t), body: meetingPlan() }),
  'decision.listMeetings': ofVote,
  'decision.cancelMeeting': (t) => ({ ...ofMeeting(t), body: { reason: '场地有变' } }),
  'decision.showSignInCode': ofMeeting,
  'decision.signInAtMeeting': (t) => ({ ...ofMeeting(t), body: { code: '000000' } }),
  'decision.addAttendee': (t) => ({ ...ofMeeting(t), body: { name: '王甲一', voterId: null } }),
  'decision.listAttendees': ofMeeting,
  'decision.recordMinutes': (t) => ({
    ...ofMeeting(t),
    body: { text: '介绍了方案，听取了意见。', inFavour: '', against: '', photos: [], attachments: [] },
  }),
  'decision.addToMinutes': (t) => ({ ...ofMeeting(t), body: { text: '补充说明', additionKey: newUlid() } }),
  'outreach.messages': ofVote,
  'outreach.contacts': ofVote,
  'outreach.exportContacts': (t) => ({ ...ofVote(t), body: { show: 'all' } }),
  'outreach.attempts': (t) => ({ params: { decisionId: t.vote.decisionId, voterId: ballot(t.vote).owner.vote.voterId } }),
  'outreach.logAttempt': (t) => ({
    params: { decisionId: t.vote.decisionId, voterId: ballot(t.vote).owner.vote.voterId },
    body: { attemptKey: newUlid(), kind: 'door', outcome: 'notHome', note: '', madeAt: null, photo: null, corrects: null },
  }),
  'document.readPapers': (t) => ({ params: { decisionId: t.vote.decisionId, kind: 'ballots' } }),
  'document.readVoteCode': ofVote,
  'document.exportRows': (t) => ({ ...ofVote(t), body: { kind: 'voters' } }),
  'document.askInquiry': (t) => ({ ...ofVote(t), body: { inquiryKey: newUlid(), text: '为什么这样算？' } }),
  'document.myInquiries': ofVote,
  'document.listInquiries': (t) => ({ ...ofVote(t), query: { state: 'open' } }),
  'document.answerInquiry': (t) => ({
    params: { decisionId: t.vote.decisionId, inquiryId: `q_${'0'.repeat(24)}` },
    body: { text: '答复如下。' },
  }),
  'print.makePdf': (t) => ({ params: { decisionId: t.vote.decisionId, kind: 'consultation' } }),
  'audit.readLog': (t) => ({ query: { place: t.community, subject: `staff:${t.community}` } }),
  'audit.exportLog': (t) => ({ body: { place: t.community, subject: `staff:${t.community}` } }),
  'audit.openCase': (t) => ({ params: { decisionId: t.vote.decisionId }, body: { reason: 'court' } }),
  'audit.readCase': (t) => ({ params: { decisionId: t.vote.decisionId, openingId: newUlid(), part: 'ballots' } }),
  'audit.overview': (t) => ({ query: { place: t.community } }),
}

const elsewhere = PlaceId.parse('elsewhere')
const tokenOf = (role: Role): Promise<string> =>
  role === 'owner'
    ? tokenWith({ owner: [{ ownerKey: 'o_00000000000000000000000000', generation: 1, units: [childOf(elsewhere, 'u')] }] })
    : tokenWith({ staff: [{ role, place: elsewhere }] })

let all: Things
beforeAll(async () => {
  all = await things()
})

// Those of lift cases and programmes are tried by requests from the contract: elsewhere.test.ts.
const named = endpoints.filter((e) => typeof e.access !== 'string' && !isOfCases(e))
const cases = named.flatMap((e) => {
  const make = asked[e.id]
  return make && typeof e.access !== 'string' ? e.access.map((role) => ({ id: e.id, role, endpoint: e, make })) : []
})

describe('the right role in the wrong place', () => {
  test('is tried on every endpoint that names roles', () => {
    expect([...Object.keys(asked), ...ofTheCallerAlone].sort()).toEqual(named.map((e) => e.id).sort())
  })

  test.each(cases)('$id refuses a $role of elsewhere', async ({ role, endpoint, make }) => {
    const refusal = await refusedWith(await send(endpoint, { ...make(all), token: await tokenOf(role) }))
    expect(refusal).toBe(StaffRole.safeParse(role).success ? 'WRONG_PLACE' : 'NOT_ON_ROLL')
  })

  test.each(cases.filter((c) => c.role === 'communityWorker'))('$id refuses a $role of a flat inside', async ({ id, endpoint, make }) => {
    const inside = /^(decision|outreach|document|print)\./.test(id) ? childOf(all.vote.unit, '101') : childOf(all.unit, '101')
    const places = [inside, childOf(all.unit, '101')]
    const token = await tokenWith({ staff: places.map((place) => ({ role: 'communityWorker' as const, place })) })
    expect(await refusedWith(await send(endpoint, { ...make(all), token }))).toBe('WRONG_PLACE')
  })
})
