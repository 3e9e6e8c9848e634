import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { ReplyOf } from '@shared/contract/endpoint'
import type { ConflictId, conflict } from '@shared/decision/conflictContract'
import type { DecisionView } from '@shared/decision/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { useActorNames } from '../log/useActorNames'
import { PaperPhoto } from '../papers/PaperPhoto'
import { Ink } from './Ink'
import { SettleDialog } from './SettleDialog'
import { useConflict } from './useConflicts'
import { aboutWords, sideNames } from './words'

export type Conflict = ReplyOf<typeof conflict>

interface ConflictDrawerProps {
  view: DecisionView
  conflictId: ConflictId
  onDone: () => void
}

/** One conflict: the ballots side by side, by way, time and handwriting. What they say is shown to nobody before the result. */
export const ConflictDrawer = ({ view, conflictId, onDone }: ConflictDrawerProps) => {
  const conflict = useConflict(view.decisionId, conflictId)
  return (
    <Drawer
      open
      width={860}
      title={conflict.data ? `${conflict.data.label} · ${conflict.data.names.join('、')}` : '矛盾票'}
      onClose={onDone}
    >
      <Loaded of={conflict}>{(data) => <Whole view={view} of={data} />}</Loaded>
    </Drawer>
  )
}

const Whole = ({ view, of }: { view: DecisionView; of: Conflict }) => {
  const nameOf = useActorNames()
  const [settling, setSettling] = useState(false)
  const names = sideNames(of.sides)
  const open = of.settled === null && view.phase === 'open'
  return (
    <div className="dk-stack">
      <p>{aboutWords(of, view.phase === 'open')}</p>
      <div className="dk-sides">
        {of.sides.map((side) => (
          <section className="dk-ballot-side" key={side.revision}>
            <h3>{names.get(side.revision)}</h3>
            <p className="dk-quiet">
              {sayFullMoment(side.castAt)}
              {side.readBy.length > 0 && ` · ${side.readBy.map(nameOf).join('、')} 读过`}
            </p>
            {side.photoUrl !== null && <PaperPhoto src={side.photoUrl} alt={`${names.get(side.revision)}的照片`} />}
            {side.signature !== null && <Ink of={side.signature} label={`${names.get(side.revision)}上的手写签名`} />}
          </section>
        ))}
      </div>
      {of.statements.map((said) => (
        <section className="dk-ballot-side" key={`${said.by} ${said.at}`}>
          <h3>{said.by === 'coOwner' ? '共有人的说明' : '业主本人的说明'}</h3>
          <p>
            {said.stands === null ? '都不是我投的' : `${names.get(said.stands) ?? '其中一张'}是我的`}
            <span className="dk-quiet"> · {sayFullMoment(said.at)} 在手机上签名</span>
          </p>
          <Ink of={said.signature} label="说明上的手写签名" />
        </section>
      ))}
      {of.settled !== null && (
        <Facts
          of={[
            ['核实结果', of.settled.stands === null ? '哪张都不算' : `以${names.get(of.settled.stands) ?? '其中一张'}为准`],
            ['核实人', `${nameOf(of.settled.by)}，${sayFullMoment(of.settled.at)}`],
            ['怎样核实的', of.reason ?? ''],
            ['证明', of.proofUrl === null ? '业主本人签名的说明' : <ProofLink key="proof" url={of.proofUrl} />],
          ]}
        />
      )}
      {open &&
        (of.maySettle ? (
          <span>
            <Button type="primary" size="large" onClick={() => setSettling(true)}>
              核实，定下以哪张为准
            </Button>
          </span>
        ) : (
          <div className="dk-reach">其中一张纸票是您录入或复核的，或者是您自己家的。请另一位工作人员核实。</div>
        ))}
      {settling && <SettleDialog view={view} conflict={of} onDone={() => setSettling(false)} />}
    </div>
  )
}

const ProofLink = ({ url }: { url: string }) => (
  <a href={url} target="_blank" rel="noreferrer">
    打开看
  </a>
)
