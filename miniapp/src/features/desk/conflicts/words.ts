import type { RaisedBy, Side } from '@shared/decision/conflictContract'

/** Why there is a conflict, for a list. */
export const raisedWords: Record<RaisedBy, string> = {
  voter: '先有别的票，业主又在手机上投了不一样的',
  paper: '纸质票和已有的票不一样',
  coOwner: '另一位共有人在手机上提出异议',
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
