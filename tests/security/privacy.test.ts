import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { endpoints } from '@shared/contract'
import type { Endpoint } from '@shared/contract/endpoint'
import type { DecisionId } from '@shared/decision/model'
import { type FuzzWorld, fuzzWorld, idNumbers, rareNames, signatureText } from '../support/fuzz-world'
import { requestsOf } from '../support/requests'
import { anyone, folder, settled, signInAs } from '../support/stack'
import { tokenWith } from '../support/tokens'
import { send } from './wire'

/**
 * Everything that everybody can be told. A community in which something of everything has happened, with names, numbers and signatures
 * that stand nowhere else; then every endpoint is asked by every role, about every thing of that community, and each reply is read for
 * what must not be in it (DOMAIN §8). The endpoints come from the contract, so a new one is read too. The few places where a secret
 * belongs stand in one table below.
 */
type Secret = 'name' | 'phone' | 'idNumber' | 'openid' | 'callMe' | 'signature' | 'sessionKey' | 'refreshToken' | 'note' | 'choice'

/** Where a secret may stand: endpoint, secret, and who may read it there (`self`: the person whose it is). */
const allowed: readonly (readonly [endpoint: string, secret: Secret, roles: readonly Role[]])[] = [
  // Behind a reason, a limit and the log.
  ['registry.revealPhones', 'phone', ['worker', 'officer']],
  // One's own name, as one gave it.
  ['identity.me', 'callMe', ['owner', 'second', 'coOwner', 'neighbour', 'resident']],
  ['identity.updateMe', 'callMe', ['owner', 'second', 'coOwner', 'neighbour', 'resident']],
  ['identity.refresh', 'callMe', ['owner', 'second', 'coOwner', 'neighbour', 'resident']],
  ['privacy.ownData', 'callMe', ['owner', 'second', 'coOwner', 'neighbour', 'resident']],
  // One's own choice, before closing.
  ['decision.read', 'choice', ['owner', 'second', 'coOwner', 'helper']],
  ['decision.mine', 'choice', ['owner', 'second', 'coOwner', 'helper']],
  ['decision.myBallots', 'choice', ['owner', 'second', 'coOwner', 'helper']],
  ['decision.cast', 'choice', ['owner', 'second']],
  ['privacy.ownData', 'choice', ['owner', 'second']],
]

/** Answers with a session of whoever sends its token: theirs to have. */
const givesSessions = new Set(['identity.refresh', 'identity.signIn', 'identity.bindByPhone', 'identity.redeemTicket'])

const roles = [
  ...['anonymous', 'resident', 'owner', 'second', 'coOwner', 'helper', 'neighbour'],
  ...['worker', 'workerElsewhere', 'officer', 'auditor', 'administrator'],
] as const
type Role = (typeof roles)[number]

/** Ends what the others need: asked by somebody who has nothing to lose. */
const ends = new Set(['identity.signOut', 'identity.closeAccount'])
const ASKED = 5

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
}, 120_000)

/** Texts that give a secret away, wherever they stand in a reply. */
const secretTexts = (): readonly (readonly [Secret, readonly string[]])[] => [
  ['name', rareNames],
  ['phone', world.phones],
  ['idNumber', idNumbers],
  ['openid', world.openids],
  ['callMe', world.callMes],
  ['signature', [signatureText, '"strokes"']],
  ['sessionKey', ['session_key', 'sessionKey']],
  ['refreshToken', world.sessions.map((session) => session.refreshToken)],
  ['note', [world.note]],
]

const choices = new Set(['agree', 'disagree', 'abstain'])
/** Whether somebody's choice stands anywhere in a reply: sums are not choices, and neither are the words of a form. */
const showsChoice = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, held]) => (name === 'choice' && choices.has(String(held))) || showsChoice(held))
}
/** The export of one's own data says a choice in Chinese. */
const saysChoice = (text: string): boolean => text.includes('{"name":"选择","value":')

const secretsIn = (text: string, decision: DecisionId): Secret[] => {
  const found = secretTexts().flatMap(([secret, texts]) => (texts.some((t) => text.includes(t)) ? [secret] : []))
  const open = decision === world.running
  return [...found, ...(open && (showsChoice(JSON.parse(text)) || saysChoice(text)) ? (['choice'] as const) : [])]
}

const mayShow = (endpoint: Endpoint, secret: Secret, role: Role): boolean =>
  (secret === 'refreshToken' && givesSessions.has(endpoint.id)) ||
  allowed.some(([id, what, who]) => id === endpoint.id && what === secret && who.includes(role))

const everyEndpoint = endpoints.map((e): [string, Endpoint] => [e.id, e])

describe('what a reply tells', () => {
  test.each(everyEndpoint)('%s tells nobody what is not theirs to know', async (_, endpoint) => {
    const leaks: string[] = []
    let answered = 0
    for (const decision of [world.running, world.over]) {
      const requests = fc.sample(requestsOf(endpoint, world.hints([decision])), { seed: 20261123, numRuns: ASKED })
      for (const role of roles) {
        for (const request of requests) {
          const token = ends.has(endpoint.id) ? throwaway : tokens[role]
          const answer = await send(endpoint, { ...request, ...(token !== undefined && { token }) })
          const text = await answer.text()
          if (answer.ok) answered += 1
          // What somebody wrote into a request comes back to them; the secrets of this world were in none.
          for (const secret of secretsIn(text, decision))
            if (!mayShow(endpoint, secret, role)) leaks.push(`${endpoint.id} shows a ${secret} to ${role}: ${text.slice(0, 300)}`)
        }
      }
    }
    expect(leaks).toEqual([])
    // A reading endpoint that never answered was not read: its parameters are missing from the hints of the world.
    if (endpoint.method === 'GET' && !unread.has(endpoint.id))
      expect({ id: endpoint.id, answered: answered > 0 }).toEqual({ id: endpoint.id, answered: true })
  })
})

/** Reads of things that this world does not have. */
const unread = new Set(['decision.checkRoll'])

test('the logs and metrics printed meanwhile tell nothing of people either', async () => {
  await settled()
  const log = await readFile(path.join(folder, 'logs', 'functions.log'), 'utf8')
  const found = secretTexts().flatMap(([secret, texts]) => texts.filter((t) => log.includes(t)).map(() => secret))
  expect(found).toEqual([])
  expect(log).toContain('"message":"request"')
})

test('control: the same reading finds every secret when it is there', () => {
  const [name, phone, openid] = [rareNames[0], world.phones[0], world.openids[0]]
  const text = JSON.stringify({ name, phone, deep: [{ openid, choice: 'agree', signature: '"strokes"' }] })
  expect(new Set(secretsIn(text, world.running))).toEqual(new Set(['name', 'phone', 'openid', 'choice']))
  expect(secretsIn(JSON.stringify({ tally: { agree: 3 } }), world.running)).toEqual([])
  expect(secretsIn(JSON.stringify({ choice: 'agree' }), world.over)).toEqual([])
})
