import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '@shared/kernel/day'
import { type AskedBureau, bureauFor, opinionNames } from '@shared/retrofit/filing'
import type { AskView, CaseFileView } from '@shared/retrofit/fileView'
import { triggerNames } from '@shared/retrofit/design'
import { actorNames } from '@shared/retrofit/state'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite, opinionStates } from '@shared/retrofit/when'
import { Badge, type Tone } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { sayStamp } from '../../kit/words'
import { DueWords } from '../DueWords'
import { actsAs } from '../keeps'
import { OpinionDialog } from './OpinionDialog'
import { SheetDialog } from './SheetDialog'

const tones: Record<AskView['answers'][number]['opinion'], Tone> = { agree: 'teal', agreeWithChanges: 'amber', object: 'red' }

/** What each bureau was asked, by when, and what it said; whoever is asked signs here. */
export const OpinionsPanel = ({ head, file }: { head: CaseView; file: CaseFileView }) => {
  const [open, setOpen] = useState<AskView | 'sheet' | null>(null)
  const { asks, designs } = file
  const now = Math.max(0, ...asks.map(({ filingRound }) => filingRound))
  const triggers = designs[0]?.triggers ?? []
  const owed = triggers.filter(
    (trigger) => !asks.some((ask) => ask.filingRound === now && ask.kind === 'sheet' && ask.bureau === bureauFor[trigger]),
  )
  const sends = mayWrite('sheet', head)
  if (asks.length === 0 && !sends) return null
  return (
    <Panel
      title="部门意见和工作联系单"
      remark="自规分局等部门并联签意见，5 个工作日"
      actions={sends && <Button onClick={() => setOpen('sheet')}>开工作联系单</Button>}
    >
      {sends && owed.length > 0 && (
        <ul className="dk-lacks dk-tools">
          {owed.map((trigger) => (
            <li key={trigger}>
              <span>
                {triggerNames[trigger]}，要给{actorNames[bureauFor[trigger]]}开工作联系单
              </span>
            </li>
          ))}
        </ul>
      )}
      {asks.map((ask) => (
        <Ask key={`${ask.filingRound} ${ask.kind} ${ask.bureau}`} ask={ask} head={head} old={ask.filingRound < now} onSign={setOpen} />
      ))}
      {open === 'sheet' && <SheetDialog head={head} triggers={owed} onDone={() => setOpen(null)} />}
      {open !== null && open !== 'sheet' && <OpinionDialog head={head} ask={open} onDone={() => setOpen(null)} />}
    </Panel>
  )
}

interface AskProps {
  ask: AskView
  head: CaseView
  /** Of an application that was rejected. */
  old: boolean
  onSign: (ask: AskView) => void
}

const mayAnswer = (bureau: AskedBureau, head: CaseView): boolean => actsAs(head, bureau)

const Ask = ({ ask, head, old, onSign }: AskProps) => {
  const [latest] = [...ask.answers].sort((a, b) => b.at.localeCompare(a.at))
  const today = dayOf(head.now)
  const running = opinionStates.includes(head.state)
  return (
    <div className="dk-line">
      <span>
        <strong className={old ? 'dk-struck' : undefined}>
          {actorNames[ask.bureau]}
          {ask.kind === 'sheet' && `（工作联系单 ${ask.number ?? ''}）`}
        </strong>{' '}
        {latest ? <Badge tone={tones[latest.opinion]}>{opinionNames[latest.opinion]}</Badge> : !old && <Badge tone="amber">等意见</Badge>}
        {old && <Badge>上一次申请的</Badge>}
        <span className="dk-quiet dk-block">
          {sayStamp(ask.sentAt)} 送出{ask.subject !== '' && ` · ${ask.subject}`}
        </span>
        {latest && latest.text !== '' && <span className="dk-block dk-text">{latest.text}</span>}
        {latest && <span className="dk-quiet dk-block">{sayStamp(latest.at)} 签</span>}
      </span>
      <span className="dk-push dk-row">
        {!latest && !old && <DueWords due={{ day: ask.due, provisional: ask.provisional, overdue: ask.due < today }} now={head.now} />}
        {!old && running && mayAnswer(ask.bureau, head) && (
          <Button type={latest ? 'default' : 'primary'} onClick={() => onSign(ask)}>
            {latest ? '改意见' : '签意见'}
          </Button>
        )}
      </span>
    </div>
  )
}
