import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SessionId } from '@shared/activity/session'
import { endpoints } from '@shared/contract'
import { type Endpoint, signedInRefusals, universalRefusals } from '@shared/contract/endpoint'
import type { ErrorCode } from '@shared/contract/errors'
import { RefusalBody } from '@shared/contract/reply'
import { StaffRole } from '@shared/contract/roles'
import type { DecisionId } from '@shared/decision/model'
import { mayCall } from '../support/access'
import { appoint } from '../support/district'
import { fuzzExamples } from '../support/fuzz-examples'
import { type FuzzWorld, fuzzWorld, openVote } from '../support/fuzz-world'
import { brokenChains, doubleVoters, tallyAndRecount, unbalancedSessions } from '../support/invariants'
import { type Hints, type Request, requestsOf, spoiltRequestsOf } from '../support/requests'
import { anyone, settled, signInAs } from '../support/stack'
import { renewed } from '../support/tokens'
import { send } from './wire'

/**
 * Every endpoint is sent requests made from its own schemas, by several people: of the right shape with odd values, and with something
 * wrong in them. Each must be answered from the contract: a valid reply or a declared refusal, never a 500. After each act the votes
 * are counted anew; at the end they are once more, every voter has one person and every log its chain.
 *
 * The seed is the same for everybody, so that a failure is about the change at hand; `FUZZ_SEED=<n>` explores with another, and
 * `FUZZ_RUNS` longer (default 10 of each kind for an endpoint).
 */
const seed = Number(process.env.FUZZ_SEED ?? 283_908)
const numRuns = Number(process.env.FUZZ_RUNS ?? 10)

/** Ends what the others need: sent by somebody who has nothing to lose. */
const ends = new Set(['identity.signOut', 'identity.closeAccount'])

let world: FuzzWorld
let examples: Hints = {}
/** Somebody for each act that ends a session or more. */
const throwaway = new Map<string, string>()
/** A vote that may be withdrawn: the others are needed to the end. */
let spare: DecisionId
/** Offices that the world has nobody in: of them too somebody sends. */
const elsewhere = StaffRole.options.filter((role) => !['communityWorker', 'streetOfficer', 'auditor', 'administrator'].includes(role))
const bureaus = new Map<string, string>()
beforeAll(async () => {
  process.stdout.write(`fuzz seed ${seed}\n`)
  world = await fuzzWorld()
  examples = await fuzzExamples(world)
  for (const role of elsewhere) bureaus.set(role, (await appoint(world.administrator, role, world.district)).accessToken)
  for (const id of ends) throwaway.set(id, (await signInAs(anyone())).accessToken)
  spare = await openVote(world.tokens.worker, world.unit, '可以撤回的表决')
}, 900_000)

type RoleName = keyof FuzzWorld['tokens'] | StaffRole | 'anonymous'
const roleNames: readonly RoleName[] = [
  'anonymous',
  'resident',
  'owner',
  'second',
  'coOwner',
  'neighbour',
  'worker',
  'officer',
  'auditor',
  'administrator',
  ...elsewhere,
]
const tokenOf = (endpoint: Endpoint, role: RoleName): string | undefined => {
  if (role === 'anonymous') return undefined
  const token = throwaway.get(endpoint.id) ?? bureaus.get(role) ?? new Map<string, string>(Object.entries(world.tokens)).get(role)
  return token && renewed(token)
}

/** Whom the votes, orders, entries and queues of the world belong to. */
const players: Readonly<Record<string, readonly RoleName[]>> = {
  activity: ['resident', 'worker'],
  contest: ['resident', 'neighbour', 'worker'],
  decision: ['owner', 'second', 'worker'],
  dispatch: ['resident', 'worker'],
  identity: ['owner', 'worker'],
  print: ['resident', 'owner', 'worker'],
  volunteer: ['resident', 'worker'],
}
const playersOf = (endpoint: Endpoint): readonly RoleName[] => players[endpoint.id.split('.', 1).join()] ?? []

/** Everything the contract lets this endpoint refuse with. INTERNAL is declared for all and may never come. */
const mayRefuse = (endpoint: Endpoint): ReadonlySet<ErrorCode> =>
  new Set(
    [...endpoint.refusals, ...universalRefusals, ...(endpoint.access === 'anyone' ? [] : signedInRefusals)].filter((c) => c !== 'INTERNAL'),
  )

/** How each endpoint answered: a valid reply, or the code of a refusal. */
const answers = new Map<string, Map<string, number>>()
const note = (endpoint: Endpoint, answer: string): void => {
  const of = answers.get(endpoint.id) ?? new Map<string, number>()
  answers.set(endpoint.id, of.set(answer, (of.get(answer) ?? 0) + 1))
}

