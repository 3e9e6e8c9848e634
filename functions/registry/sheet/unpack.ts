import { unzipSync } from 'fflate'
import { SheetUnreadable } from '@shared/registry/decodeCsv'

/** Bytes that a workbook may unpack to. 20,000 rows, which is the most an import takes, come to about 15 MB. */
const mostUnpacked = 32 * 1024 * 1024
const mostEntries = 200
/** Bytes by which packing may lengthen a tiny part. */
const SLACK = 64

/**
 * The XML parts of a workbook by name. What the headers announce is summed up before anything is unpacked, and a part is unpacked into
 * just as many bytes as it announced: a file of a few MB made of zeros cannot fill the memory of the function, whatever it says of itself.
 * @throws SheetUnreadable for anything that is not such an archive
 */
export const unpackWorkbook = (bytes: Uint8Array): Map<string, Uint8Array> => {
  let entries = 0
  let unpacked = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > mostEntries) throw new SheetUnreadable(`more than ${mostEntries} entries`)
        if (!/\.(xml|rels)$/i.test(name)) return false
        // Whatever is longer packed than unpacked is made to keep the reader busy.
        if (size > originalSize + SLACK) throw new SheetUnreadable(`${size} bytes packed, ${originalSize} unpacked`)
        unpacked += originalSize
        if (unpacked > mostUnpacked) throw new SheetUnreadable(`announces ${unpacked} bytes and more`)
        return true
      },
    })
    return new Map(Object.entries(parts))
  } catch (cause) {
    if (cause instanceof SheetUnreadable) throw cause
    throw new SheetUnreadable('broken archive', { cause })
  }
}
