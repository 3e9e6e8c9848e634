import { View } from '@tarojs/components'
import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { asApiError } from '@/api'
import { openDocument } from '@/files/openFile'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'

/** Has a document made as a PDF and opens it, to print or pass on; says so when it could not be made or opened. */
export function PdfButton({ pdf }: { pdf: UseMutationResult<{ url: string }, Error, void> }) {
  const [lost, setLost] = useState(false)
  const save = () => {
    setLost(false)
    pdf.mutate(undefined, { onSuccess: ({ url }) => void openDocument(url).catch(() => setLost(true)) })
  }
  return (
    <View className="code-act no-print">
      <Button kind="secondary" busy={pdf.isPending && '正在生成…'} onPress={save}>
        打开 PDF
      </Button>
      {pdf.error === null ? null : <Note tone="attention">{asApiError(pdf.error).sentence}</Note>}
      {lost ? <Note tone="attention">PDF 没有打开。请检查网络后再点一次。</Note> : null}
    </View>
  )
}