/** What is wrong with the answer to a request, or null. */
const judge = async (endpoint: Endpoint, role: RoleName, request: Request): Promise<string | null> => {
  const token = tokenOf(endpoint, role)
  const answer = await send(endpoint, { ...request, ...(token !== undefined && { token }) })
  const text = await answer.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return `answered ${answer.status} with no JSON: ${text.slice(0, 200)}`
  }
  if (answer.ok) {
    note(endpoint, 'reply')
    const reply = endpoint.reply.safeParse(body)
    return reply.success ? null : `a reply that breaks its contract: ${reply.error.message.slice(0, 300)}`
  }
  // The gateway itself knows no such address: an odd path parameter.
  if (answer.status === 404 && !RefusalBody.safeParse(body).success) return null
  const refusal = RefusalBody.safeParse(body)
  if (!refusal.success) return `a refusal that no phone can read: ${text.slice(0, 200)}`
  const { code } = refusal.data.error
  note(endpoint, code)
  return mayRefuse(endpoint).has(code) ? null : `refused with ${code}, which it does not declare`
}

const everyEndpoint = endpoints.map((e): [string, Endpoint] => [e.id, e])

const expectSums = async (): Promise<void> => {
  for (const id of [world.running, world.over]) {
    const { tally, recount, stands, revisions } = await tallyAndRecount(id)
    expect({ tally, stands }).toEqual({ tally: recount, stands: revisions })
  }
}

const expectSeats = async (): Promise<void> => {
  const sessions = world.hints([]).sessionId ?? []
  expect(await unbalancedSessions(sessions.map((id) => SessionId.parse(id)))).toEqual([])
}

describe('requests made from the contract', () => {
  test.each(everyEndpoint)('%s answers each from its contract', async (_, endpoint) => {
    const votes = endpoint.id === 'decision.withdraw' ? [spare] : [world.running, world.over]
    const hints = { ...world.hints(votes), ...examples }
    // Mostly somebody who may, or whom the things of the world belong to, so that it is the act that is tried and not the door.
    const may = roleNames.filter((name) => mayCall(endpoint, name))
    const own = may.filter((name) => playersOf(endpoint).includes(name))
    const role = fc.oneof(...[roleNames, may, own].filter(({ length }) => length > 0).map((names) => fc.constantFrom(...names)))
    for (const requests of [requestsOf(endpoint, hints), spoiltRequestsOf(endpoint, hints)]) {
      await fc.assert(
        fc.asyncProperty(role, requests, async (who, request) => {
          const wrong = await judge(endpoint, who, request)
          if (wrong !== null) throw new Error(`${who}: ${wrong}`)
        }),
        { seed, numRuns, endOnFailure: true },
      )
    }
    if (endpoint.method !== 'GET') await expectSums()
    if (endpoint.method !== 'GET' && endpoint.id.startsWith('activity.')) await expectSeats()
  })
})

test('afterwards every voter has one person at most, and every log its chain', async () => {
  await settled()
  await expectSums()
  expect(await doubleVoters([...new Set(world.voters.map((v) => v.ownerKey))])).toEqual([])
  const own = (subject: string): boolean =>
    subject.includes(world.district) || [world.running, world.over].some((id) => subject.endsWith(id))
  expect(await brokenChains(own)).toEqual([])
})

/** Contexts whose things the world has; of the others only the door and the form are tried. */
const played = new Set([
  'identity',
  'registry',
  'content',
  'decision',
  'outreach',
  'document',
  'print',
  'privacy',
  'audit',
  'contest',
  'activity',
])

test('control: most requests are understood, so that it is the acts that are tried and not the form', () => {
  const replied = (e: Endpoint): boolean => answers.get(e.id)?.has('reply') === true
  const known = endpoints.filter((e) => played.has(e.id.split('.', 1).join()))
  const said = ({ id }: Endpoint): string => [...(answers.get(id) ?? [])].map(([code, times]) => `${code} ${times}`).join(' ')
  const silent = known.filter((e) => !replied(e)).map((e) => `${e.id} (${said(e)})`)
  const codes = new Set([...answers.values()].flatMap((of) => [...of.keys()]))
  process.stdout.write(
    `fuzz: ${endpoints.filter(replied).length} of ${endpoints.length} endpoints gave a reply, ${codes.size - 1} kinds of refusal; ` +
      `silent where the world is known: ${silent.join(', ')}\n`,
  )
  expect(silent.length).toBeLessThan(known.length / 4)
  expect(codes.size).toBeGreaterThan(20)
})
