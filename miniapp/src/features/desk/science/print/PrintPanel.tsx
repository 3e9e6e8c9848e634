import { PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Panel } from '../../kit/Panel'
import type { PartProps } from '../session/Session'
import { LessonSheet } from './LessonSheet'
import { Poster } from './Poster'
import { TickList } from './TickList'

const kinds = { poster: '海报', ticks: '签到表', lesson: '大字课堂单' } as const
type Kind = keyof typeof kinds
const papers = { poster: Poster, ticks: TickList, lesson: LessonSheet } satisfies Record<Kind, (props: PartProps) => React.JSX.Element>

/** What of a session is printed on A4: the poster for the wall, the list for the door, the large-print sheet to take home. */
export const PrintPanel = (props: PartProps) => {
  const [kind, setKind] = useState<Kind>('poster')
  const Paper = papers[kind]
  const shown = kind !== 'lesson' || props.session.programme.materials.some(({ text }) => text !== '')
  return (
    <Panel
      title="打印"
      remark="A4；要 PDF 的，在打印窗口里选“另存为 PDF”"
      actions={
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} disabled={!shown} onClick={() => window.print()}>
          打印{kinds[kind]}
        </Button>
      }
    >
      <div className="dk-tools">
        <Segmented
          aria-label="打印什么"
          value={kind}
          onChange={setKind}
          options={(Object.keys(kinds) as Kind[]).map((value) => ({ value, label: kinds[value] }))}
        />
      </div>
      {shown ? (
        <div className="dk-desk-of-papers dk-science-papers">
          <Paper {...props} />
        </div>
      ) : (
        <p>这个节目还没有写文字资料。到“看节目 → 内容 → 资料”里加一份文字，这里就能打成大字带回家。</p>
      )}
      {shown &&
        createPortal(
          <div className="dk-print-root" aria-hidden>
            <style>{'@page { size: A4; margin: 0 }'}</style>
            <div className="dk-desk-of-papers">
              <Paper {...props} />
            </div>
          </div>,
          document.body,
        )}
    </Panel>
  )
}
