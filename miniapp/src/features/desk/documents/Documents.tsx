import { Button } from 'antd'
import { useState } from 'react'
import type { DecisionView } from '@shared/decision/model'
import { readPapers } from '@shared/document/contract'
import { type DocumentKind, type DocumentStanding, documentNames, documentStanding, isNotice } from '@shared/document/kinds'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { Badge, type Tone } from '../kit/Badge'
import { CopyText } from '../kit/CopyText'
import { Panel } from '../kit/Panel'
import { Exports } from './Exports'
import { Inquiries } from './Inquiries'
import { Preview } from './Preview'

const states: Record<DocumentStanding['state'], readonly [word: string, tone: Tone]> = {
  notYet: ['还没有', 'plain'],
  ready: ['可以打印', 'teal'],
  public: ['已公开', 'teal'],
  over: ['不再发放', 'plain'],
}

/** In the order in which a vote needs them. */
const order: readonly DocumentKind[] = ['consultation', 'ballots', 'doorNotices', 'preliminary', 'result']
const uses: Record<DocumentKind, string> = {
  consultation: '张贴在单元门口和公告栏',
  ballots: '一户一张，交给要纸质票的业主',
  doorNotices: '上门没有遇到人时留下，半张纸',
  preliminary: '截止后张贴，业主可以询异',
  result: '询异期满后张贴',
}

/** Address of a public notice, readable without signing in. */
const noticeUrl = (id: string, kind: DocumentKind): string =>
  `${window.location.origin}${window.location.pathname}#/packages/decision/pages/notice/index?id=${id}&kind=${kind}`

/** 文书: every document of a vote with where it stands, what may be taken out as a spreadsheet, and inquiries about the result. */
export const Documents = ({ view }: { view: DecisionView }) => {
  const { me } = useStaff()
  const now = useNow()
  const [open, setOpen] = useState<DocumentKind | null>(null)
  const handsOut = mayCall(me, readPapers, view.community)
  const shown = order.filter((kind) => isNotice(kind) || handsOut)
  return (
    <div className="dk-two">
      <Panel title="文书" remark="页面、打印和 PDF 是同一份内容">
        {shown.map((kind) => {
          const { state, why } = documentStanding(kind, { ...view, now })
          const there = state === 'ready' || state === 'public'
          return (
            <div className="dk-line" key={kind}>
              <span>
                <strong>{documentNames[kind]}</strong>
                <span className="dk-quiet dk-block">{there ? uses[kind] : why}</span>
              </span>
              <span className="dk-push dk-row">
                <Badge tone={states[state][1]}>{states[state][0]}</Badge>
                {state === 'public' && <CopyText text={noticeUrl(view.decisionId, kind)} label="复制链接" />}
                {there && (
                  <Button size="small" onClick={() => setOpen(kind)} aria-label={`${documentNames[kind]}：预览和打印`}>
                    预览和打印
                  </Button>
                )}
              </span>
            </div>
          )
        })}
      </Panel>
      <div className="dk-stack">
        {view.result !== null && <Inquiries view={view} closedAt={view.result.closedAt} />}
        <Exports view={view} />
      </div>
      {open !== null && <Preview view={view} kind={open} onClose={() => setOpen(null)} />}
    </div>
  )
}
