import { Button } from 'antd'
import { useState } from 'react'
import { sayDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import type { CaseView } from '@shared/retrofit/view'
import { type Grant, type GrantState, type SubsidyView, grantStateNames } from '@shared/subsidy/model'
import { Badge, type Tone } from '../kit/Badge'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { ClaimDialog } from './dialogs/ClaimDialog'
import { DecideDialog } from './dialogs/DecideDialog'
import { PayGrantDialog } from './dialogs/PayGrantDialog'

export const grantTones: Record<GrantState, Tone> = { claimed: 'amber', refused: 'red', granted: 'teal', paid: 'teal' }
const offered = { claimGrant: '申领补助', decideGrant: '审定', payGrant: '登记拨付' } as const
type Offered = keyof typeof offered
const acts = ['claimGrant', 'decideGrant', 'payGrant'] as const satisfies readonly Offered[]

/** The community's own grant for a finished lift, at most 6000 yuan. */
export const GrantPanel = ({ view, head }: { view: SubsidyView; head: CaseView }) => {
  const [open, setOpen] = useState<Offered | null>(null)
  const { grant, can } = view
  if (!grant && !can.includes('claimGrant')) return null
  const close = () => setOpen(null)
  return (
    <Panel
      title="社区补助"
      remark="每台完工的电梯最高 6000 元，由街道承担"
      actions={acts
        .filter((act) => can.includes(act))
        .map((act) => (
          <Button key={act} onClick={() => setOpen(act)}>
            {offered[act]}
          </Button>
        ))}
    >
      {grant ? <Standing grant={grant} /> : <p className="dk-quiet">还没有申领。用于加装电梯的办公、宣传等费用。</p>}
      {open === 'claimGrant' && <ClaimDialog caseId={head.caseId} onDone={close} />}
      {open === 'decideGrant' && grant && <DecideDialog grant={grant} onDone={close} />}
      {open === 'payGrant' && grant && <PayGrantDialog grant={grant} onDone={close} />}
    </Panel>
  )
}

const Standing = ({ grant }: { grant: Grant }) => (
  <Facts
    of={[
      [
        '进展',
        <Badge key="state" tone={grantTones[grant.state]}>
          {grantStateNames[grant.state]}
        </Badge>,
      ],
      ['申领', `${sayFen(grant.claimed)}，${sayDay(grant.claimedOn)}`],
      ['用途', grant.use],
      ...(grant.granted === null ? [] : ([['审定', sayFen(grant.granted)]] as const)),
      ...(grant.reason === null ? [] : ([['原因', grant.reason]] as const)),
      ...(grant.paidOn === null ? [] : ([['拨付', `${sayDay(grant.paidOn)}，凭证 ${grant.voucher ?? ''}`]] as const)),
    ]}
  />
)
