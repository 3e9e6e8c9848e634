import { Button } from 'antd'
import { create } from '@shared/decision/contract'
import type { DecisionView } from '@shared/decision/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { mayCall, useStaff } from '../app/staff'
import { hrefOf } from '../app/useRoute'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { sayArea } from '../kit/words'

/** A withdrawn vote: why, and the way on. */
export const Withdrawn = ({ view, withdrawn }: { view: DecisionView; withdrawn: NonNullable<DecisionView['withdrawn']> }) => {
  const { me } = useStaff()
  return (
    <Panel
      title="这次表决已撤回，不会有结果"
      actions={
        mayCall(me, create, view.community) && (
          <Button type="primary" href={hrefOf({ at: 'compose', id: null, draft: null, replaces: view.decisionId })}>
            以此为底稿重新发起
          </Button>
        )
      }
    >
      <Facts
        of={[
          ['撤回原因', withdrawn.reason],
          ['撤回时间', sayFullMoment(withdrawn.at)],
          [
            '撤回前已表决',
            view.roll && view.participation
              ? `${view.participation.people} / ${view.roll.people} 人 · ${sayArea(view.participation.area)} / ${sayArea(view.roll.area)} ㎡`
              : '—',
          ],
        ]}
      />
      <p className="dk-quiet dk-note">已投的票保留在记录里，不再计票。重新发起后，业主需要重新表决。</p>
    </Panel>
  )
}
