import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { merkleProof, merkleRoot, verifyProof } from '@shared/decision/merkle'
import { Digest, digestText } from '@shared/kernel/digest'
import { anyDigest } from '../../support/arbitraries'

const hash = (...hex: string[]): string =>
  createHash('sha256')
    .update(Buffer.from(hex.join(''), 'hex'))
    .digest('hex')
const leaf = (commitment: string): string => hash('00', commitment)
const node = (left: string, right: string): string => hash('01', left, right)

const commitments = (n: number): Digest[] => Array.from({ length: n }, (_, i) => digestText(`ballot ${i}`))
const anyCommitments = fc.uniqueArray(anyDigest, { minLength: 1, maxLength: 40 })

describe('merkleRoot', () => {
  test('follows its definition: sorted leaves, 0x00 and 0x01 in front, an odd last node moves up', () => {
    const [a = '', b = '', c = ''] = commitments(3).sort()
    expect(merkleRoot([])).toBeNull()
    expect(merkleRoot(commitments(1))).toBe(leaf(digestText('ballot 0')))
    expect(merkleRoot(commitments(3))).toBe(node(node(leaf(a), leaf(b)), leaf(c)))
  })

  test('does not depend on the order of ballots', () => {
    fc.assert(fc.property(anyCommitments, (list) => expect(merkleRoot([...list].reverse())).toBe(merkleRoot(list))))
  })

  test('changes when one ballot is dropped, added or exchanged', () => {
    fc.assert(
      fc.property(anyCommitments, anyDigest, (list, other) => {
        const root = merkleRoot(list)
        expect(merkleRoot(list.slice(1))).not.toBe(root)
        expect(merkleRoot([...list, other])).not.toBe(root)
        expect(merkleRoot([other, ...list.slice(1)])).not.toBe(root)
      }),
    )
  })
})

describe('merkleProof', () => {
  test('leads from every ballot to the root, in trees of every shape', () => {
    for (let n = 1; n <= 33; n++) {
      const list = commitments(n)
      for (const commitment of list) {
        const proof = merkleProof(list, commitment)
        expect(proof?.root).toBe(merkleRoot(list))
        expect(proof && verifyProof(commitment, proof)).toBe(true)
        expect(proof?.path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(n)))
      }
    }
  }, 60_000)

  test('names the side on which the neighbour stands', () => {
    const [a, b] = commitments(2).sort()
    if (!a || !b) throw new Error('two commitments')
    expect(merkleProof([b, a], a)?.path).toEqual([{ side: 'right', hash: leaf(b) }])
    expect(merkleProof([b, a], b)?.path).toEqual([{ side: 'left', hash: leaf(a) }])
  })

  test('is null for a ballot that is not in the count', () => {
    expect(merkleProof(commitments(5), digestText('another'))).toBeNull()
    expect(merkleProof([], digestText('another'))).toBeNull()
  })
})

describe('verifyProof', () => {
  test('fails for another ballot, another root, another step', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDigest, { minLength: 2, maxLength: 40 }), anyDigest, (list, other) => {
        const [commitment] = list
        const proof = commitment && merkleProof(list, commitment)
        if (!commitment || !proof) throw new Error('a proof')
        expect(verifyProof(other, proof)).toBe(false)
        expect(verifyProof(commitment, { ...proof, root: other })).toBe(false)
        expect(verifyProof(commitment, { ...proof, path: proof.path.map((step, i) => (i === 0 ? { ...step, hash: other } : step)) })).toBe(
          false,
        )
        expect(verifyProof(commitment, { ...proof, path: proof.path.slice(1) })).toBe(false)
      }),
    )
  })

  test('a node never passes for a ballot', () => {
    const [a, b] = commitments(2).sort()
    if (!a || !b) throw new Error('two commitments')
    const root = merkleRoot([a, b])
    if (!root) throw new Error('a root')
    const asIfLeaf = Digest.parse(node(leaf(a), leaf(b)))
    expect(verifyProof(asIfLeaf, { root, path: [] })).toBe(false)
  })
})

test('ten thousand ballots have a proof of 14 steps at most, in a time that grows with their number only', () => {
  const list = commitments(10_000)
  const [commitment] = list
  const proof = commitment && merkleProof(list, commitment)
  if (!commitment || !proof) throw new Error('a proof')
  expect(proof.path.length).toBeLessThanOrEqual(14)
  expect(verifyProof(commitment, proof)).toBe(true)
}, 60_000)
