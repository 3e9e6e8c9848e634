import { inflateRawSync } from 'node:zlib'

/** Uncompressed bytes that a roll may have at most. 20,000 rows, which is the most an import takes, come to about 15 MB. */
export const mostUnpacked = 32 * 1024 * 1024
const mostEntries = 200

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ZIP64 = 0x0001
const STORED = 0
const DEFLATED = 8

/** Formats that the sheet reader also understands inside a zip; some hold a second archive that this guard would not see. */
const foreign = /^(META-INF\/manifest\.xml|objectdata\.xml|Index\/Document\.iwa|Index\.zip)$/i

/** Why a file is not opened as a workbook. */
export class WorkbookRefused extends Error {
  override readonly name = 'WorkbookRefused'
}

const refuse = (why: string): never => {
  throw new WorkbookRefused(why)
}

const hasZip64 = (extra: Buffer): boolean => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) if (extra.readUInt16LE(at) === ZIP64) return true
  return false
}

interface Entry {
  readonly name: string
  readonly local: number
}

/** Entries of the central directory. */
const entriesOf = (zip: Buffer): Entry[] => {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return refuse('no end of directory')
  const count = zip.readUInt16LE(end + 10)
  if (count > mostEntries) return refuse(`${count} entries`)
  const entries: Entry[] = []
  for (let at = zip.readUInt32LE(end + 16), n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return refuse('broken directory')
    const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const after = at + 46 + nameLength
    if (hasZip64(zip.subarray(after, after + extraLength))) return refuse('ZIP64')
    if (zip.readUInt32LE(at + 24) > mostUnpacked) return refuse('too large by its directory')
    entries.push({ name: zip.toString('utf8', at + 46, after), local: zip.readUInt32LE(at + 42) })
    at = after + extraLength + commentLength
  }
  return entries
}

/** Bytes that the entry really unpacks to, at most `room`, whatever its headers say. */
const unpackedSize = (zip: Buffer, { local }: Entry, room: number): number => {
  if (zip.readUInt32LE(local) !== LOCAL_HEADER) return refuse('broken entry')
  const [method, packed, unpacked] = [zip.readUInt16LE(local + 8), zip.readUInt32LE(local + 18), zip.readUInt32LE(local + 22)]
  const [nameLength, extraLength] = [zip.readUInt16LE(local + 26), zip.readUInt16LE(local + 28)]
  const data = local + 30 + nameLength + extraLength
  if (hasZip64(zip.subarray(local + 30 + nameLength, data))) return refuse('ZIP64')
  if (unpacked > room || packed > zip.length) return refuse('too large by its header')
  if (method === STORED) return packed
  return method === DEFLATED ? inflateRawSync(zip.subarray(data), { maxOutputLength: room }).length : refuse(`method ${method}`)
}

/**
 * Lets a workbook (`.xlsx`) pass whose parts unpack to no more than `limit` bytes in all, measured by unpacking them with a bound,
 * the way the sheet reader finds them: headers may lie. Without this a file of a few MB can fill the memory of a function.
 * @throws WorkbookRefused, also for anything that is not a workbook
 */
export const guardWorkbook = (bytes: Uint8Array, limit = mostUnpacked): void => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = entriesOf(zip)
    if (!entries.some((entry) => entry.name === '[Content_Types].xml')) refuse('not a workbook')
    if (entries.some((entry) => foreign.test(entry.name))) refuse('not an Excel workbook')
    entries.reduce((room, entry) => room - unpackedSize(zip, entry, Math.max(1, room)), limit)
  } catch (cause) {
    if (cause instanceof WorkbookRefused) throw cause
    throw new WorkbookRefused('broken archive', { cause })
  }
}
