import { Alert } from 'antd'
import type { Break, Finding } from '@shared/audit/examine'

const whys: Record<Break, string> = {
  altered: '内容和校验值对不上，被改动过',
  missing: '应该在这里的一条不见了',
  swapped: '顺序被调换过',
}

/** What recomputing the chain of hashes in this browser found. */
export const ChainNote = ({ finding }: { finding: Finding }) =>
  finding.intact ? (
    <Alert
      className="dk-stale"
      type="success"
      showIcon
      message={`已核对 ${finding.count} 条，未被改动。`}
      description="每一条的校验值都由这台电脑重新算过，一条接一条，没有改动、缺失或调换。"
    />
  ) : (
    <Alert
      className="dk-stale"
      type="error"
      showIcon
      role="alert"
      message={`记录在第 ${finding.at} 条断开：${whys[finding.why]}。`}
      description={`前 ${finding.count} 条核对无误，从第 ${finding.at} 条起不能作为依据。请保留现场，马上联系管理员和审计员。`}
    />
  )
