import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { buildResultFile, ResultFile } from '@shared/decision/resultFile'
import type { Ballot, Matter, RollVoter } from '@shared/decision/model'
import { area } from '@shared/kernel/area'
import { digestOf, digestText } from '@shared/kernel/digest'
import { anyVote, ballot, closesAt, decisionId, opensAt, plainLift, schemeDigest, scope, voter } from '../../support/arbitraries'

const close = (vote: { matter: Matter; voters: RollVoter[]; ballots: Ballot[] }) =>
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
const voters = [0, 1, 2].map((n) => voter(n, [{ n, area: area(6543) }], plainLift))
const ballots = voters.map((v) => ballot(v, 'agree'))

describe('buildResultFile', () => {
  test('writes canonical JSON that reads back by its schema, with a digest of everything else', () => {
    fc.assert(
      fc.property(anyVote(6), (vote) => {
        const { text, digest, result } = close(vote)
        const { digest: inner, ...rest } = ResultFile.parse(JSON.parse(text))
        expect(inner).toBe(digestOf(rest))
        expect(digestText(text)).toBe(digest)
        expect(digestOf(JSON.parse(text))).toBe(digest)
        expect(result).toMatchObject({
          resultDigest: digest,
          outcome: rest.outcome,
          commitments: vote.ballots.length,
          closedAt: closesAt,
          how: 'time',
        })
      }),
    )
  })

  test('is the same file whatever order roll and ballots come in', () => {
    fc.assert(
      fc.property(anyVote(6), (vote) => {
        const turned = { ...vote, voters: [...vote.voters].reverse(), ballots: [...vote.ballots].reverse() }
        expect(close(turned).text).toBe(close(vote).text)
      }),
    )
  })

  test('holds nothing but its schema: no names, no signatures, even if the stored items carry them', () => {
    const vote = {
      matter: plainLift,
      voters: voters.map((v) => ({ ...v, names: ['王甲一'], parts: v.parts.map((p) => ({ ...p, owner: '王甲一' })) })),
      ballots: ballots.map((b) => ({ ...b, signature: 'strokes' })),
    }
    const { text } = close(vote)
    expect(text).not.toMatch(/王甲一|strokes|names|owner/)
    expect(text).toBe(close({ matter: plainLift, voters, ballots }).text)
  })

  test('lists every revision with its receipt, by voter', () => {
    const [first] = voters
    if (!first) throw new Error('a voter')
    const again = ballot(first, 'disagree', { revision: 2 })
    const file = ResultFile.parse(
      JSON.parse(close({ matter: plainLift, voters, ballots: [...ballots.slice(1), again, ...ballots.slice(0, 1)] }).text),
    )
    expect(file.ballots.map((b) => [b.voterId, b.revision])).toEqual([
      [voters[0]?.voterId, 1],
      [voters[0]?.voterId, 2],
      [voters[1]?.voterId, 1],
      [voters[2]?.voterId, 1],
    ])
    expect(file.ballots.every((b) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(b.receipt))).toBe(true)
    expect(file.roll).toMatchObject({ people: 3, flats: 3, area: 3 * 6543 })
  })

  test('refuses a ballot whose commitment does not hold', () => {
    const [forged] = ballots.map((b) => ({ ...b, choice: 'disagree' as const }))
    if (!forged) throw new Error('a ballot')
    expect(() => close({ matter: plainLift, voters, ballots: [forged] })).toThrow(
      new RangeError(`the commitment of ballot 1 of ${forged.voterId} does not hold`),
    )
  })
})
