import { View } from '@tarojs/components'
import type { Block, LinliDocument } from '@shared/document/blocks'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { Rows } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { spokenNotice } from './spokenNotice'

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
function BlockView({ block }: { block: Block }) {
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

/** A public notice on the phone: the same words as on paper. */
export function NoticeView({ notice }: { notice: LinliDocument }) {
  const [first, ...rest] = notice.sheets.flatMap((sheet) => sheet.blocks)
  return (
    <>
      {first === undefined ? null : <BlockView block={first} />}
      <ReadAloud id={`notice-${notice.digest}`} what="这份公告" text={() => spokenNotice(notice)} />
      {rest.map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
      <View className="doc-foot">{notice.footer.join('　')}</View>
    </>
  )
}
