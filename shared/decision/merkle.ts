import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { Digest } from '../kernel/digest'

/** The way from a commitment up to the root: at each step the neighbour's hash and the side it stands on. */
export interface MerkleProof {
  readonly root: Digest
  readonly path: { readonly side: 'left' | 'right'; readonly hash: Digest }[]
}

const SIZE = 32
/** Prefixes keep a leaf from being taken for a node. */
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)
const leafOf = (commitment: Digest): Uint8Array => sha256(concatBytes(LEAF, hexToBytes(commitment)))
const nodeOf = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(NODE, left, right))
const digestFrom = (hash: Uint8Array): Digest => Digest.parse(bytesToHex(hash))

/**
 * Climbs the tree level by level inside one buffer of 32 bytes a leaf (a million leaves fit in 32 MB), noting the
 * neighbours of the leaf at `index` on the way. An odd last node moves up unchanged.
 */
const climb = (sorted: readonly Digest[], index: number): MerkleProof => {
  const level = new Uint8Array(sorted.length * SIZE)
  sorted.forEach((commitment, i) => level.set(leafOf(commitment), i * SIZE))
  const at = (i: number): Uint8Array => level.subarray(i * SIZE, (i + 1) * SIZE)

  const path: MerkleProof['path'] = []
  let here = index
  for (let size = sorted.length; size > 1; size = Math.ceil(size / 2)) {
    const neighbour = here % 2 === 0 ? here + 1 : here - 1
    if (neighbour < size) path.push({ side: neighbour < here ? 'left' : 'right', hash: digestFrom(at(neighbour)) })
    for (let i = 0; i < size; i += 2) level.set(i + 1 < size ? nodeOf(at(i), at(i + 1)) : at(i), (i / 2) * SIZE)
    here = Math.floor(here / 2)
  }
  return { root: digestFrom(at(0)), path }
}

/** Root over all commitments sorted by text, whatever order they come in; null when there is none. */
export const merkleRoot = (commitments: Iterable<Digest>): Digest | null => {
  const sorted = [...commitments].sort()
  return sorted.length === 0 ? null : climb(sorted, 0).root
}

/** Proof that `commitment` is among `commitments`, of about log₂ n steps; null when it is not. */
export const merkleProof = (commitments: Iterable<Digest>, commitment: Digest): MerkleProof | null => {
  const sorted = [...commitments].sort()
  const index = sorted.indexOf(commitment)
  return index < 0 ? null : climb(sorted, index)
}

/** True when `proof` leads from `commitment` to its root. Whoever checks must have the root from the public bulletin. */
export const verifyProof = (commitment: Digest, proof: MerkleProof): boolean => {
  let hash = leafOf(commitment)
  for (const step of proof.path) {
    const neighbour = hexToBytes(step.hash)
    hash = step.side === 'left' ? nodeOf(neighbour, hash) : nodeOf(hash, neighbour)
  }
  return bytesToHex(hash) === proof.root
}
