import { Pagination } from 'antd'
import { useState } from 'react'
import type { DecisionView } from '@shared/decision/model'
import { type DocumentKind, documentNames } from '@shared/document/kinds'
import { PreviewFrame } from './PreviewFrame'
import { useDocument, usePdf } from './useDocument'

/** A document of a vote. Papers are turned fifty at a time. */
export const Preview = ({ view, kind, onClose }: { view: DecisionView; kind: DocumentKind; onClose: () => void }) => {
  const [page, setPage] = useState(1)
  const shown = useDocument(view.decisionId, kind, page)
  const pdf = usePdf(view.decisionId, kind)
  const { pages = 1, total = 0 } = shown.data ?? {}
  return (
    <PreviewFrame
      title={documentNames[kind]}
      onClose={onClose}
      shown={shown}
      around={{ owner: { decisionId: view.decisionId } }}
      pdf={{ ...pdf, make: () => pdf.mutate(page) }}
      tools={
        pages > 1 && (
          <div className="dk-row dk-tools">
            <span className="dk-quiet">共 {total} 张，每 50 张一份，打印和下载的是当前这一份</span>
            <Pagination simple current={page} total={pages} pageSize={1} onChange={setPage} />
          </div>
        )
      }
    />
  )
}
