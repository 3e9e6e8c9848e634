import { inflateRawSync } from 'node:zlib'
import { SheetUnreadable } from '@shared/registry/decodeCsv'

/** Bytes that a workbook may unpack to. 20,000 rows, which is the most an import takes, come to about 15 MB. */
const mostUnpacked = 32 * 1024 * 1024
const mostEntries = 200

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8

const refuse = (why: string): never => {
  throw new SheetUnreadable(why)
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly local: number
}

/** Entries of the central directory, at most 200. Archives above 4 GB (ZIP64) mark their fields in ways that fail here. */
const entriesOf = (zip: Buffer): Entry[] => {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return refuse('not an archive')
  const count = zip.readUInt16LE(end + 10)
  if (count > mostEntries) return refuse(`${count} entries`)
  const entries: Entry[] = []
  for (let at = zip.readUInt32LE(end + 16), n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return refuse('broken directory')
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      local: zip.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

/** The bytes of an entry, at most `room` of them whatever the headers promise. */
const bytesOf = (zip: Buffer, { method, packed, local }: Entry, room: number): Buffer => {
  if (zip.readUInt32LE(local) !== LOCAL_HEADER) return refuse('broken entry')
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const data = zip.subarray(from, from + packed)
  if (method === STORED && data.length <= room) return data
  return method === DEFLATED ? inflateRawSync(data, { maxOutputLength: room }) : refuse(`method ${method}, ${packed} bytes`)
}

/**
 * The XML parts of a workbook by name. All of them together may unpack to no more than 32 MB, and the bound is on what comes out,
 * not on what the headers say: a file of a few MB made of zeros must not fill the memory of the function.
 * @throws SheetUnreadable for anything that is not such an archive
 */
export const unpackWorkbook = (bytes: Uint8Array): Map<string, Uint8Array> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Uint8Array>()
  let room = mostUnpacked
  try {
    for (const entry of entriesOf(zip).filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
      const part = bytesOf(zip, entry, Math.max(1, room))
      room -= part.length
      parts.set(entry.name, part)
    }
  } catch (cause) {
    if (cause instanceof SheetUnreadable) throw cause
    throw new SheetUnreadable('broken archive', { cause })
  }
  return parts
}
