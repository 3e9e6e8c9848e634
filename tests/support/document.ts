import { type Choice, DecisionId, type Matter, type Result, type Tally, VoterId } from '@shared/decision/model'
import { decide } from '@shared/decision/outcome'
import { paperCodeFrom } from '@shared/decision/paperCode'
import { ruleFor } from '@shared/decision/rule'
import { participationOf } from '@shared/decision/tally'
import type { PaperVoter, Subject } from '@shared/document/subject'
import { type Area, area } from '@shared/kernel/area'
import { digestText } from '@shared/kernel/digest'
import { Instant } from '@shared/kernel/instant'
import { people } from '@shared/kernel/people'
import { PlaceId } from '@shared/kernel/place'

/** An invented vote for documents: 12 flats, 1,031.31 m². */
export const unit = PlaceId.parse('demo.sf.yt.hy.b3.u2')
const lift: Matter = { kind: 'lift', levelEntry: false, occupiedFlats: [] }
export const at = (text: string): Instant => Instant.parse(new Date(`${text}+08:00`).toISOString())

export const subjectWith = (changes: Partial<Subject> = {}): Subject => ({
  decisionId: DecisionId.parse('d_01JDEX4MPLE0000000007K4MQ2'),
  title: '3 幢 2 单元加装电梯',
  matter: lift,
  where: '示范街道 · 云梯社区 · 禾苑小区',
  scope: [{ unit, label: '3 幢 2 单元' }],
  community: PlaceId.parse('demo.sf.yt'),
  convenor: '云梯社区居民委员会',
  contact: { name: '云梯社区居委会', phone: '0510-80000000' },
  opensAt: at('2026-11-18T09:00'),
  closesAt: at('2026-11-27T18:00'),
  scheme: {
    text: '在单元北侧加装一部电梯，停靠 1 至 6 层，占地约 6.25 ㎡，不占用任何一户的专有部分。\n费用按楼层分摊，1 层不出钱，具体见分摊表。',
    drawings: [{ kind: 'plan', name: '一层平面图.png' }],
  },
  schemeDigest: digestText('scheme'),
  roll: { people: people(12), area: area(103131), flats: 12, fingerprint: digestText('roll'), frozenAt: at('2026-11-17T16:20') },
  phase: 'open',
  withdrawn: null,
  result: null,
  exception: null,
  inquiries: { asked: 0, answered: 0 },
  ...changes,
})

const count = (n: number, size: number) => ({ people: people(n), area: area(size) })
const shares: Record<Choice, [number, number]> = { agree: [7, 58000], disagree: [1, 8000], abstain: [1, 7000] }

/** What came out of that vote: 9 of 12 took part, 7 agreed. */
export const resultOf = (subject: Subject, changes: Partial<Result> = {}): Result => {
  const tally: Tally = { agree: count(...shares.agree), disagree: count(...shares.disagree), abstain: count(...shares.abstain) }
  const verdict = decide({ rule: ruleFor(subject.matter), roll: subject.roll, tally, special: [] })
  return {
    ...verdict,
    tally,
    participation: participationOf(tally),
    contested: 0,
    closedAt: subject.closesAt,
    how: 'time',
    merkleRoot: digestText('root'),
    commitments: 10,
    resultDigest: digestText('result'),
    ...changes,
  }
}

/** Voter number `n` with as many flats as `rooms` names. */
export const paperVoter = (n: number, rooms: readonly string[], size: Area = area(8593), asks: PaperVoter['asks'] = []): PaperVoter => ({
  voterId: VoterId.parse(`v_${String(n).padStart(20, '0')}`),
  label: `3 幢 2 单元 ${rooms.join('、')} 室`,
  flats: rooms.length,
  area: size,
  asks,
  code: paperCodeFrom([n % 32, 3, 7, 10, 31, 2, 20, 9, 14, Math.floor(n / 32) % 32]),
})
