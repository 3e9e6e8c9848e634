import { Button, Empty } from 'antd'
import { useState } from 'react'
import { sayFullDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import type { CaseFileView } from '@shared/retrofit/fileView'
import { Trade, tradeNames } from '@shared/retrofit/works'
import type { CaseView } from '@shared/retrofit/view'
import { mayWrite } from '@shared/retrofit/when'
import { Badge } from '../../kit/Badge'
import { Panel } from '../../kit/Panel'
import { FileLink } from '../fields/FileLink'
import { ContractDialog } from './ContractDialog'
import { EndDialog } from './EndDialog'

type Contract = CaseFileView['contracts'][number]

/** Contracts with qualified contractors, and the trades that still have none (XL-16). */
export const ContractsPanel = ({ head, file: { contracts } }: { head: CaseView; file: CaseFileView }) => {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Contract | null>(null)
  const may = mayWrite('contract', head)
  const live = contracts.filter(({ ended }) => ended === null)
  const missing = Trade.options.filter((trade) => !live.some(({ trades }) => trades.includes(trade)))
  return (
    <Panel
      title="合同"
      remark="设计、施工、监理、供货、安装都要有，签约单位要有资质"
      actions={may && <Button onClick={() => setAdding(true)}>登记合同</Button>}
    >
      {contracts.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有合同。签好一份登记一份。" />}
      {contracts.map((contract) => (
        <div key={contract.contractId} className="dk-line">
          <span>
            <strong className={contract.ended ? 'dk-struck' : undefined}>
              {contract.trades.length > 1
                ? `总承包（${contract.trades.map((t) => tradeNames[t]).join('、')}）`
                : contract.trades.map((t) => tradeNames[t])}
              ：{contract.contractor}
            </strong>{' '}
            {contract.ended ? <Badge tone="red">已终止</Badge> : contract.expired && <Badge tone="red">资质已过期</Badge>}
            {contract.lease && <Badge>融资租赁</Badge>}
            <span className="dk-quiet dk-block">
              {sayFen(contract.amount)} · {sayFullDay(contract.signedOn)}签 · 资质 {contract.licence.number}，到{' '}
              {sayFullDay(contract.licence.validUntil)}
            </span>
            {contract.ended && <span className="dk-quiet dk-block">终止原因：{contract.ended.reason}</span>}
            {contract.file && <FileLink file={contract.file} />}
          </span>
          {may && contract.ended === null && (
            <Button className="dk-push" onClick={() => setEnding(contract)}>
              终止
            </Button>
          )}
        </div>
      ))}
      {missing.length > 0 && contracts.length > 0 && (
        <p className="dk-quiet dk-note">还缺：{missing.map((trade) => tradeNames[trade]).join('、')}</p>
      )}
      {adding && <ContractDialog head={head} onDone={() => setAdding(false)} />}
      {ending && <EndDialog head={head} contractId={ending.contractId} contractor={ending.contractor} onDone={() => setEnding(null)} />}
    </Panel>
  )
}
