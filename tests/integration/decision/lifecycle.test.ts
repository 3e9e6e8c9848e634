import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readLog } from '@shared/audit/contract'
import { basisOf } from '@shared/decision/basis'
import * as decision from '@shared/decision/contract'
import { verifyProof } from '@shared/decision/merkle'
import type { CastBody, Choice, DecisionView } from '@shared/decision/model'
import { digestText } from '@shared/kernel/digest'
import { DAY, plus } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { now } from '@functions/platform/clock'
import { rollOf } from '@functions/registry/exports'
import { codeOf, ok } from '../../support/answers'
import { api, mustApi, refusal, settled } from '../../support/stack'
import { tokenWith } from '../../support/tokens'
import { row, xlsx } from '../registry/sheets'
import { startWorld, unitOf, type World } from '../registry/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})

/** An estate whose 3 幢 2 单元 has a roll of these rooms. */
const settledUnit = async (rooms: readonly string[] = ['101', '102', '201', '202']): Promise<{ estate: PlaceId; unit: PlaceId }> => {
  const estate = await world.newEstate()
  const { importId } = await world.previewed(estate, xlsx(rooms.map((room) => row(room))))
  await world.committed(importId)
  return { estate, unit: unitOf(estate, 3, 2) }
}

const draftOf = (scope: readonly PlaceId[]) => ({
  title: '3 幢 2 单元加装电梯',
  matter: { kind: 'lift' as const, levelEntry: false, occupiedFlats: [] },
  scope: [...scope],
  scheme: { text: '在单元北侧加装一部电梯，停靠 1 至 6 层。', drawings: [] },
  convenor: '云梯社区居民委员会',
  opensAt: now(),
  closesAt: plus(now(), 7 * DAY),
})
const compose = async (scope: readonly PlaceId[], draftKey: string = randomUUID()): Promise<DecisionView> =>
  mustApi(decision.create, { token: world.worker, body: { ...draftOf(scope), replaces: null, draftKey } })

const published = async (unit: PlaceId): Promise<DecisionView> => {
  const { decisionId, version } = await compose([unit])
  const params = { decisionId }
  const { fingerprint } = await mustApi(decision.checkRoll, { params, token: world.worker })
  await mustApi(decision.publish, { params, token: world.worker, body: { version, fingerprint } })
  return mustApi(decision.read, { params, token: world.worker })
}

/** Tokens of every owner of a unit, as bindings would give them. */
const ownersOf = async (unit: PlaceId): Promise<string[]> => {
  for await (const roll of rollOf([unit]))
    if (roll.totals)
      return Promise.all(roll.flats.map((f) => tokenWith({ owner: [{ ownerKey: f.ownerKey, generation: 1, units: [unit] }] })))
  throw new Error('no roll')
}

const vote = async (decisionId: DecisionView['decisionId'], token: string, choice: Choice) => {
  const params = { decisionId }
  const view = await mustApi(decision.read, { params, token })
  const [mine] = view.mine
  if (!mine) throw new Error('not on the roll')
  const body: CastBody = {
    voterId: mine.voterId,
    ownerKey: mine.ownerKey,
    ballotKey: randomUUID(),
    choice,
    consents: {},
    signature: { width: 300, height: 150, strokes: [Array.from({ length: 40 }, (_, i) => 10 + i)] },
    basis: basisOf(view.schemeDigest, mine),
  }
  return mustApi(decision.cast, { params, token, body })
}

describe('composing', () => {
  test('a draft sent twice is one draft; a save on an old version is refused and loses nothing', async () => {
    const { unit } = await settledUnit()
    const key = randomUUID()
    const [one, two] = [await compose([unit], key), await compose([unit], key)]
    expect(two.decisionId).toBe(one.decisionId)

    const params = { decisionId: one.decisionId }
    const saved = await mustApi(decision.edit, {
      params,
      token: world.worker,
      body: { ...draftOf([unit]), title: '改过的标题', version: one.version },
    })
    expect(saved).toMatchObject({ title: '改过的标题', version: one.version + 1 })
    const stale = await refusal(decision.edit, {
      params,
      token: world.worker,
      body: { ...draftOf([unit]), title: '旧的标题', version: one.version },
    })
    expect(stale.code).toBe('EDITED_BY_OTHER')
    expect(await mustApi(decision.read, { params, token: world.worker })).toMatchObject({ title: '改过的标题' })
  })

  test('a draft moves with its scope in the lists of its places, and owners do not see it', async () => {
    const [a, b] = [await settledUnit(), await settledUnit()]
    const draft = await compose([a.unit])
    const listed = async (place: PlaceId) =>
      (await mustApi(decision.list, { query: { place }, token: world.worker })).items.map((i) => i.decisionId)
    expect(await listed(a.unit)).toContain(draft.decisionId)
    await mustApi(decision.edit, {
      params: { decisionId: draft.decisionId },
      token: world.worker,
      body: { ...draftOf([b.unit]), version: draft.version },
    })
    expect(await listed(a.unit)).not.toContain(draft.decisionId)
    expect(await listed(b.estate)).toContain(draft.decisionId)
    const [owner] = await ownersOf(b.unit)
    if (!owner) throw new Error('no owner')
    expect((await mustApi(decision.mine, { token: owner })).items).toEqual([])
    expect((await refusal(decision.read, { params: { decisionId: draft.decisionId }, token: owner })).code).toBe('NOT_ON_ROLL')
  })

  test('units of two estates, a period of an hour and a unit without a roll are refused', async () => {
    const [a, b] = [await settledUnit(), await settledUnit()]
    const send = (body: object) =>
      api(decision.create, { token: world.worker, body: { ...draftOf([a.unit]), replaces: null, draftKey: randomUUID(), ...body } })
    expect(codeOf(await send({ scope: [a.unit, b.unit] }))).toBe('BAD_REQUEST')
    expect(codeOf(await send({ closesAt: plus(now(), 3_600_000) }))).toBe('PERIOD_INVALID')

    const draft = ok(await send({}))
    const { fingerprint } = await mustApi(decision.checkRoll, { params: { decisionId: draft.decisionId }, token: world.worker })
    const wrong = digestText('another roll')
    expect(
      (
        await refusal(decision.publish, {
          params: { decisionId: draft.decisionId },
          token: world.worker,
          body: { version: draft.version, fingerprint: wrong },
        })
      ).code,
    ).toBe('ROLL_CHANGED')
    expect(fingerprint).not.toBe(wrong)
  })
})

