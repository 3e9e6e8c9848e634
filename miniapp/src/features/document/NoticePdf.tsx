import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionId } from '@shared/decision/model'
import type { NoticeKind } from '@shared/document/kinds'
import { asApiError } from '@/api'
import { openDocument } from '@/files/openFile'
import { useMe } from '@/session/store'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { useNoticePdf } from './queries'

/** Saves a notice as a PDF, to print or pass on. For whoever is signed in; the server decides who may. */
export function NoticePdf({ id, kind }: { id: DecisionId; kind: NoticeKind }) {
  const me = useMe()
  const pdf = useNoticePdf(id, kind)
  const [lost, setLost] = useState(false)
  if (me === null) return null
  const save = () => {
    setLost(false)
    pdf.mutate(undefined, { onSuccess: ({ url }) => void openDocument(url).catch(() => setLost(true)) })
  }
  return (
    <View className="code-act">
      <Button kind="secondary" busy={pdf.isPending && '正在生成…'} onPress={save}>
        打开 PDF
      </Button>
      {pdf.error === null ? null : <Note tone="attention">{asApiError(pdf.error).sentence}</Note>}
      {lost ? <Note tone="attention">PDF 没有打开。请检查网络后再点一次。</Note> : null}
    </View>
  )
}
