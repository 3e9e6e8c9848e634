import type { ReplyOf } from '@shared/contract/endpoint'
import type { myPapers } from '@shared/decision/conflictContract'
import { choiceNames } from '@shared/decision/model'
import { sayMoment } from '@shared/kernel/instant'

export type OwnPapers = ReplyOf<typeof myPapers>
export type OwnConflict = NonNullable<OwnPapers['conflict']>
export type OwnSide = OwnConflict['sides'][number]

/** By which way a ballot came, for the home it belongs to. */
export const wayOf = ({ channel, by }: Pick<OwnSide, 'channel' | 'by'>): string => {
  if (by === 'coOwner') return '共有人用手机投的'
  switch (channel) {
    case 'paper':
      return '纸质票'
    case 'proxy':
      return '代理人投的'
    case 'settlement':
      return '社区核实过的'
    case 'phone':
      return '手机投的'
  }
}

/** `手机投的，同意` */
export const sideWords = (side: OwnSide): string => `${wayOf(side)}，${choiceNames[side.choice]}`

/** Name and value of one side: way and time, and what it says. */
export const sideRow = (side: OwnSide): readonly [name: string, value: string] => [
  `${wayOf(side)} · ${sayMoment(side.castAt)}`,
  choiceNames[side.choice],
]

/** What came of a conflict; null while it is open. */
export const settledWords = ({ settled, sides }: OwnConflict): string | null => {
  if (settled === null) return null
  const stands = sides.find(({ revision }) => revision === settled.stands)
  return stands === undefined
    ? `社区 ${sayMoment(settled.at)} 核实：这几张票都不算。请您重新选一次。`
    : `社区 ${sayMoment(settled.at)} 核实：以${sideWords(stands)}的这张为准，已经计入。`
}
