import type { Printed } from '@shared/document/blocks'

/** What 朗读 reads of a document: every word that stands there but the codes to scan, in its order. */
export const spokenNotice = ({ sheets }: Pick<Printed, 'sheets'>): string[] =>
  sheets
    .flatMap((sheet) => sheet.blocks)
    .flatMap((block): string[] => {
      switch (block.kind) {
        case 'title':
          return [[block.over?.replaceAll(' · ', ''), block.text, block.under].filter(Boolean).join('，')]
        case 'mark':
          return [block.text]
        case 'fields':
          return [...(block.heading ? [`${block.heading}。`] : []), ...block.rows.map(([name, value]) => `${name}：${value}。`)]
        case 'table':
          return [...(block.heading ? [`${block.heading}。`] : []), ...block.rows.map((cells) => `${cells.join('，')}。`)]
        case 'text':
          return [...(block.heading ? [`${block.heading}。`] : []), ...block.lines]
        case 'signed':
          return block.people.map(({ name, signature }) => `${name}，${signature ? '已签名' : '未签名'}。`)
        case 'pictures':
          return block.pictures.length === 0 ? [] : [`${block.heading ?? '图片'}：${block.pictures.map((p) => p.caption).join('，')}。`]
        case 'honour':
          return [`${block.who}，${block.words}${block.strong}。`]
        case 'issuer':
          return [`${block.name}，${block.date}。`]
        case 'choices':
        case 'signature':
        case 'code':
          return []
      }
    })
