import { describe, expect, test } from '@jest/globals'
import { commitmentOf, receiptOf } from '@shared/decision/commitment'
import { merkleProof } from '@shared/decision/merkle'
import { Ballot, DecisionId } from '@shared/decision/model'
import { digestText } from '@shared/kernel/digest'
import { ballotMatches, checkInclusion } from '@/features/decision/check'
import { at } from './fixtures'

const decisionId = DecisionId.parse('d_01ARZ3NDEKTSV4RRFFQ69G5FAV')
const schemeDigest = digestText('scheme')
const unsealed = Ballot.omit({ commitment: true }).parse({
  voterId: 'v_00000000000000000001',
  revision: 1,
  channel: 'phone',
  effect: 'counts',
  choice: 'agree',
  consents: {},
  area: 11203,
  castAt: at(0),
  nonce: '0123456789abcdef0123456789abcdef',
})
const commitment = commitmentOf({ ...unsealed, decisionId, schemeDigest })
const ballot: Ballot = { ...unsealed, commitment }
const receipt = receiptOf(commitment)

describe('the check of a receipt on the phone', () => {
  test('holds for the ballot as cast', () => expect(ballotMatches(decisionId, schemeDigest, ballot, receipt)).toBe(true))
  test('fails when choice, area or scheme is another', () => {
    expect(ballotMatches(decisionId, schemeDigest, { ...ballot, choice: 'disagree' }, receipt)).toBe(false)
    expect(ballotMatches(decisionId, digestText('another scheme'), ballot, receipt)).toBe(false)
    expect(ballotMatches(decisionId, schemeDigest, ballot, '0000-0000')).toBe(false)
  })
})

describe('the check that a ballot is in the count', () => {
  const all = [commitment, ...Array.from({ length: 10 }, (_, i) => digestText(`other ${i}`))]
  const proof = merkleProof(all, commitment)
  if (proof === null) throw new Error('the commitment is among them')

  test('holds with the published root', () => expect(checkInclusion(receipt, commitment, proof, proof.root)).toBe('included'))
  test('says what does not fit', () => {
    expect(checkInclusion('0000-0000', commitment, proof, proof.root)).toBe('wrongReceipt')
    expect(checkInclusion(receipt, commitment, proof, digestText('another root'))).toBe('wrongRoot')
    expect(checkInclusion(receipt, commitment, proof, null)).toBe('wrongRoot')
    expect(checkInclusion(receipt, commitment, { ...proof, path: proof.path.slice(1) }, proof.root)).toBe('wrongPath')
  })
})
