import { View } from '@tarojs/components'
import { useState } from 'react'
import { BroughtDocument, packNames } from '@shared/retrofit/filing'
import type { PackLine } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { asApiError } from '@/api'
import { Photos } from '@/files/Photos'
import { usePhotos } from '@/files/usePhotos'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { LinkRow } from '@/ui/Rows'
import { useCaseFile, useFillPack } from './queries'

/** Papers of the application that the representative can photograph: while it is being prepared or mended. */
export function RepPapers({ head }: { head: CaseView }) {
  const open = head.as.includes('builder') && mayWrite('pack', head)
  const file = useCaseFile(head.caseId, open)
  if (!open || file.data === undefined) return null
  const { pack, corrections } = file.data
  const asked = corrections[0]?.items.filter(({ dealtWith }) => !dealtWith) ?? []
  return (
    <Part title="申请材料" aside={`${pack.filter(({ digest }) => digest !== null).length} / ${pack.length} 份已齐`} startOpen>
      {asked.map((item) => (
        <Note key={`${item.document} ${item.missing}`} tone="attention">
          {packNames[item.document]}：{item.missing}
        </Note>
      ))}
      {pack.map((line) => (
        <Paper key={line.document} line={line} head={head} />
      ))}
    </Part>
  )
}

function Paper({ line, head }: { line: PackLine; head: CaseView }) {
  const [open, setOpen] = useState(false)
  const document = BroughtDocument.safeParse(line.document).data
  const there = line.digest === null ? '还缺' : '已有'
  if (document === undefined)
    return (
      <View className="case-lack">
        {packNames[line.document]}
        <View className="link-words">{line.digest === null ? '还缺，办好前面的事会自动放进来' : '已有，系统自动放进来的'}</View>
      </View>
    )
  return open ? (
    <Fill head={head} document={document} onDone={() => setOpen(false)} />
  ) : (
    <LinkRow name={packNames[document]} words={`${there}，点一下拍照上传`} onPress={() => setOpen(true)} />
  )
}

function Fill({ head, document, onDone }: { head: CaseView; document: BroughtDocument; onDone: () => void }) {
  const photos = usePhotos('caseDocument', head.estate)
  const fill = useFillPack(head.caseId, document)
  return (
    <View className="case-lack">
      {packNames[document]}
      <View className="link-words">按页的顺序拍，每一页拍全、拍清楚。</View>
      <Photos photos={photos} shows={packNames[document]} />
      <View className="wish-acts">
        <Button
          disabled={!photos.complete}
          busy={fill.isPending && '正在交…'}
          onPress={() => fill.mutate(photos.fileIds, { onSuccess: onDone })}
        >
          交这份材料
        </Button>
        <Button kind="plain" onPress={onDone}>
          先不交
        </Button>
        {fill.error === null ? null : <Note tone="danger">{asApiError(fill.error).sentence}</Note>}
      </View>
    </View>
  )
}
