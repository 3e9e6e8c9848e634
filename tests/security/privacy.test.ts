import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { endpoints } from '@shared/contract'
import type { Endpoint } from '@shared/contract/endpoint'
import type { DecisionId } from '@shared/decision/model'
import { noticeContract } from '@shared/notice/contract'
import { caseSubsidyContract } from '@shared/subsidy/contract'
import { type FuzzWorld, fuzzWorld, rareNames, signatureText } from '../support/fuzz-world'
import { mayCall } from '../support/access'
import { type Request, requestsOf } from '../support/requests'
import { anyone, folder, settled, signInAs } from '../support/stack'
import { renewed, tokenWith } from '../support/tokens'
import { send } from './wire'

/**
 * Everything that everybody can be told. A community in which something of everything has happened, with names, numbers and signatures
 * that stand nowhere else; then every endpoint is asked by every role, about every thing of that community, and each reply is read for
 * what must not be in it (DOMAIN §8). The endpoints come from the contract, so a new one is read too. The few places where a secret
 * belongs stand in one table below.
 */
type Secret =
  'name' | 'phone' | 'idNumber' | 'openid' | 'callMe' | 'signature' | 'sessionKey' | 'refreshToken' | 'note' | 'inquiry' | 'choice'

const roles = [
  ...(['anonymous', 'resident', 'owner', 'second', 'coOwner', 'helper', 'neighbour'] as const),
  ...(['worker', 'workerElsewhere', 'officer', 'auditor', 'administrator', 'housing', 'finance'] as const),
] as const
type Role = (typeof roles)[number]

/** Every act on a subsidy answers with the subsidy; doubts and notes on corridors are for the offices on its way. */
const ofSubsidy = Object.values(caseSubsidyContract).map(
  ({ id }) => [id, 'note', ['worker', 'officer', 'auditor', 'housing', 'finance']] as const,
)

/** Whoever deals with an objection sees its handwriting, on whatever act about the notice. */
const ofNotice = Object.values(noticeContract).map(({ id }) => [id, 'signature', ['worker', 'officer']] as const)

/** Where a secret may stand: endpoint, secret, and who may read it there. Besides, everybody may read what is their own (`own`). */
const allowed: readonly (readonly [endpoint: string, secret: Secret, roles: readonly Role[]])[] = [
  // Behind a reason, a limit and the log.
  ['registry.revealPhones', 'phone', ['worker', 'officer']],
  ['identity.revealRequestPhone', 'phone', ['worker', 'officer']],
  // What somebody wrote to whoever must answer or act on it, and what these wrote down for each other.
  ['identity.readBindingRequest', 'note', ['worker', 'officer']],
  ['outreach.attempts', 'note', ['worker', 'officer', 'auditor', 'administrator']],
  // The file of a vote, behind a reason and the log.
  ['audit.readCase', 'note', ['officer', 'auditor']],
  ['document.listInquiries', 'inquiry', ['worker', 'officer', 'auditor', 'administrator']],
  ['document.answerInquiry', 'inquiry', ['worker', 'officer']],
  // Handwriting beside handwriting, for whoever settles paper against phone.
  ['decision.conflict', 'signature', ['worker', 'officer']],
  // The own choice before closing, and that of the home which a co-owner or a relative sees.
  ['decision.read', 'choice', ['owner', 'second', 'coOwner', 'helper']],
  ['decision.mine', 'choice', ['owner', 'second', 'coOwner', 'helper']],
  ['decision.myBallots', 'choice', ['owner', 'second', 'coOwner', 'helper']],
  // Both sides of a conflict in the own home.
  ['decision.myPapers', 'choice', ['owner', 'second', 'coOwner', 'helper']],
  ['decision.cast', 'choice', ['owner', 'second']],
  ['privacy.ownData', 'choice', ['owner', 'second', 'neighbour']],
  ...ofSubsidy,
  ...ofNotice,
  ['notice.revealObjector', 'name', ['worker', 'officer']],
  ['notice.revealObjector', 'phone', ['worker', 'officer']],
  // Papers of an objection, for those who deal with it.
  ['print.readCaseDocument', 'name', ['worker', 'officer']],
  ['print.readCaseDocument', 'phone', ['worker', 'officer']],
  // Whom staff have to ring about a booking: behind a reason, a limit and the log.
  // The same of an entry to a competition, and a certificate on paper, which is noted before it is shown.
  ['contest.revealEntry', 'phone', ['worker', 'officer']],
  ['contest.revealEntry', 'name', ['worker', 'officer']],
  ['contest.printCertificate', 'name', ['worker', 'officer']],
  ['activity.revealBooker', 'phone', ['worker', 'officer']],
  // Whom keepers of volunteers have to ring: the same.
  ['volunteer.revealVolunteer', 'name', ['worker']],
  ['volunteer.revealVolunteer', 'phone', ['worker']],
  // Whom staff ring about an order: behind a reason, a limit and the log.
  ['dispatch.revealRequester', 'phone', ['worker', 'officer']],
]

/** Ends what the others need: asked by somebody who has nothing to lose. */
const ends = new Set(['identity.signOut', 'identity.closeAccount'])
/** Requests of one role about one vote; acts are tried less often than reads, since each may change the world. */
const ASKED = { GET: 8, other: 2 } as const

let world: FuzzWorld
let tokens: Record<Role, string | undefined>
let throwaway = ''
beforeAll(async () => {
  world = await fuzzWorld()
  const [voter] = world.voters
  if (!voter) throw new Error('a voter')
  const part = { ownerKey: voter.ownerKey, generation: 1, units: [world.unit] }
  tokens = { ...world.tokens, anonymous: undefined, helper: await tokenWith({ owner: [{ ...part, standing: 'helper' }] }) }
  throwaway = (await signInAs(anyone())).accessToken
})

