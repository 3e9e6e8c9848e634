import { Alert } from 'antd'
import type { Eligibility } from '@shared/retrofit/preCheck'

const titles = { eligible: '符合加装条件', ineligible: '不符合加装条件', refer: '还不能判断，请核实后再填' } as const
const types = { eligible: 'success', ineligible: 'error', refer: 'warning' } as const

/** What the answers come to, with the reasons in plain words. */
export const Outcome = ({ outcome, reasons }: Eligibility) => (
  <Alert
    role="status"
    showIcon
    type={types[outcome]}
    message={titles[outcome]}
    description={
      reasons.length > 0 && (
        <ul className="dk-list">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )
    }
  />
)
