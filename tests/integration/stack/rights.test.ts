import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Context } from 'aws-lambda'
import { exportLog, openCase, overview, readCase, readLog } from '@shared/audit/contract'
import { CasePart } from '@shared/audit/caseModel'
import { endpoints } from '@shared/contract'
import { routeKeyOf } from '@shared/contract/endpoint'
import * as decision from '@shared/decision/contract'
import * as identity from '@shared/identity/contract'
import { DAY, MINUTE, msOf } from '@shared/kernel/instant'
import * as document from '@shared/document/contract'
import * as outreach from '@shared/outreach/contract'
import type { CaseId } from '@shared/retrofit/model'
import { makePdf } from '@shared/print/contract'
import { ownData } from '@shared/privacy/contract'
import { NOTICE_VERSION } from '@shared/privacy/notice'
import { browsePlace, listImportIssues, previewImport, readImport, readUnitRoll, revealPhones } from '@shared/registry/contract'
import type { HttpHandler } from '@functions/platform/http'
import { LocalClock } from '../../../infra/local/clock'
import { placesIn } from '../../../infra/local/files'
import { Actor } from '../../../infra/local/seed/actor'
import { community, district, estate, flatsToImport, unitId } from '../../../infra/local/seed/district'
import { personNamed } from '../../../infra/local/seed/people'
import { rollFile } from '../../../infra/local/seed/rollFile'
import { seedDistrict } from '../../../infra/local/seed/seed'
import { functionEnvironment, wechatApp } from '../../../infra/local/settings'
import type { LocalServer } from '../../../infra/local/server'
import { startWechat } from '../../../infra/local/wechat/server'
import { WechatStandIn } from '../../../infra/local/wechat/stand-in'
import { serviceFunctions } from '../../../infra/template'
import { playActivityEndpoints } from '../../support/activityStory'
import { playContestEndpoints } from '../../support/contestStory'
import { playBindings } from '../../support/bindingStory'
import { startInProcessGateway } from '../../support/in-process-gateway'
import { playCases, waitsFor } from '../../support/caseStory'
import { playOrderEndpoints } from '../../support/dispatchStory'
import { playFunding, soldUnheard } from '../../support/fundingStory'
import { playNotices } from '../../support/noticeStory'
import { playPapers } from '../../support/paperStory'
import { playMeetings, playProxies } from '../../support/proxyStory'
import { Rights } from '../../support/rights'
import { ownStack } from '../../support/stack'
import { playVolunteerEndpoints } from '../../support/volunteerStory'

/**
 * Does each function's role in serverless.yml allow what the function does? No database on this machine asks for rights, so a missing one
 * would first show in production. Here the whole story is played, every endpoint is called at least once, and each command
 * that a function sends is held against its role.
 */
const rights = new Rights()
const called = new Set<string>()
let stack: Awaited<ReturnType<typeof ownStack>>
const servers: LocalServer[] = []
/** A lift whose subsidy was played through. */
let subsidised: string | null = null
let opened: CaseId | null = null
/** An order that a team was asked to take. */
let asked: Awaited<ReturnType<typeof playOrderEndpoints>> | null = null
let stopWatching = (): void => undefined

const context = (name: string): Pick<Context, 'awsRequestId'> => ({ awsRequestId: name })

/** Everything acts on a stack of its own, through handlers that run here. */
const startHere = async () => {
  stack = await ownStack()
  const places = placesIn(stack.folder)
  const clock = new LocalClock(places.clock)
  const wechat = new WechatStandIn(wechatApp, () => clock.now())
  const wechatServer = await startWechat(0, wechat)
  const environment = functionEnvironment({ ...stack.addresses, wechat: wechatServer.url }, places)
  Object.assign(process.env, environment)

  const handlers: Record<string, HttpHandler> = {
    identity: (await import('@functions/identity/handler')).handler,
    registry: (await import('@functions/registry/handler')).handler,
    content: (await import('@functions/content/handler')).handler,
    decision: (await import('@functions/decision/handler')).handler,
    outreach: (await import('@functions/outreach/handler')).handler,
    document: (await import('@functions/document/handler')).handler,
    print: (await import('@functions/print/handler')).handler,
    privacy: (await import('@functions/privacy/handler')).handler,
    retrofit: (await import('@functions/retrofit/handler')).handler,
    notice: (await import('@functions/notice/handler')).handler,
    funding: (await import('@functions/funding/handler')).handler,
    subsidy: (await import('@functions/subsidy/handler')).handler,
    activity: (await import('@functions/activity/handler')).handler,
    contest: (await import('@functions/contest/handler')).handler,
    volunteer: (await import('@functions/volunteer/handler')).handler,
    dispatch: (await import('@functions/dispatch/handler')).handler,
    audit: (await import('@functions/audit/handler')).handler,
  }
  const tick = (await import('@functions/tick/handler')).handler
  rights.watchDatabase((await import('@functions/platform/table')).dynamo)
  stopWatching = rights.watchFiles(stack.addresses.files)

  const gateway = await startInProcessGateway(async (name, event) => {
    const handler = handlers[name]
    if (!handler) throw new Error(`no handler of ${name}`)
    called.add(event.routeKey)
    const result = await rights.as(name, () => handler(event, context(name)))
    rights.noteSigned(name, JSON.parse(result.body ?? '{}'), stack.addresses.files)
    return result
  })
  servers.push(wechatServer, gateway)
  return {
    addresses: { ...stack.addresses, gateway: gateway.url },
    places,
    clock,
    wechat,
    environment,
    gateway: { invoke: () => rights.as('tick', tick) },
    streams: { settled: stack.settled },
  }
}

