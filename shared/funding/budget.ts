import * as z from 'zod'
import { FileRef } from '../content/model'
import { Fen, addFen, noMoney } from '../kernel/money'

/** The eight kinds of cost of a lift (Xinwu rules 五). */
export const CostKind = z.enum(['consulting', 'design', 'civil', 'steel', 'equipment', 'pipes', 'supervision', 'review'])
export type CostKind = z.infer<typeof CostKind>

export const costNames: Record<CostKind, string> = {
  consulting: '咨询代理',
  design: '方案设计',
  civil: '土建工程',
  steel: '钢结构工程',
  equipment: '电梯设备购置安装',
  pipes: '管线迁改',
  supervision: '监理',
  review: '评审',
}

/** The three kinds of cost that the agreement has to say how to raise and to share (六(一)4). */
export const CostGroup = z.enum(['design', 'equipment', 'construction'])
export type CostGroup = z.infer<typeof CostGroup>
export const groupOf: Record<CostKind, CostGroup> = {
  consulting: 'design',
  design: 'design',
  review: 'design',
  equipment: 'equipment',
  civil: 'construction',
  steel: 'construction',
  pipes: 'construction',
  supervision: 'construction',
}
export const groupNames: Record<CostGroup, string> = {
  design: '方案设计费用',
  equipment: '电梯设备购置安装费用',
  construction: '工程建设费用',
}

/** What each kind is expected to cost, in fen. */
export const Budget = z.record(CostKind, Fen)
export type Budget = z.infer<typeof Budget>

export const emptyBudget: Budget = {
  ...{ consulting: noMoney, design: noMoney, civil: noMoney, steel: noMoney },
  ...{ equipment: noMoney, pipes: noMoney, supervision: noMoney, review: noMoney },
}

export const budgetTotal = (budget: Budget): Fen => addFen(CostKind.options.map((kind) => budget[kind]))

export const groupTotal = (budget: Budget, group: CostGroup): Fen =>
  addFen(CostKind.options.filter((kind) => groupOf[kind] === group).map((kind) => budget[kind]))

/** What a kind of cost came to in the end, with its invoices. `null`: not settled yet. */
export const ActualLine = z.object({ kind: CostKind, amount: Fen.nullable(), invoices: z.array(FileRef).max(20) })
export type ActualLine = z.infer<typeof ActualLine>

/** The total of what was settled, and whether every kind that was planned is. */
export const actualTotal = (lines: readonly ActualLine[], budget: Budget): { readonly total: Fen; readonly settled: boolean } => {
  const amountOf = new Map(lines.map(({ kind, amount }) => [kind, amount]))
  return {
    total: addFen(lines.flatMap(({ amount }) => amount ?? [])),
    settled: lines.length > 0 && CostKind.options.every((kind) => budget[kind] === 0 || (amountOf.get(kind) ?? null) !== null),
  }
}