describe('publishing', () => {
  test('ten at once freeze one roll; what is imported later does not touch it', async () => {
    const { estate, unit } = await settledUnit()
    const draft = await compose([unit])
    const params = { decisionId: draft.decisionId }
    const { fingerprint, totals } = await mustApi(decision.checkRoll, { params, token: world.worker })
    const body = { version: draft.version, fingerprint }
    const answers = await Promise.all(Array.from({ length: 10 }, () => api(decision.publish, { params, token: world.worker, body })))
    for (const a of answers) expect([null, 'EDITED_BY_OTHER', 'DECISION_NOT_DRAFT']).toContain(codeOf(a))
    expect(answers.some((a) => a.ok)).toBe(true)

    const { importId } = await world.previewed(estate, xlsx([row('101'), row('102')]))
    await world.committed(importId)
    const view = await mustApi(decision.read, { params, token: world.worker })
    expect(view).toMatchObject({
      phase: 'open',
      roll: { fingerprint, people: totals.people, area: totals.area, flats: 4 },
      participation: { people: 0, area: 0 },
    })
    expect((await refusal(decision.edit, { params, token: world.worker, body: { ...draftOf([unit]), version: view.version } })).code).toBe(
      'DECISION_NOT_DRAFT',
    )
  })
})

describe('a vote from the first ballot to the recount', () => {
  test('closes early once everyone has voted; the file recounts, the receipt is proved, the log tells it in order', async () => {
    const { unit } = await settledUnit()
    const { decisionId } = await published(unit)
    const params = { decisionId }
    const owners = await ownersOf(unit)
    const choices: Choice[] = ['agree', 'agree', 'agree', 'disagree']
    expect((await refusal(decision.close, { params, token: world.worker })).code).toBe('NOT_EVERYONE_VOTED')
    expect((await refusal(decision.bulletin, { params })).code).toBe('RESULT_NOT_READY')
    const receipts = []
    for (const [i, token] of owners.entries()) receipts.push((await vote(decisionId, token, choices[i] ?? 'abstain')).receipt)

    const { result } = await mustApi(decision.close, { params, token: world.worker })
    expect(result).toMatchObject({
      outcome: 'passed',
      how: 'early',
      tally: { agree: { people: 3 }, disagree: { people: 1 }, abstain: { people: 0 } },
    })

    const board = await mustApi(decision.bulletin, { params })
    expect(JSON.stringify(board)).not.toMatch(/"room"|"names"|choice/)
    for (const receipt of receipts) {
      const found = await mustApi(decision.findReceipt, { params: { decisionId, receipt } })
      expect(found.proof?.root).toBe(board.merkleRoot)
      expect(found.proof && verifyProof(found.commitment, found.proof)).toBe(true)
    }

    const [owner] = owners
    if (!owner) throw new Error('no owner')
    const { url, resultDigest } = await mustApi(decision.resultFile, { params, token: owner })
    const text = await (await fetch(url)).text()
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'linli-result-')), 'result.json')
    writeFileSync(file, text)
    expect(resultDigest).toBe(digestText(text))
    expect(board.resultDigest).toBe(resultDigest)
    execFileSync(process.execPath, ['infra/verify/verify.mjs', file, '--digest', resultDigest])
    expect(text).not.toMatch(/王\d|138\d{8}/)

    await settled()
    const log = await mustApi(readLog, { query: { subject: `decision:${decisionId}`, place: world.community }, token: world.worker })
    expect(log.intact).toBe(true)
    const types = log.items.map((e) => e.type)
    expect(types.filter((t) => t === 'decision.ballotCast')).toHaveLength(4)
    expect(types).toEqual(expect.arrayContaining(['decision.drafted', 'decision.published', 'decision.closed']))
    expect(JSON.stringify(log)).not.toMatch(/agree/)
  })

  test('after closing, owners of the scope and staff see how each room chose; strangers see nothing', async () => {
    const { unit } = await settledUnit(['101', '102'])
    const { decisionId } = await published(unit)
    const params = { decisionId }
    const owners = await ownersOf(unit)
    for (const token of owners) await vote(decisionId, token, 'disagree')
    await mustApi(decision.close, { params, token: world.worker })
    const [owner] = owners
    if (!owner) throw new Error('no owner')
    for (const token of [owner, world.worker])
      expect((await mustApi(decision.grid, { params, query: { unit }, token })).cells.map((c) => c.choice)).toEqual([
        'disagree',
        'disagree',
      ])
    // Another name and phone: the same person would be the same owner in both estates.
    const other = await settledUnit(['901'])
    const [stranger] = await ownersOf(other.unit)
    if (!stranger) throw new Error('no stranger')
    for (const endpoint of [decision.read, decision.resultFile])
      expect((await refusal(endpoint, { params, token: stranger })).code).toBe('NOT_ON_ROLL')
    expect((await refusal(decision.grid, { params, query: { unit }, token: stranger })).code).toBe('NOT_ON_ROLL')
  })
})
