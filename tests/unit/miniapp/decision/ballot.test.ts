import { describe, expect, test } from '@jest/globals'
import { CastBody, type Signature } from '@shared/decision/model'
import { digestText } from '@shared/kernel/digest'
import { missing, signedBallot } from '@/features/decision/ballot'
import { cast, vote } from './fixtures'

const signature: Signature = { width: 300, height: 160, strokes: [[1, 1, 90, 90]] }
const view = { schemeDigest: digestText('scheme') }

describe('what is missing', () => {
  test('special consents come before the signature, and neither has a preset answer', () => {
    expect(missing({ choice: 'disagree', consents: {}, signature }, ['levelEntry'])).toContain('单独同意')
    expect(missing({ choice: 'agree', consents: { levelEntry: 'refused' }, signature: null }, ['levelEntry'])).toContain('名字')
    expect(missing({ choice: 'agree', consents: { levelEntry: 'refused' }, signature }, ['levelEntry'])).toBeNull()
  })
})

describe('the signed ballot', () => {
  test('carries what the voter saw: revision, former choice, area, scheme', () => {
    const body = signedBallot(
      view,
      vote({ revision: 2, current: cast, shard: 3 }),
      { choice: 'abstain', consents: {}, signature },
      signature,
    )
    expect(CastBody.parse(body)).toEqual(body)
    expect(body.basis).toEqual({
      revision: 2,
      current: { choice: 'agree', consents: {}, channel: 'phone' },
      area: 11203,
      shard: 3,
      schemeDigest: view.schemeDigest,
    })
  })

  test('answers only what this voter is asked', () => {
    const draft = { choice: 'agree', consents: { levelEntry: 'given', occupiedPart: 'given' }, signature } as const
    expect(signedBallot(view, vote({ asks: ['levelEntry'] }), draft, signature).consents).toEqual({ levelEntry: 'given' })
  })
})
