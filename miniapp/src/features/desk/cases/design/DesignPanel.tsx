import { Button, Empty } from 'antd'
import { useState } from 'react'
import { dayOf, sayDay, sayFullDay } from '@shared/kernel/day'
import { Check, caseDrawingNames, checkTexts, entryNames, liftKindNames, schemeLackTexts, triggerNames } from '@shared/retrofit/design'
import type { CaseFileView, DesignView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { Badge } from '../../kit/Badge'
import { Facts } from '../../kit/Facts'
import { Panel } from '../../kit/Panel'
import { FileLink } from '../fields/FileLink'
import { DesignDialog } from './DesignDialog'
import { ReviewDialog } from './ReviewDialog'
import { draftOf, sayFloor, saySize } from './say'

/** The preliminary design: its latest version, what it lacks, and the earlier ones. */
export const DesignPanel = ({ head, file }: { head: CaseView; file: CaseFileView }) => {
  const [open, setOpen] = useState<'write' | 'review' | null>(null)
  const [latest, ...earlier] = file.designs
  const writes = mayWrite('design', head)
  const reviews = head.as.some((actor) => ['communityWorker', 'streetOfficer', 'housingOfficer', 'planningOfficer'].includes(actor))
  return (
    <Panel
      title="初步设计方案"
      remark={latest && `第 ${file.designs.length} 稿 · ${sayDay(dayOf(latest.at))}`}
      actions={
        <span className="dk-row">
          {latest && reviews && <Button onClick={() => setOpen('review')}>逐项审核</Button>}
          {writes && <Button onClick={() => setOpen('write')}>{latest ? '改方案' : '填方案'}</Button>}
        </span>
      }
    >
      {latest === undefined ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有方案。设计单位做好后，由社区或建设者代表填在这里。" />
      ) : (
        <Version design={latest} />
      )}
      {earlier.length > 0 && (
        <p className="dk-quiet dk-note">
          以前的稿：{earlier.map((one, n) => `第 ${earlier.length - n} 稿（${sayDay(dayOf(one.at))}）`).join('、')}，已被后面的稿代替。
        </p>
      )}
      {open === 'write' && (
        <DesignDialog head={head} found={latest ? draftOf(latest) : null} known={latest?.drawings ?? []} onDone={() => setOpen(null)} />
      )}
      {open === 'review' && latest && <ReviewDialog head={head} design={latest} onDone={() => setOpen(null)} />}
    </Panel>
  )
}

const Version = ({ design }: { design: DesignView }) => (
  <>
    {(design.lacks.length > 0 || !design.sameTerms) && (
      <ul className="dk-lacks dk-tools">
        {design.lacks.map((lack) => (
          <li key={lack}>
            <span>{schemeLackTexts[lack]}</span>
          </li>
        ))}
        {!design.sameTerms && (
          <li>
            <span>进门方式或占用的房和表决的内容不一样，要变更方案重新征求意见</span>
          </li>
        )}
      </ul>
    )}
    <Facts
      of={[
        ['进门', entryNames[design.entry]],
        ['电梯', `${liftKindNames[design.liftKind]}，${design.stops} 站，最高到 ${sayFloor(design.highestHalves)}`],
        ['位置', design.position],
        ['井道', design.shaft ? saySize([design.shaft.width, design.shaft.depth, design.shaft.height]) : '没有填'],
        ...(design.corridor ? [['廊道', saySize([design.corridor.width, design.corridor.length, design.corridor.height])] as const] : []),
        ['北侧房屋', design.northIsOpen ? '没有' : design.northDistance === null ? '没有填' : `相距 ${design.northDistance} 毫米`],
        [
          '井道最高处',
          design.aboveRoof === null ? '没有填' : `${design.aboveRoof < 0 ? '低于' : '高出'}屋面 ${Math.abs(design.aboveRoof)} 毫米`,
        ],
        ...(design.fireLaneLeft === null ? [] : [['消防通道', `剩余净宽 ${design.fireLaneLeft} 毫米`] as const]),
        ['设计单位', `${design.designer.name}，${design.designer.qualification}，有效期到 ${sayFullDay(design.designer.validUntil)}`],
        [
          '涉及',
          design.triggers.length === 0 ? '没有要开联系单的事项' : design.triggers.map((trigger) => triggerNames[trigger]).join('、'),
        ],
      ]}
    />
    <ul className="dk-checks">
      {Check.options
        .filter((check) => check !== 'corridor' || design.entry === 'level')
        .map((check) => (
          <li key={check}>
            <Badge tone={design.checks[check].ok === null ? 'amber' : design.checks[check].ok ? 'teal' : 'red'}>
              {design.checks[check].ok === null ? '没答' : design.checks[check].ok ? '符合' : '不符合'}
            </Badge>
            <span>
              {checkTexts[check]}
              {design.checks[check].remark !== '' && <span className="dk-quiet">（{design.checks[check].remark}）</span>}
            </span>
          </li>
        ))}
    </ul>
    {design.drawings.map((drawing) => (
      <p key={drawing.fileId}>
        <strong>{caseDrawingNames[drawing.kind]}</strong> <FileLink file={drawing} />
      </p>
    ))}
  </>
)
