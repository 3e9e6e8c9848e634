import type { ConflictRow, RaisedBy, Side } from '@shared/decision/conflictContract'
import { sayFullMoment } from '@shared/kernel/instant'

/** Why there is a conflict, for a list. */
export const raisedWords: Record<RaisedBy, string> = {
  voter: '先有别的票，业主又在手机上投了不一样的',
  paper: '纸质票和已有的票不一样',
  coOwner: '另一位共有人在手机上提出异议',
}

/** What happened and what to go by. A photograph shows what its paper says; what was chosen on a phone is shown to nobody before the result. */
export const aboutWords = (
  { raisedBy, openedAt, settled }: Pick<ConflictRow, 'raisedBy' | 'openedAt' | 'settled'>,
  open: boolean,
): string => {
  const since = `${raisedWords[raisedBy]}，从 ${sayFullMoment(openedAt)} 起都先不计入`
  if (settled !== null) return `${since}，到 ${sayFullMoment(settled.at)} 核实为止。`
  return open
    ? `${since}。手机上选了什么，公布结果前不显示；请按签名、时间和当面核对来判断哪张是真的。`
    : `${since}；到截止没有核实，都没有计入。`
}

const channelWords: Record<Side['channel'], string> = {
  phone: '手机票',
  paper: '纸质票',
  proxy: '代理人投的票',
  settlement: '核实过的票',
}

/** `手机票`, `共有人的手机票`, `纸质票`: by which way, never what it says. */
export const sideName = ({ channel, by }: Pick<Side, 'channel' | 'by'>): string =>
  by === 'coOwner' ? `共有人的${channelWords[channel]}` : channelWords[channel]

/** Names of the sides; those of the same way are numbered in the order in which they came. */
export const sideNames = (sides: readonly Pick<Side, 'revision' | 'channel' | 'by'>[]): Map<number, string> => {
  const names = sides.map(sideName)
  return new Map(
    sides.map(({ revision }, i) => {
      const name = names[i] ?? ''
      const alike = names.filter((other) => other === name).length
      return [revision, alike === 1 ? name : `第 ${names.slice(0, i + 1).filter((other) => other === name).length} 张${name}`]
    }),
  )
}
