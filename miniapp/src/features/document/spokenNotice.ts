import type { LinliDocument } from '@shared/document/blocks'

/** What 朗读 reads of a notice: every word that stands there but the codes to scan, in its order. */
export const spokenNotice = ({ sheets }: LinliDocument): string[] =>
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
        case 'issuer':
          return [`${block.name}，${block.date}。`]
        case 'choices':
        case 'signature':
        case 'code':
          return []
      }
    })