type Here = Awaited<ReturnType<typeof startHere>>

/** What the story leaves out. A refusal is an answer too: the function has looked by then. */
const callTheRest = async (
  here: Here,
): Promise<{ decisionId: string; voterId: string; sold: { readonly unit: string; readonly room: string } }> => {
  const as = (id: string): Actor => new Actor(here, personNamed(id))
  const [worker, officer, elder] = [as('worker-sun'), as('officer'), as('elder')]
  const session = await as('owner-302').call(identity.signIn, { body: { code: here.wechat.loginCode('owner-302') } })
  await as('owner-302').call(identity.refresh, { body: { refreshToken: session.refreshToken } })
  await elder.call(identity.updateMe, { body: { callMe: '周阿姨' } })
  await elder.call(identity.me)
  const { ticketId, secret } = await worker.call(identity.openTicket)
  await worker.call(identity.approveTicket, { params: { ticketId } })
  await worker.call(identity.redeemTicket, { params: { ticketId }, body: { secret } })
  const { items } = await officer.call(identity.listAppointments, { query: { place: community.id } })
  await playContestEndpoints(as, here.clock.now())
  const grantId = items.find(({ name }) => name === personNamed('worker-li').name)?.grantId ?? ''
  await officer.call(identity.revokeAppointment, { params: { grantId }, body: { reason: '调岗' } })

  await worker.call(browsePlace, { params: { placeId: estate.id } })
  await worker.call(readUnitRoll, { params: { placeId: unitId(3, 2) } })
  await worker.call(revealPhones, { params: { placeId: unitId(3, 2), room: '101' }, body: { reason: 'remindVote', note: '' } })
  const { fileId } = await worker.upload(estate.id, 'rollImport', '5幢.xlsx', rollFile(flatsToImport))
  const { importId } = await worker.call(previewImport, { params: { placeId: estate.id }, body: { fileId } })
  await worker.call(listImportIssues, { params: { importId } })
  await worker.call(readImport, { params: { importId } })
  await playBindings(as)

  const { items: votes } = await worker.call(decision.list, { query: { place: community.id } })
  const find = (title: string) => ({
    decisionId: decision.read.params.shape.decisionId.parse(votes.find((v) => v.title === title)?.decisionId),
  })
  const [running, closed, upcoming] = [find('3 幢 2 单元加装电梯'), find('1 幢 1 单元加装电梯'), find('2 幢 1、2 单元合用电梯')]
  await worker.call(decision.grid, { params: running, query: { unit: unitId(3, 2) } })
  await worker.call(decision.voters, { params: running })
  await expect(worker.call(decision.close, { params: running })).rejects.toThrow('NOT_EVERYONE_VOTED')
  await playPapers(as, running.decisionId)
  await playProxies(as, running.decisionId)
  await playMeetings(as, running.decisionId, here.clock.now())
  opened = await playCases(as)
  const { playSubsidies } = await import('../../support/subsidyStory')
  subsidised = await playSubsidies(as)
  await playNotices(as, here.clock.now())
  const sold = await playFunding(as)
  await playActivityEndpoints(as, here.clock.now())
  asked = await playOrderEndpoints(as, here.clock.now())
  await playVolunteerEndpoints(as)
  const owner = as('owner-102')
  await owner.call(decision.mine)
  const { mine, closesAt: closesAtOfRunning } = await owner.call(decision.read, { params: running })
  const voterId = mine[0]?.voterId
  if (!voterId) throw new Error('owner-102 has no vote in the running decision')
  const { ballots } = await owner.call(decision.myBallots, { params: { ...running, voterId } })
  await owner.call(decision.findReceipt, { params: { ...running, receipt: ballots[0]?.receipt ?? '' } })
  await owner.call(outreach.addCredits, {
    body: { requestKey: 'first-dialogue-1', answers: [{ template: 'resultOut', answer: 'accept' }] },
  })
  await owner.call(outreach.myCredits)
  const { fileId: photo } = await worker.upload(community.id, 'proof', '门.jpg', Buffer.from('a door'))
  const ofVoter = { ...running, voterId }
  const attempt = { kind: 'door', outcome: 'leftNotice', note: '贴在门上', madeAt: null, photo, corrects: null } as const
  await worker.call(outreach.logAttempt, { params: ofVoter, body: { attemptKey: 'first-attempt-01', ...attempt } })
  await worker.call(outreach.attempts, { params: ofVoter })
  await worker.call(outreach.contacts, { params: running })
  await worker.call(outreach.exportContacts, { params: running, body: { show: 'all' } })
  await worker.call(outreach.messages, { params: running })
  await worker.call(document.readNotice, { params: { ...running, kind: 'consultation' } })
  await worker.call(document.readPapers, { params: { ...running, kind: 'ballots' } })
  await worker.call(document.readVoteCode, { params: running })
  await worker.call(makePdf, { params: { ...running, kind: 'doorNotices' }, body: {} })
  await worker.call(document.exportRows, { params: running, body: { kind: 'voters' } })
  await owner.call(decision.bulletin, { params: closed })
  await worker.call(decision.resultFile, { params: closed })
  const { version, title, matter, scope, scheme, convenor, opensAt, closesAt } = await worker.call(decision.read, { params: upcoming })
  const draft = { title, matter, scope: scope.map((s) => s.unit), scheme, convenor, opensAt, closesAt }
  await expect(worker.call(decision.edit, { params: upcoming, body: { ...draft, version } })).rejects.toThrow('DECISION_NOT_DRAFT')
  await worker.call(decision.withdraw, { params: upcoming, body: { reason: '方案要改' } })
  await as('auditor').call(readLog, { query: { place: district, subject: `decision:${closed.decisionId}` } })
  await owner.call(identity.signOut)
  // Past its time and before the minute's tick, staff may close it too.
  here.clock.move(msOf(closesAtOfRunning) + MINUTE - here.clock.now())
  await worker.call(decision.close, { params: running })
  const exception = { reason: '街道会同社区研究后书面认定', document: photo }
  await expect(officer.call(decision.allowException, { params: running, body: exception })).rejects.toThrow('EXCEPTION_NOT_POSSIBLE')
  const auditor = as('auditor')
  await auditor.call(overview, { query: { place: district } })
  await auditor.call(exportLog, { body: { place: district, subject: `decision:${closed.decisionId}` } })
  const { openingId } = await auditor.call(openCase, { params: running, body: { reason: 'inspection' } })
  for (const part of CasePart.options) await auditor.call(readCase, { params: { ...running, openingId, part } })
  const asker = as('owner-102')
  const { inquiryId } = await asker.call(document.askInquiry, {
    params: running,
    body: { inquiryKey: 'first-inquiry-0001', text: '弃权为什么算参与？' },
  })
  await asker.call(document.myInquiries, { params: running })
  await worker.call(document.listInquiries, { params: running, query: { state: 'open' } })
  await worker.call(document.answerInquiry, { params: { ...running, inquiryId }, body: { text: '交了票就算参与。' } })
  await asker.call(identity.answerNotice, { body: { version: NOTICE_VERSION, agreed: true } })
  await asker.call(ownData)
  await asker.call(identity.closeAccount, { body: { understood: true } })
  return { ...ofVoter, sold }
}

