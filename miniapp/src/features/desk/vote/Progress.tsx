import { Alert } from 'antd'
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { grid, voters } from '@shared/decision/contract'
import type { DecisionView } from '@shared/decision/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { ParticipationMeters } from '../kit/ParticipationMeters'
import { participationShort } from '../kit/shortfall'
import { sayArea } from '../kit/words'
import { ReachNote } from '../outreach/ReachNote'
import { whyNotClose } from './whyNotClose'
import { NotVoted } from './NotVoted'
import { ScopeGrid } from './ScopeGrid'

/** A vote that runs: who took part, who did not, how long it still takes. How anybody voted is not known here, to anyone. */
export const Progress = ({ view }: { view: DecisionView }) => {
  useFollowParticipation(view)
  const { roll, participation } = view
  if (roll === null || participation === null) return <Alert type="info" showIcon message="名册正在固定，稍后就能看到进度。" />
  const short = participationShort(roll, participation)
  const reached = short.people === 0 && short.area === 0
  return (
    <>
      {view.phase === 'counting' && (
        <Alert className="dk-stale" type="info" showIcon message="表决已经截止，正在计票。一般一分钟内公布结果，这一页会自动更新。" />
      )}
      <div className="dk-progress">
        <div className="dk-stack">
          <Panel title="参与进度" remark={reached ? '已达到法定比例' : view.phase === 'upcoming' ? '还没有开始' : undefined}>
            <ParticipationMeters roll={roll} participation={participation} />
            <p className="dk-quiet">同意与反对在截止后公布，工作人员也看不到。{whyNotClose(view)}</p>
          </Panel>
          <ReachNote view={view} />
          <Panel title="楼栋" remark="谁参与了">
            <ScopeGrid view={view} />
          </Panel>
        </div>
        <div className="dk-stack">
          <NotVoted view={view} />
          <Panel title="时间与名册">
            <Facts
              of={[
                ['开始', sayFullMoment(view.opensAt)],
                ['截止', sayFullMoment(view.closesAt)],
                ['发起人', view.convenor],
                ['名册', `${roll.flats} 套 · ${roll.people} 人 · ${sayArea(roll.area)} ㎡`],
                ['名册固定于', sayFullMoment(roll.frozenAt)],
                [
                  '名册指纹',
                  <code className="dk-digest" key="fingerprint">
                    {roll.fingerprint}
                  </code>,
                ],
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}

/** Reads voters and rooms again when the number of those who took part has changed, not on every pulse. */
const useFollowParticipation = (view: DecisionView): void => {
  const client = useQueryClient()
  const people = view.participation?.people
  useEffect(() => {
    for (const { id } of [voters, grid]) void client.invalidateQueries({ queryKey: [id, view.decisionId], refetchType: 'active' })
  }, [client, people, view.decisionId])
}
