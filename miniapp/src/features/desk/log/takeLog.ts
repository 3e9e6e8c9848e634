import { exportLog } from '@shared/audit/contract'
import type { AuditEntry } from '@shared/audit/model'
import { type Digest, digestText } from '@shared/kernel/digest'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'

/** How anybody can check the copy by themself, with any program that knows SHA-256. */
const how = [
  '每一条的 hash，是这一条去掉 hash 后，按 RFC 8785（JSON 规范化）写成文本，再算 SHA-256 的结果。',
  '每一条的 previous，必须等于上一条的 hash；第一条的 previous 是空；sequence 从 1 起一条加一。',
  '最后一条的 sequence 和 hash，必须等于 end 里的两个值。改动、删去、调换任何一条，都会对不上。',
]

/** A copy of a log that left the system: its number, how many entries, and the digest of the very bytes of the file. */
export interface TakenLog {
  readonly number: string
  readonly count: number
  readonly digest: Digest
}

/** Has the server write down that the log is taken out, then saves what stood in it until that moment. @throws ApiError */
export const takeLog = async (place: PlaceId, subject: string, all: () => Promise<readonly AuditEntry[]>): Promise<TakenLog> => {
  const { number, at, end } = await call(exportLog, { body: { place, subject } })
  const entries = (await all()).filter(({ sequence }) => sequence <= end.sequence)
  const text = `${JSON.stringify({ number, takenAt: at, subject, how, end, entries }, null, 2)}\n`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = `操作记录-${number}.json`
  link.click()
  URL.revokeObjectURL(link.href)
  return { number, count: entries.length, digest: digestText(text) }
}
