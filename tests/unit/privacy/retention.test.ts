import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { DAY } from '@shared/kernel/instant'
import { notice, noticeInShort, noticeKinds } from '@shared/privacy/notice'
import { UNSEEN_EVIDENCE, cleared, retention } from '@shared/privacy/retention'

const text = (file: string): string => readFileSync(file, 'utf8')

test('what people are told is what the deployment does', () => {
  expect(text('serverless.yml')).toContain(`logRetentionInDays: ${retention.accessLog.term / DAY}`)
  const buckets = text('infra/buckets.yml')
  const days = (prefix: string): number => Number(new RegExp(`Prefix: ${prefix}/\\s+ExpirationInDays: (\\d+)`).exec(buckets)?.[1])
  expect(days('pending')).toBe(retention.rollFile.term / DAY)
  // The net beneath the tick catches what the tick should have removed, and nothing before.
  expect(days('evidence')).toBeGreaterThan(UNSEEN_EVIDENCE / DAY)
  expect(text('infra/tables.yml')).toContain('TimeToLiveSpecification: { AttributeName: clearAt, Enabled: true }')
})

test('evidence of identity stays at most 30 days after verification, logs at least six months (DOMAIN §8, Cybersecurity Law §21)', () => {
  expect(retention.evidence.term).toBeLessThanOrEqual(30 * DAY)
  expect(retention.accessLog.term).toBeGreaterThanOrEqual(180 * DAY)
  expect(retention.ballot.term).toBeNull()
  expect(retention.invitation.term + cleared.invitation).toBe(30 * DAY)
})

test('every term in milliseconds is the one said in words', () => {
  for (const { what, howLong, term } of Object.values(retention)) {
    if (term === null) expect({ what, said: /^\d+ (天|分钟)/.test(howLong) }).toEqual({ what, said: false })
    else {
      const [, n, unit] = /(\d+) (天|分钟)/.exec(howLong) ?? []
      expect({ what, term }).toEqual({ what, term: Number(n) * (unit === '天' ? DAY : 60_000) })
    }
  }
})

test('the notice says who, what, why, how long, who sees it, and the rights (PIPL §17)', () => {
  const titles = notice.map(({ title }) => title).join()
  for (const part of ['谁在处理', '用到什么、保存多久', '谁看得到', '您的权利']) expect(titles).toContain(part)
  const words = notice.flatMap((part) => part.words).join()
  for (const kind of noticeKinds) expect(words).toContain(retention[kind].what)
  for (const right of ['查看', '更正', '撤回', '注销', '近亲属']) expect(words).toContain(right)
})

test('the short notice is short enough to be read by an elder at once', () => {
  expect(noticeInShort.length).toBeLessThanOrEqual(4)
  for (const sentence of noticeInShort) expect(sentence.length).toBeLessThanOrEqual(36)
})