beforeAll(async () => {
  const here = await startHere()
  await seedDistrict(here)
  const { decisionId, voterId, sold } = await callTheRest(here)
  const { handler } = await import('@functions/relay/handler')
  // An event that the outreach takes too, about one voter; the tick tells of it.
  const at = new Date(here.clock.now()).toISOString()
  const event = { id: 'probe', type: 'decision.paperCounted', at, subject: `decision:${decisionId}`, actor: 'system' }
  const text = Object.fromEntries(Object.entries(event).map(([name, value]) => [name, { S: value }]))
  const image = { event: { M: { ...text, place: { NULL: true as const }, facts: { M: { voter: { S: voterId } } } } } }
  await rights.as('relay', () => handler({ Records: [{ dynamodb: { SequenceNumber: '1', NewImage: image } }] }))
  const registered = { ...text, id: { S: 'registered' }, type: { S: 'retrofit.register' }, subject: { S: `case:${subsidised}` } }
  const lift = { event: { M: { ...registered, place: { NULL: true as const }, facts: { M: {} } } } }
  await rights.as('relay', () => handler({ Records: [{ dynamodb: { SequenceNumber: '2', NewImage: lift } }] }))
  // A vote was closed for which a case waits.
  if (!opened) throw new Error('no case was opened')
  await waitsFor(opened, document.readNotice.params.shape.decisionId.parse(decisionId))
  const closed = { ...text, id: { S: 'closed' }, type: { S: 'decision.closed' } }
  const ended = { event: { M: { ...closed, place: { NULL: true as const }, facts: { M: {} } } } }
  await rights.as('relay', () => handler({ Records: [{ dynamodb: { SequenceNumber: '3', NewImage: ended } }] }))
  // A flat of a lift was sold: the agreement hears of it.
  const sale = { ...event, id: 'probe-2', type: 'registry.flatTransferred', subject: `roll:${sold.unit}` }
  const said = Object.fromEntries(Object.entries(sale).map(([name, value]) => [name, { S: value }]))
  const facts = { M: { unit: { S: sold.unit }, room: { S: sold.room } } }
  await soldUnheard(sold.room)
  const soldImage = { event: { M: { ...said, place: { NULL: true as const }, facts } } }
  await rights.as('relay', () => handler({ Records: [{ dynamodb: { SequenceNumber: '4', NewImage: soldImage } }] }))
  // An order was offered to a team: screens that show its lists learn that they changed.
  if (!asked) throw new Error('no team was asked')
  const step = { ...event, id: 'probe-3', type: 'dispatch.offer', subject: `order:${asked.orderId}` }
  const offered = Object.fromEntries(Object.entries(step).map(([name, value]) => [name, { S: value }]))
  const teams = { teams: { L: [{ S: asked.teamId }] } }
  const stepImage = { event: { M: { ...offered, place: { S: community.id }, facts: { M: teams } } } }
  await rights.as('relay', () => handler({ Records: [{ dynamodb: { SequenceNumber: '5', NewImage: stepImage } }] }))
  await here.gateway.invoke()
  // A month later the photographs of the story's requests go.
  here.clock.move(31 * DAY)
  await here.gateway.invoke()
}, 900_000)

