import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'

const Meta = z.object({ contentType: z.string(), size: z.number(), etag: z.string(), modified: z.string() })
export type Meta = z.infer<typeof Meta>

/** Objects in a folder: bytes in one file, what is known of them in another. The key becomes one safe file name. */
export class Objects {
  constructor(private readonly folder: string) {}

  private fileOf(bucket: string, key: string): string {
    return path.join(this.folder, encodeURIComponent(bucket), encodeURIComponent(key).replaceAll('*', '%2A'))
  }

  /** Writes whole or not at all, as S3 does. */
  async put(bucket: string, key: string, bytes: Buffer, contentType: string): Promise<Meta> {
    const file = this.fileOf(bucket, key)
    await mkdir(path.dirname(file), { recursive: true })
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`
    const meta: Meta = { contentType, size: bytes.length, etag, modified: new Date().toUTCString() }
    // Each upload has a part file of its own: two that write the same key at once must not meet in it.
    const part = `${file}.${randomUUID()}.part`
    await writeFile(part, bytes)
    await rename(part, file)
    await writeFile(part, JSON.stringify(meta))
    await rename(part, `${file}.meta`)
    return meta
  }

  /** What is known of an object, or null when there is none. */
  async meta(bucket: string, key: string): Promise<Meta | null> {
    try {
      return Meta.parse(JSON.parse(await readFile(`${this.fileOf(bucket, key)}.meta`, 'utf8')))
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  }

  /** Removes an object; S3 does not mind one that is not there. */
  async remove(bucket: string, key: string): Promise<void> {
    await rm(`${this.fileOf(bucket, key)}.meta`, { force: true })
    await rm(this.fileOf(bucket, key), { force: true })
  }

  read(bucket: string, key: string): Promise<Buffer> {
    return readFile(this.fileOf(bucket, key))
  }
}
