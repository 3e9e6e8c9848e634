import { View } from '@tarojs/components'
import type { FileId } from '@shared/content/model'
import type { Block } from '@shared/document/blocks'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Rows } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { type ShownFile, Pictures } from '@/files/Pictures'

/** Links to the files that a document names; votes' documents have none. */
export type ShownFiles = Readonly<Partial<Record<FileId, ShownFile>>>

const Lines = ({ lines, numbered }: { lines: readonly string[]; numbered: boolean }) => (
  <>
    {lines.map((line, i) => (
      <View key={line} className="doc-line">
        {numbered ? <View className="doc-number">{i + 1}.</View> : null}
        <View className="doc-words">{line}</View>
      </View>
    ))}
  </>
)

/** A block as a card of the phone. What is for paper alone (codes, boxes, lines to sign) is left out. */
export function BlockView({ block, files }: { block: Block; files: ShownFiles }) {
  switch (block.kind) {
    case 'title':
      return (
        <View className="doc-title">
          {block.over === null ? null : <View className="scope-line">{block.over}</View>}
          <Title level={1}>{block.text}</Title>
          {block.under === null ? null : <View className="lead">{block.under}</View>}
        </View>
      )
    case 'mark':
      return <Note tone="attention">{block.text}</Note>
    case 'fields':
      return (
        <Card title={block.heading ?? undefined}>
          <Rows rows={block.rows} />
        </Card>
      )
    case 'table':
      return (
        <Part title={block.heading ?? ''}>
          <Rows rows={block.rows.map(([name = '', ...cells]): [string, string] => [name, cells.join('，')])} />
        </Part>
      )
    case 'text':
      return block.heading === null ? (
        <Lines lines={block.lines} numbered={block.numbered} />
      ) : (
        <Part title={block.heading}>
          <Lines lines={block.lines} numbered={block.numbered} />
        </Part>
      )
    case 'signed':
      return (
        <Part title={block.heading ?? '签名'}>
          <Rows
            rows={block.people.map(({ name, remark, signature }): [string, string] => [
              name,
              [signature ? '已签名' : '未签名', remark].filter(Boolean).join('，'),
            ])}
          />
        </Part>
      )
    case 'pictures':
      return (
        <Part title={block.heading ?? '图片'}>
          <Pictures
            pictures={block.pictures.flatMap(({ fileId, caption }) => {
              const file = files[fileId]
              return file ? [{ ...file, caption }] : []
            })}
          />
        </Part>
      )
    case 'honour':
      return (
        <Card title={block.who}>
          {block.words}
          <Title level={1}>{block.strong}</Title>
        </Card>
      )
    case 'issuer':
      return (
        <View className="doc-issuer">
          <View>{block.name}</View>
          <View>{block.date}</View>
        </View>
      )
    case 'choices':
    case 'signature':
    case 'code':
      return null
  }
}
