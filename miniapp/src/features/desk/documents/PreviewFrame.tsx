import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { Printed } from '@shared/document/blocks'
import { Loaded } from '../kit/Loaded'
import { ProblemNote } from '../kit/Problem'
import { PrintedSheets } from './PrintedSheets'
import type { Around } from './Sheet'

interface PreviewFrameProps<T extends { readonly document: Printed; readonly files?: Around['files'] }> {
  readonly title: string
  readonly onClose: () => void
  readonly shown: UseQueryResult<T>
  readonly around: Around
  readonly pdf: {
    readonly make: () => void
    readonly isPending: boolean
    readonly error: unknown
    readonly data: { readonly url: string } | undefined
  }
  /** Above the sheets, such as what turns their pages. */
  readonly tools?: ReactNode
}

/** A document as it will be on paper, with the two ways to get it there: the printer and the PDF. */
export const PreviewFrame = <T extends { readonly document: Printed; readonly files?: Around['files'] }>({
  title,
  onClose,
  shown,
  around,
  pdf,
  tools,
}: PreviewFrameProps<T>) => (
  <Drawer
    open
    width={920}
    title={title}
    onClose={onClose}
    className="dk-preview"
    extra={
      <span className="dk-row">
        <Button icon={<DownloadOutlined aria-hidden />} loading={pdf.isPending} disabled={!shown.data} onClick={pdf.make}>
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
      {({ document, files }) => {
        return (
          <>
            {tools}
            <PrintedSheets document={document} around={{ ...around, ...(files && { files }) }} />
          </>
        )
      }}
    </Loaded>
  </Drawer>
)
