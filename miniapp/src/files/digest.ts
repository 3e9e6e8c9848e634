import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { Digest } from '@shared/kernel/digest'

const slice = 1024 * 1024

/**
 * SHA-256 of a file, read a megabyte at a time so that the page stays responsive. Not `crypto.subtle`: that exists on
 * secure origins only, and a desk reached by its address in the office network is none.
 */
export const digestFile = async (file: Blob): Promise<Digest> => {
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += slice) hash.update(new Uint8Array(await file.slice(at, at + slice).arrayBuffer()))
  return Digest.parse(bytesToHex(hash.digest()))
}
