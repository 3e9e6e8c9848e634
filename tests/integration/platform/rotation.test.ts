import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as decision from '@shared/decision/contract'
import * as identity from '@shared/identity/contract'
import { Session } from '@shared/identity/model'
import { area } from '@shared/kernel/area'
import { childOf } from '@shared/kernel/place'
import { people } from '@shared/kernel/people'
import { placesIn } from '../../../infra/local/files'
import { tableDefinitions } from '../../../infra/local/dynamo/tables'
import { functionEnvironment } from '../../../infra/local/settings'
import { invoke } from '../../support/invoke'
import { ownStack } from '../../support/stack'

/**
 * The field key is changed while people vote. The functions run here, on a stack of their own, so that their key can be changed
 * between two requests as a deployment changes it.
 */
let stack: Awaited<ReturnType<typeof ownStack>>
const oldKeys = (): string => process.env.FIELD_KEYS ?? ''
const newKey = `k2:${randomBytes(32).toString('base64')}`

const load = async () => ({
  ...(await import('@functions/platform/cipher')),
  ...(await import('@functions/registry/sealing')),
  ...(await import('@functions/registry/store')),
  ...(await import('../../../infra/admin/rotation')),
  ...(await import('../../../infra/admin/sealedByTable')),
  ...(await import('../../support/frozen-vote')),
  eachBallot: (await import('@functions/decision/store')).eachBallot,
  ImportId: (await import('@functions/registry/items')).ImportId,
  newId: (await import('@functions/platform/ids')).newId,
  voting: (await import('@functions/decision/handler')).handler,
  accounts: (await import('@functions/identity/handler')).handler,
})
type Parts = Awaited<ReturnType<typeof load>>
let parts: Parts

beforeAll(async () => {
  stack = await ownStack()
  Object.assign(process.env, functionEnvironment(stack.addresses, placesIn(stack.folder)))
  parts = await load()
})
afterAll(() => stack.end())

/** Runs to the end in small portions, each going on where the one before stopped. */
const rotateInPortions = async (most: number) => {
  const runs: Awaited<ReturnType<Parts['rotateKeys']>>[] = []
  let from: string | undefined
  do {
    const run = await parts.rotateKeys({ stage: 'local', most, from })
    runs.push(run)
    from = run.next ?? undefined
  } while (from !== undefined)
  const sum = (count: (t: { sealed: number; left: number }) => number): number =>
    runs.flatMap((run) => run.tables).reduce((n, table) => n + count(table), 0)
  return {
    runs: runs.length,
    sealed: sum((t) => t.sealed),
    left: sum((t) => t.left),
    unlisted: runs.flatMap((run) => run.tables.flatMap((t) => [...t.unlisted])),
  }
}

test('every table is looked through', () => {
  const names = [...tableDefinitions().keys()].map((name) => name.replace(/Table$/, '').toLowerCase())
  expect(Object.keys(parts.sealedByTable).sort()).toEqual(names.sort())
})

test('a key is replaced in the middle of a stream of votes and then dropped: nothing is lost, everything opens', async () => {
  const { freezeVote, ballotOf, voting, accounts, sealFlat, sealContext, unseal } = parts
  const before = oldKeys()

  // Under the old key: somebody signed in, a roll with its import, the first half of the ballots.
  const code = await stack.loginCode('rotates')
  const { accessToken: token } = Session.parse((await invoke(accounts, identity.signIn, { params: {}, body: { code } })).body)
  const call = (callMe: string) => invoke(accounts, identity.updateMe, { params: {}, token, body: { callMe } })
  await call('称呼零')
  const vote = await freezeVote({ flats: 60 })
  const flat = sealFlat({
    ...{ flat: childOf(vote.unit, '101'), unit: vote.unit, unitLabel: '', room: '101', floor: 1, area: area(6543) },
    ...{ source: 'register', holding: 'delivered', ownerSet: 'x', row: 1 },
    owners: [{ name: '王甲一', phone: '13800001234', idNumber: null }],
  })
  const importId = parts.newId(parts.ImportId, 'i')
  const roll = {
    unit: vote.unit,
    version: 1,
    importId,
    totals: { flats: 1, people: people(1), area: area(6543) },
    since: vote.head.opensAt,
  }
  await parts.layDown([parts.flatWrite(roll, flat), parts.importFlatsWrite(importId, 1, 1, [flat])])
  const cast = (owner: (typeof vote.owners)[number]) =>
    invoke(voting, decision.cast, { params: { decisionId: vote.decisionId }, token: owner.token, body: ballotOf(vote, owner, 'agree') })
  for (const owner of vote.owners.slice(0, 30)) expect((await cast(owner)).status).toBe(200)

  // The new key seals from now on. It runs, in portions, while the other half votes and a name keeps changing.
  process.env.FIELD_KEYS = `${newKey},${before}`
  const rest = async () => {
    for (const owner of vote.owners.slice(30)) expect((await cast(owner)).status).toBe(200)
  }
  const names = async () => {
    for (let n = 1; n <= 30; n++) expect((await call(`称呼${n}`)).status).toBe(200)
  }
  const [first] = await Promise.all([rotateInPortions(25), rest(), names()])
  expect(first.runs).toBeGreaterThan(3)
  expect(first.sealed).toBeGreaterThan(30)
  const second = await rotateInPortions(1_000_000)
  expect(second).toMatchObject({ left: 0, unlisted: [] })
  expect(await rotateInPortions(1_000_000)).toEqual({ runs: 1, sealed: 0, left: 0, unlisted: [] })

  // The old key is gone.
  process.env.FIELD_KEYS = newKey
  const signatures: string[] = []
  for await (const { voterId, revision, signature } of parts.eachBallot(vote.decisionId))
    signatures.push(unseal(signature ?? '', `D#${vote.decisionId}/BALLOT#${voterId}#${String(revision).padStart(4, '0')}`))
  expect(signatures).toHaveLength(60)
  expect(new Set(signatures.map((s) => s.slice(0, 8)))).toEqual(new Set(['{"width"']))
  const me = await invoke(accounts, identity.me, { params: {}, token })
  expect(me.body).toMatchObject({ callMe: '称呼30' })
  const stored = await parts.findFlat(roll, '101')
  expect(unseal(stored?.owners[0]?.phone ?? '', sealContext(flat.flat, 0, 'phone'))).toBe('13800001234')
  const [chunk] = await parts.importFlats(importId, 1, 1)
  expect(unseal(chunk?.owners[0]?.name ?? '', sealContext(flat.flat, 0, 'name'))).toBe('王甲一')
  process.env.FIELD_KEYS = before
})

test('control: what was not sealed anew does not open once the old key is gone', async () => {
  const { seal, unseal } = parts
  const before = oldKeys()
  const sealed = seal('王甲一', 'x')
  process.env.FIELD_KEYS = newKey
  expect(() => unseal(sealed, 'x')).toThrow('no field key k1')
  process.env.FIELD_KEYS = before
  expect(unseal(sealed, 'x')).toBe('王甲一')
})
