import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Empty } from 'antd'
import { useState } from 'react'
import { type CaseDocumentKind, type CaseDocumentLine, type CaseRoom, caseDocuments } from '@shared/document/caseKinds'
import { listCaseDocuments, makeCasePdf, readCaseDocument } from '@shared/print/caseContract'
import type { CaseId } from '@shared/retrofit/model'
import { call } from '@/api'
import { Badge, type Tone } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { PreviewFrame } from './PreviewFrame'

const states: Record<CaseDocumentLine['state'], readonly [word: string, tone: Tone]> = {
  notYet: ['还没有', 'plain'],
  ready: ['可以打印', 'teal'],
  void: ['已作废', 'red'],
}

interface Asked {
  readonly kind: CaseDocumentKind
  readonly item: string | null
  readonly name: string
}

/** One document of a case as it will be on paper. */
export const CaseDocumentPreview = ({ caseId, asked, onClose }: { caseId: CaseId; asked: Asked; onClose: () => void }) => {
  const { kind, name } = asked
  const item = asked.item ?? undefined
  const shown = useQuery({
    queryKey: [readCaseDocument.id, caseId, kind, item],
    queryFn: () => call(readCaseDocument, { params: { caseId, kind }, query: { item } }),
    staleTime: 0,
  })
  const pdf = useMutation({
    mutationFn: () => call(makeCasePdf, { params: { caseId, kind }, body: { item } }),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
  })
  return (
    <PreviewFrame title={name} onClose={onClose} shown={shown} around={{ owner: { caseId } }} pdf={{ ...pdf, make: () => pdf.mutate() }} />
  )
}

interface CaseDocumentsProps {
  readonly caseId: CaseId
  /** Documents of one context only, such as in its own panel. */
  readonly room?: CaseRoom
}

/** 文书: the documents of a case with where each stands; every one can be looked at, printed and saved. */
export const CaseDocuments = ({ caseId, room }: CaseDocumentsProps) => {
  const [open, setOpen] = useState<Asked | null>(null)
  const list = useQuery({ queryKey: [listCaseDocuments.id, caseId], queryFn: () => call(listCaseDocuments, { params: { caseId } }) })
  return (
    <Panel title="文书" remark="页面、打印和 PDF 是同一份内容">
      <Loaded of={list} rows={3}>
        {({ items }) => {
          const shown = items.filter(({ kind }) => room === undefined || caseDocuments[kind].room === room)
          if (shown.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有文书。" />
          return shown.map(({ kind, item, name, state, why }) => (
            <div className="dk-line" key={`${kind} ${item ?? ''}`}>
              <span>
                <strong>{name}</strong>
                <span className="dk-quiet dk-block">{why}</span>
              </span>
              <span className="dk-push dk-row">
                <Badge tone={states[state][1]}>{states[state][0]}</Badge>
                {state !== 'notYet' && (
                  <Button size="small" onClick={() => setOpen({ kind, item, name })} aria-label={`${name}：预览和打印`}>
                    预览和打印
                  </Button>
                )}
              </span>
            </div>
          ))
        }}
      </Loaded>
      {open !== null && <CaseDocumentPreview caseId={caseId} asked={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}
