import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Drawer, Pagination } from 'antd'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DecisionView } from '@shared/decision/model'
import { type DocumentKind, documentNames } from '@shared/document/kinds'
import { Loaded } from '../kit/Loaded'
import { ProblemNote } from '../kit/Problem'
import { PaperSheet } from './Sheet'
import { type Shown, useDocument, usePdf } from './useDocument'

/** A document as it will be on paper, with the two ways to get it there. Papers are turned fifty at a time. */
export const Preview = ({ view, kind, onClose }: { view: DecisionView; kind: DocumentKind; onClose: () => void }) => {
  const [page, setPage] = useState(1)
  const shown = useDocument(view.decisionId, kind, page)
  const pdf = usePdf(view.decisionId, kind)
  return (
    <Drawer
      open
      width={920}
      title={documentNames[kind]}
      onClose={onClose}
      className="dk-preview"
      extra={
        <span className="dk-row">
          <Button icon={<DownloadOutlined aria-hidden />} loading={pdf.isPending} disabled={!shown.data} onClick={() => pdf.mutate(page)}>
            下载 PDF
          </Button>
          <Button type="primary" icon={<PrinterOutlined aria-hidden />} disabled={!shown.data} onClick={() => window.print()}>
            打印
          </Button>
        </span>
      }
    >
      {pdf.error !== null && <ProblemNote error={pdf.error} />}
      {pdf.data && (
        <p className="dk-stale" role="status">
          PDF 已准备好。没有自动打开？
          <a href={pdf.data.url} target="_blank" rel="noreferrer">
            点这里下载
          </a>
        </p>
      )}
      <Loaded of={shown}>
        {(data) => (
          <>
            {data.pages > 1 && (
              <div className="dk-row dk-tools">
                <span className="dk-quiet">共 {data.total} 张，每 50 张一份，打印和下载的是当前这一份</span>
                <Pagination simple current={page} total={data.pages} pageSize={1} onChange={setPage} />
              </div>
            )}
            <Sheets shown={data} />
            {createPortal(<PrintRoot shown={data} />, window.document.body)}
          </>
        )}
      </Loaded>
    </Drawer>
  )
}

const Sheets = ({ shown: { document } }: { shown: Shown }) => (
  <div className="dk-desk-of-papers">
    {document.sheets.map((sheet) => (
      <PaperSheet key={sheet.id} document={document} sheet={sheet} />
    ))}
  </div>
)

/** What a printer gets: the sheets and nothing of the screen. The file that a browser saves is named after the document. */
const PrintRoot = ({ shown }: { shown: Shown }) => {
  useEffect(() => {
    const before = window.document.title
    window.document.title = shown.document.name
    return () => {
      window.document.title = before
    }
  }, [shown.document.name])
  return (
    <div className="dk-print-root" aria-hidden>
      <style>{`@page { size: ${shown.document.paper}; margin: 0 }`}</style>
      <Sheets shown={shown} />
    </div>
  )
}
