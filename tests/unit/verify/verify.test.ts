import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import type { Ballot, Matter, RollVoter } from '@shared/decision/model'
import { buildResultFile, ResultFile } from '@shared/decision/resultFile'
import { area } from '@shared/kernel/area'
import { digestOf } from '@shared/kernel/digest'
import { Fault, verify } from '../../../infra/verify/verify.mjs'
import { anyVote, ballot, closesAt, decisionId, flatAt, opensAt, schemeDigest, scope, voter } from '../../support/arbitraries'

type Vote = { matter: Matter; voters: RollVoter[]; ballots: Ballot[] }
const close = (vote: Vote) =>
  buildResultFile({
    decisionId,
    title: '3 幢 2 单元加装电梯',
    scope,
    schemeDigest,
    opensAt,
    closesAt,
    closedAt: closesAt,
    how: 'time',
    ...vote,
  })

/** Level entry, one occupied flat, one change of mind, one owner of two flats, one who stays away. */
const vote = ((): Vote => {
  const matter: Matter = { kind: 'lift', levelEntry: true, occupiedFlats: [flatAt(1)] }
  const voters = [
    voter(
      0,
      [
        { n: 0, area: area(6543) },
        { n: 5, area: area(7850) },
      ],
      matter,
    ),
    ...[1, 2, 3, 4].map((n) => voter(n, [{ n, area: area(6543) }], matter)),
  ]
  const consents = { levelEntry: 'given' } as const
  const [a, b, c, d] = voters
  if (!a || !b || !c || !d) throw new Error('four voters')
  return {
    matter,
    voters,
    ballots: [
      ballot(a, 'disagree', { consents: { levelEntry: 'refused' } }),
      ballot(a, 'agree', { revision: 2, consents }),
      ballot(b, 'agree', { consents: { levelEntry: 'given', occupiedPart: 'given' } }),
      ballot(c, 'agree', { consents }),
      ballot(d, 'abstain', { consents }),
    ],
  }
})()
const { text, digest } = close(vote)
const bytes = Buffer.from(text)

describe('an unaltered file', () => {
  test('of any vote is confirmed, with the same outcome', () => {
    fc.assert(
      fc.property(anyVote(8), (any) => {
        const made = close(any)
        expect(verify(Buffer.from(made.text), made.digest).outcome).toBe(made.result.outcome)
      }),
    )
  })
})

describe('an altered file fails', () => {
  test('whichever byte is flipped', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = Buffer.from(bytes)
        altered[at] = (altered[at] ?? 0) ^ flip
        expect(() => verify(altered)).toThrow(Fault)
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  test('whether bytes are cut off, added or doubled', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (at) => {
        expect(() => verify(bytes.subarray(0, at))).toThrow(Fault)
        expect(() => verify(Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)]))).toThrow(Fault)
      }),
      { numRuns: 300 },
    )
    expect(() => verify(Buffer.concat([bytes, Buffer.from('\n')]))).toThrow('文件的写法不是规范格式，内容被改动过')
    expect(() => verify(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))).toThrow(Fault)
  }, 60_000)

  test('when it is not the published one', () => {
    expect(() => verify(bytes, 'f'.repeat(64))).toThrow('这个文件不是公告里的那一份：摘要不同')
  })
})

/** A careful forger puts the inner digest right again: then the contents must give the forgery away. */
const forge = (change: (file: ResultFile) => void): Buffer => {
  const file = ResultFile.parse(JSON.parse(text))
  change(file)
  Reflect.deleteProperty(file, 'digest')
  return Buffer.from(canonicalize({ ...file, digest: digestOf(file) }) ?? '')
}
const first = <T>(list: readonly T[]): T => {
  const [item] = list
  if (item === undefined) throw new Error('empty')
  return item
}