/** Texts that give a secret away, wherever they stand in a reply. */
const secretTexts = (): readonly (readonly [Secret, readonly string[]])[] => [
  ['name', rareNames],
  ['phone', world.phones],
  ['idNumber', world.idNumbers],
  ['openid', world.openids],
  ['callMe', world.callMes],
  ['signature', [signatureText, '"strokes"']],
  ['sessionKey', ['session_key', 'sessionKey']],
  ['refreshToken', world.sessions.map((session) => session.refreshToken)],
  ['note', world.notes],
  ['inquiry', [world.inquiry]],
]

/** What a person gave or was given themself: how they are called, their session, their request and question. */
const own = (role: Role): readonly string[] => {
  const at = (['owner', 'second', 'coOwner', 'neighbour', 'resident'] as const).findIndex((r) => r === role)
  const asked = role === 'resident' ? ['訾密庚七', world.phones.at(-1) ?? '', world.notes[1] ?? ''] : []
  const written = role === 'neighbour' ? [world.inquiry] : []
  return [world.callMes[at], world.sessions[at]?.refreshToken, ...asked, ...written].filter((text) => text !== undefined)
}

const choices = new Set(['agree', 'disagree', 'abstain'])
/** Whether somebody's choice stands anywhere in a reply: sums are not choices, and neither are the words of a form. */
const showsChoice = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, held]) => (name === 'choice' && choices.has(String(held))) || showsChoice(held))
}
/** The export of one's own data says a choice in Chinese. */
const saysChoice = (text: string): boolean => text.includes('{"name":"选择","value":')

const secretsIn = (text: string, decision: DecisionId, mine: readonly string[] = []): Secret[] => {
  const found = secretTexts().flatMap(([secret, texts]) => (texts.some((t) => text.includes(t) && !mine.includes(t)) ? [secret] : []))
  const open = decision === world.running
  return [...found, ...(open && (showsChoice(JSON.parse(text)) || saysChoice(text)) ? (['choice'] as const) : [])]
}

const mayShow = (endpoint: Endpoint, secret: Secret, role: Role): boolean =>
  allowed.some(([id, what, who]) => id === endpoint.id && what === secret && who.includes(role))

/** Reads come first: what is done afterwards changes what there is to read. */
const everyEndpoint = endpoints
  .toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET') || Number(ends.has(a.id)) - Number(ends.has(b.id)))
  .map((e): [string, Endpoint] => [e.id, e])

/** Whoever shows the refresh token is the person it was given to. */
const byItsOwner = (endpoint: Endpoint): readonly string[] => (endpoint.id === 'identity.refresh' ? world.callMes : [])

describe('what a reply tells', () => {
  test.each(everyEndpoint)('%s tells nobody what is not theirs to know', async (_, endpoint) => {
    const leaks: string[] = []
    let answered = 0
    const asked = new Set<string>()
    const ask = async (decision: DecisionId, role: Role, request: Request): Promise<void> => {
      const held = ends.has(endpoint.id) ? throwaway : tokens[role]
      const token = held && renewed(held)
      const answer = await send(endpoint, { ...request, ...(token !== undefined && { token }) })
      const text = await answer.text()
      if (answer.ok) answered += 1
      for (const secret of secretsIn(text, decision, [...own(role), ...byItsOwner(endpoint)]))
        if (!mayShow(endpoint, secret, role)) leaks.push(`${endpoint.id} shows a ${secret} to ${role}: ${text.slice(0, 300)}`)
    }
    for (const decision of [world.running, world.over]) {
      const numRuns = endpoint.method === 'GET' ? ASKED.GET : ASKED.other
      const made = fc.sample(requestsOf(endpoint, world.hints([decision])), { seed: 20261123, numRuns })
      // What names no vote is the same for both, and is read once, as strictly as of the one that runs.
      const requests = made.filter((request) => !asked.has(JSON.stringify(request)) && asked.add(JSON.stringify(request)))
      for (const role of roles) {
        // Whoever may not call it at all is told so whatever they send.
        await Promise.all((mayCall(endpoint, role) ? requests : requests.slice(0, 1)).map((request) => ask(decision, role, request)))
      }
    }
    expect(leaks).toEqual([])
    // A reading endpoint that never answered was not read: its parameters are missing from the hints of the world.
    if (endpoint.method === 'GET' && !unread.has(endpoint.id))
      expect({ id: endpoint.id, answered: answered > 0 }).toEqual({ id: endpoint.id, answered: true })
  })
})

/** Reads of what this world does not have any more, a draft, or not yet: the code of a door that is shut. */
const unread = new Set(['decision.checkRoll', 'activity.showCheckInCode', 'volunteer.listCandidates', 'dispatch.identityCard'])

test('the logs and metrics printed meanwhile tell nothing of people either', async () => {
  await settled()
  const log = await readFile(path.join(folder, 'logs', 'functions.log'), 'utf8')
  const found = secretTexts().flatMap(([secret, texts]) => texts.filter((t) => log.includes(t)).map(() => secret))
  expect(found).toEqual([])
  expect(log).toContain('"message":"request"')
  // Every event of the run has to be delivered first.
})

test('control: the same reading finds every secret when it is there', () => {
  const [name, phone, openid] = [rareNames[0], world.phones[0], world.openids[0]]
  const text = JSON.stringify({ name, phone, deep: [{ openid, choice: 'agree', signature: '"strokes"' }] })
  expect(new Set(secretsIn(text, world.running))).toEqual(new Set(['name', 'phone', 'openid', 'choice']))
  expect(secretsIn(JSON.stringify({ tally: { agree: 3 } }), world.running)).toEqual([])
  expect(secretsIn(JSON.stringify({ choice: 'agree' }), world.over)).toEqual([])
})
