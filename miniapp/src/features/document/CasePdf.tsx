import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CaseDocumentKind } from '@shared/document/caseKinds'
import type { CaseId } from '@shared/retrofit/model'
import { asApiError } from '@/api'
import { openDocument } from '@/files/openFile'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { useCasePdf } from './queries'

/** Opens a document of a case as a PDF, to print or pass on. */
export function CasePdf({ caseId, kind, item }: { caseId: CaseId; kind: CaseDocumentKind; item?: string | undefined }) {
  const pdf = useCasePdf(caseId, kind, item)
  const [lost, setLost] = useState(false)
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