describe('a forged file with a right digest is found out by its contents', () => {
  test('without a change it would pass', () => {
    expect(verify(forge(() => undefined)).outcome).toBe('specialConsentMissing')
  })

  test.each<[string, (file: ResultFile) => void, string]>([
    ['another outcome', (f) => void (f.outcome = 'passed'), '结论和票数不符'],
    ['another tally', (f) => void (f.tally.agree = f.roll), '票数或面积的合计不对'],
    ['a test turned round', (f) => void (first(f.tests).passed = false), '四项比例的计算不对'],
    ['a special consent', (f) => void (first(f.special).given = 5), '单独同意的统计不对'],
    ['a lighter rule', (f) => void (f.rule.approval = { over: 1, under: 2, inclusive: false }), '文件里的表决规则和法定规则不符'],
    ['a choice', (f) => void (first(f.ballots).choice = 'agree'), '第 1 张选票（回执 '],
    ['a ballot that ends no conflict', (f) => void (first(f.ballots).channel = 'settlement'), '只有经过核实才能结束两张选票的矛盾'],
    ['an agent who comes late', (f) => void (first(f.ballots).effect = 'held'), '只有经过核实才能结束两张选票的矛盾'],
    ['a conflict that nobody sees', (f) => void (f.contested = 1), '选票有矛盾而没有计入的户数不对'],
    ['a receipt', (f) => void (first(f.ballots).receipt = '0000-0000'), '的回执号不符'],
    ['a dropped revision', (f) => void f.ballots.splice(1, 1), '有选票被增减'],
    ['a dropped first revision', (f) => void f.ballots.splice(0, 1), '的次序不对：缺少或多出一次表决'],
    ['a ballot twice', (f) => void f.ballots.push(first(f.ballots.slice(-1))), '的次序不对：缺少或多出一次表决'],
    ['ballots in another order', (f) => void f.ballots.reverse(), '的排列顺序不对'],
    ['a stranger’s ballot', (f) => void (f.roll.voters.splice(0, 1), 0), '名册的人数或套数不对'],
    ['another area on the roll', (f) => void (first(f.roll.voters).area = area(1)), '的面积不等于各套房面积之和'],
    ['a part made larger', (f) => void (first(first(f.roll.voters).parts).area = area(1)), '的面积不等于各套房面积之和'],
    ['a voter who is asked nothing', (f) => void (first(f.roll.voters).asks = []), '要单独同意的事项不对'],
    ['a voter twice', (f) => void f.roll.voters.push(first(f.roll.voters)), '名册里的表决权人有重复或顺序不对'],
    ['an owner of another building', (f) => void (first(first(f.roll.voters).parts).flat = flatAt(99)), '名册里 v_'],
    ['a source', (f) => void (first(first(f.roll.voters).parts).source = 'contract'), '名册指纹不符，名册被改动过'],
    ['a fingerprint', (f) => void (f.roll.fingerprint = digest), '名册指纹不符，名册被改动过'],
    ['a Merkle root', (f) => void (f.merkleRoot = digest), '选票总指纹（Merkle 根）不符：有选票被增减'],
    ['a closing before its time', (f) => void (f.closedAt = f.opensAt), '截止的方式和时间不对'],
    ['an early closing without everyone', (f) => void (f.how = 'early'), '截止的方式和时间不对'],
    ['a shorter period', (f) => void (f.closesAt = f.opensAt), '不是在表决时间内投的'],
    ['another scheme', (f) => void (f.schemeDigest = digest), '的承诺值不符，选票被改动过'],
    ['another matter', (f) => void (f.matter = { kind: 'general', item: 7 }), '要单独同意的事项不对'],
  ])('%s', (_name, change, fault) => {
    expect(() => verify(forge(change))).toThrow(fault)
  })

  test('a field that is missing or of another kind is a fault, not a crash', () => {
    for (const file of ['null', '1', '[]', '{}', '{"format":"linli-result/1"}', '{"a":1.5}'])
      expect(() => verify(Buffer.from(file))).toThrow(Fault)
    expect(() => verify(forge((f) => void Reflect.deleteProperty(f, 'roll')))).toThrow('文件缺少内容或结构不对')
    expect(() => verify(Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)))).toThrow(Fault)
  })
})

describe('as a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-verify-'))
  const path = join(folder, 'result.json')
  writeFileSync(path, bytes)
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (...args: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/verify/verify.mjs', ...args], { encoding: 'utf8' })
    return { code: status, out: stdout, err: stderr }
  }

  test('prints the count in plain words', () => {
    const { code, out } = run(path, '--digest', digest)
    expect(code).toBe(0)
    expect(out).toContain('名册：5 人，405.65 ㎡，6 套；指纹相符')
    expect(out).toContain('参与人数：需 4 人，实际 4 人，达到')
    expect(out).toContain('平层入户：需 5 户单独同意，实际 4 户，没有齐')
    expect(out).toContain('结论：缺少单独同意')
    expect(out).toContain('摘要与您给出的公告摘要相同。')
    expect(run(path).out).toContain('请把这个摘要和公告上的比对')
  })

  test('names the first fault and ends with 1; with 2 when used wrongly', () => {
    expect(run(path, '--digest', '0'.repeat(64))).toMatchObject({ code: 1, err: '不一致：这个文件不是公告里的那一份：摘要不同。\n' })
    expect(run(join(folder, 'missing.json'))).toMatchObject({ code: 1, err: expect.stringContaining('读不到文件') })
    expect(run()).toMatchObject({ code: 2, err: expect.stringContaining('用法：npm run verify') })
    expect(run(path, '--digest', 'abc')).toMatchObject({ code: 2 })
    expect(run(path, 'another')).toMatchObject({ code: 2 })
  })
})
