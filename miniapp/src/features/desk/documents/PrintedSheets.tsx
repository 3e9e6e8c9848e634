import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Printed } from '@shared/document/blocks'
import { type Around, PaperSheet } from './Sheet'

/** A document as sheets of paper, here and, without anything of the screen, for the printer. */
export const PrintedSheets = ({ document, around }: { document: Printed; around: Around }) => {
  const sheets = <Sheets document={document} around={around} />
  return (
    <>
      {sheets}
      {createPortal(<PrintRoot document={document}>{sheets}</PrintRoot>, window.document.body)}
    </>
  )
}

const Sheets = ({ document, around }: { document: Printed; around: Around }) => (
  <div className="dk-desk-of-papers">
    {document.sheets.map((sheet) => (
      <PaperSheet key={sheet.id} document={document} sheet={sheet} around={around} />
    ))}
  </div>
)

/** What a printer gets: the sheets and nothing of the screen. The file that a browser saves is named after the document. */
const PrintRoot = ({ document: { name, paper }, children }: { document: Printed; children: ReactNode }) => {
  useEffect(() => {
    const before = window.document.title
    window.document.title = name
    return () => {
      window.document.title = before
    }
  }, [name])
  return (
    <div className="dk-print-root" aria-hidden>
      <style>{`@page { size: ${paper}; margin: 0 }`}</style>
      {children}
    </div>
  )
}