afterAll(async () => {
  stopWatching()
  for (const server of servers) await server.close()
  await stack.end()
})

test('every endpoint was called', () => {
  expect(endpoints.map(routeKeyOf).filter((route) => !called.has(route))).toEqual([])
})

test('every function may do what it does, by its own role', () => {
  const covers = (allowed: string, resource: string): boolean =>
    allowed === resource || (allowed.endsWith('/*') && resource.startsWith(allowed.slice(0, -1)))
  const functions = serviceFunctions()
  const missing = rights.uses.filter(
    ({ by, action, resource }) =>
      !functions[by]?.iamRoleStatements.some((s) => s.Action.includes(action) && s.Resource.some((allowed) => covers(allowed, resource))),
  )
  expect([...new Set(missing.map(({ by, action, resource }) => `${by} needs ${action} on ${resource}`))]).toEqual([])
})

/**
 * Rights of an act that the story does not play: telling the leaders of a team of an offer. By the time of the tick the story’s clock has
 * gone on for days, and the order has gone back to its department.
 */
const unplayed = new Set([
  'tick does not use dynamodb:Query on VolunteerTable/index/byKey',
  'tick does not use dynamodb:BatchGetItem on VolunteerTable',
])

test('no role allows what nobody does', () => {
  const used = (by: string, action: string, allowed: string): boolean =>
    rights.uses.some(
      (u) => u.by === by && u.action === action && (u.resource === allowed || u.resource.startsWith(allowed.replace(/\*$/, ''))),
    )
  const spare = Object.entries(serviceFunctions()).flatMap(([by, { iamRoleStatements }]) =>
    iamRoleStatements.flatMap((s) =>
      s.Action.filter((action) => /^(dynamodb|s3):/.test(action)).flatMap((action) =>
        s.Resource.filter((allowed) => !used(by, action, allowed)).map((allowed) => `${by} does not use ${action} on ${allowed}`),
      ),
    ),
  )
  expect(spare.filter((right) => !unplayed.has(right))).toEqual([])
})
