import type { Capacity } from '@shared/contract/roles'
import type { CodePreview } from '@shared/identity/binding'

/** The capacities as somebody asks for them, in everyday words. */
export const capacityChoices: Record<Capacity, { readonly name: string; readonly photos: string }> = {
  owner: { name: '产权证上是我的名字', photos: '身份证正面，不动产权证写有姓名和房号的一页。' },
  coOwner: { name: '我是共有人，大家推选我表决', photos: '身份证正面，不动产权证，所有共有人签名的推选书。' },
  company: { name: '房子是单位的，我是代表', photos: '身份证正面，营业执照，盖章的授权委托书。' },
  guardian: { name: '我是产权人的监护人', photos: '身份证正面，监护关系证明（户口本、判决书等）。' },
  heir: { name: '产权人去世，我是继承人代表', photos: '身份证正面，死亡证明，所有继承人签名的推选书。' },
  transferee: { name: '房子刚买下或受赠，正在表决', photos: '身份证正面，买卖（赠与）合同或过户证明。' },
}

/** `禾苑小区 3 幢 2 单元 501 室`: a home without street and community, for whoever lives there. */
export const nearLabel = (label: string): string => label.split(' · ').at(-1) ?? label

/** What taking a code means, before one confirms. */
export const codeWords = ({ purpose, label: whole }: CodePreview): { title: string; words: string; action: string } => {
  const label = nearLabel(whole)
  switch (purpose) {
    case 'bind':
      return { title: `绑定 ${label}`, words: '绑定后，这套房的表决由您一个人投。', action: '确认绑定' }
    case 'handover':
      return { title: `接手 ${label}`, words: '接手后，这套房的表决改由您投，原来表决的共有人可以看、不再投。', action: '确认接手' }
    case 'help':
      return { title: `帮家人看 ${label}`, words: '您可以看到这套房的公告、表决和结果，不能代为投票。', action: '开始帮忙' }
  }
}
