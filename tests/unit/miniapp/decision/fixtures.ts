import { DecisionCard, MyVote } from '@shared/decision/model'
import { DAY, instant } from '@shared/kernel/instant'

export const start = Date.UTC(2026, 10, 23, 2)
export const at = (days: number) => instant(start + days * DAY)

export const card = (change: Partial<Record<keyof DecisionCard, unknown>> = {}): DecisionCard =>
  DecisionCard.parse({
    decisionId: 'd_01ARZ3NDEKTSV4RRFFQ69G5FAV',
    title: '3 幢 2 单元加装电梯',
    kind: 'lift',
    scopeLabel: '3 幢 2 单元',
    phase: 'open',
    opensAt: at(-2),
    closesAt: at(3),
    roll: { people: 12, area: 103131 },
    participation: { people: 8, area: 68754 },
    voted: false,
    waits: 'voter',
    outcome: null,
    ...change,
  })

export const vote = (change: Partial<Record<keyof MyVote, unknown>> = {}): MyVote =>
  MyVote.parse({
    voterId: 'v_00000000000000000001',
    ownerKey: 'o_00000000000000000000000001',
    label: '3 幢 2 单元 301 室',
    rooms: ['301'],
    area: 11203,
    asks: [],
    shard: 0,
    revision: 0,
    standing: 'voter',
    capacity: 'owner',
    effect: null,
    current: null,
    ...change,
  })

export const cast = { choice: 'agree', consents: {}, channel: 'phone', castAt: at(-1), receipt: '7K4M-Q2XD' }
