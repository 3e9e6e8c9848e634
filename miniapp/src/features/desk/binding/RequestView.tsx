import { Alert } from 'antd'
import { capacityNames } from '@shared/contract/roles'
import { checkNames, type RequestDetail, requestStateNames } from '@shared/identity/binding'
import { formatArea } from '@shared/kernel/area'
import { useState } from 'react'
import type { FlatView } from '@shared/registry/model'
import { Facts } from '../kit/Facts'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { ApproveForm } from './ApproveForm'
import { AskerPhone } from './AskerPhone'
import { Evidence } from './Evidence'
import { History } from './History'
import { RefuseDialog } from './RefuseDialog'
import { useRequest } from './useBindings'
import { sayState } from './words'

/** One request: the photographs on the left, the roll and the decision on the right. */
export const RequestView = ({ requestId }: { requestId: string }) => {
  const request = useRequest(requestId)
  return (
    <>
      <PageHead title="核对绑定申请" sub={request.data?.label ?? ''} back={{ route: { at: 'bindings' }, label: '业主绑定' }} />
      <Loaded of={request}>{(detail) => <Detail detail={detail} />}</Loaded>
    </>
  )
}

const Detail = ({ detail }: { detail: RequestDetail }) => {
  const [refusing, setRefusing] = useState(false)
  return (
    <div className="dk-two dk-two-wide">
      <div className="dk-stack">
        <Panel title="申请人" remark={requestStateNames[detail.state].replace('您', '本人')}>
          <Facts
            of={[
              ['姓名', detail.name],
              ['电话', <AskerPhone key="phone" detail={detail} />],
              ['身份', capacityNames[detail.capacity]],
              ['申请时间', sayStamp(detail.requestedAt)],
              ...(detail.note === '' ? [] : [['说明', detail.note] as const]),
              ...(detail.reason === null ? [] : [['没有通过的原因', detail.reason] as const]),
              ...(detail.checked.length === 0 ? [] : [['已核对', detail.checked.map((check) => checkNames[check]).join('；')] as const]),
            ]}
          />
        </Panel>
        <Panel title="证明材料" remark="链接五分钟后失效，照片办完 30 天内删除">
          <Evidence files={detail.evidence} />
        </Panel>
      </div>
      <div className="dk-stack">
        <Panel title="名册上的这套房">
          {detail.flat ? (
            <RollEntry flat={detail.flat} />
          ) : (
            <Alert type="warning" showIcon message={`名册里没有 ${detail.room} 室，请在下面选对房号，或不通过并写明原因。`} />
          )}
          {detail.binding && <p className="dk-note">现在：{sayState(detail.binding)}</p>}
        </Panel>
        {detail.state === 'open' && (
          <Panel title="办理">
            <ApproveForm detail={detail} onRefuse={() => setRefusing(true)} />
          </Panel>
        )}
        {detail.history.length > 0 && (
          <Panel title="绑定过的人">
            <History records={detail.history} />
          </Panel>
        )}
      </div>
      {refusing && <RefuseDialog requestId={detail.requestId} onDone={() => setRefusing(false)} />}
    </div>
  )
}

const RollEntry = ({ flat }: { flat: FlatView }) => (
  <Facts
    of={[
      ['房号', `${flat.room} 室`],
      ['产权人', flat.owners.map((owner) => owner.name).join('、')],
      ['登记手机号', flat.owners.map((owner) => owner.phone ?? '没有登记').join('、')],
      ['面积', `${formatArea(flat.area)} ㎡`],
    ]}
  />
)
