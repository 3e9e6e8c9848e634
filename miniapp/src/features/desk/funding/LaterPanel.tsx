import { Button, Empty, Form, Select } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import { cancelJoining, offerJoining } from '@shared/funding/joinerContract'
import type { FundingView, JoinerView } from '@shared/funding/model'
import { takeOver } from '@shared/funding/moneyContract'
import { type Fen, sayFen } from '@shared/kernel/money'
import { PlaceId } from '@shared/kernel/place'
import type { CaseView } from '@shared/retrofit/view'
import { newKey } from '@/api/clientKey'
import { call } from '@/api'
import { YuanField } from '../cases/fields/YuanField'
import { Badge, type Tone } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { sayStamp } from '../kit/words'
import { MoneyDialog } from './MoneyDialog'
import { VoidDialog } from './VoidDialog'
import { useMoneyAct } from './useFundingDesk'

interface LaterPanelProps {
  readonly head: CaseView
  readonly view: FundingView
}

const stateWords = ({ state, joinerSigned, builderSigned }: JoinerView): readonly [string, Tone] => {
  if (state === 'inForce') return ['已生效', 'teal']
  if (state === 'cancelled') return ['已取消', 'red']
  const waiting = [!joinerSigned && '加入的业主', !builderSigned && '建设者代表'].filter((who) => who !== false)
  return [`等${waiting.join('和')}签字`, 'amber']
}

/** Flats that join later (六(五)) and flats that changed hands (八(一)). */
export const LaterPanel = ({ head, view }: LaterPanelProps) => {
  const { caseId } = head
  const [adding, setAdding] = useState(false)
  const over = useMoneyAct(caseId, (flat: PlaceId) => call(takeOver, { params: { caseId }, body: { flat } }))
  return (
    <Panel
      title="后加入和房屋转让"
      remark="没出资的业主以后要用电梯；房子换了业主"
      actions={view.mayPrepare && <Button onClick={() => setAdding(true)}>算一户加入</Button>}
    >
      {view.toTakeOver.map(({ flat, label }) => (
        <div key={flat} className="dk-line">
          <span>
            <strong>{label}</strong>
            <span className="dk-quiet dk-block">名册上已经换了业主，协议里的权利、义务和没交的钱由新业主接手</span>
          </span>
          <Button className="dk-push" loading={over.isPending} onClick={() => over.mutate(flat)}>
            登记新业主接手
          </Button>
        </div>
      ))}
      {over.error !== null && <ProblemNote error={over.error} />}
      {view.takeovers.map(({ flat, label, at, left }) => (
        <div key={`${flat} ${at}`} className="dk-line">
          <span>
            {label} 新业主已接手
            <span className="dk-quiet dk-block">
              {sayStamp(at)}
              {left > 0 ? `，还要交 ${sayFen(left)}` : ''}
            </span>
          </span>
        </div>
      ))}
      {view.joiners.map((joiner) => (
        <Joiner key={joiner.joinerId} head={head} joiner={joiner} mayCancel={view.mayPrepare} />
      ))}
      {view.joiners.length + view.takeovers.length + view.toTakeOver.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有后加入的住户，也没有换业主的房子。" />
      )}
      {adding && <OfferDialog head={head} view={view} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

const Joiner = ({ head: { caseId }, joiner, mayCancel }: { head: CaseView; joiner: JoinerView; mayCancel: boolean }) => {
  const [asking, setAsking] = useState(false)
  const { joinerId } = joiner
  const cancel = useMoneyAct(
    caseId,
    (reason: string) => call(cancelJoining, { params: { caseId, joinerId }, body: { reason } }),
    () => setAsking(false),
  )
  const [word, tone] = stateWords(joiner)
  return (
    <div className="dk-line">
      <span>
        <strong>
          {joiner.label} 补交 {sayFen(joiner.amount)}
        </strong>
        <span className="dk-quiet dk-block">
          扣补贴后的实际总费用 {sayFen(joiner.base)}，{joiner.negotiated ? '商定金额' : '按原分摊系数'}，退给 {joiner.refunds.length} 户：
          {joiner.refunds.map(({ label, amount }) => `${label} ${sayFen(amount)}`).join('；')}
        </span>
      </span>
      <span className="dk-push dk-row">
        <Badge tone={tone}>{word}</Badge>
        {mayCancel && joiner.state === 'offered' && (
          <Button size="small" danger onClick={() => setAsking(true)}>
            取消
          </Button>
        )}
      </span>
      {asking && <VoidDialog title={`取消 ${joiner.label} 的补充协议？`} ok="取消这份" act={cancel} onClose={() => setAsking(false)} />}
    </div>
  )
}

const Offer = z.object({ flat: PlaceId, amount: offerJoining.body.shape.amount })

const OfferDialog = ({ head: { caseId }, view, onClose }: LaterPanelProps & { readonly onClose: () => void }) => {
  const [joinerKey] = useState(() => newKey())
  const offer = useMoneyAct(
    caseId,
    (body: z.infer<typeof Offer>) => call(offerJoining, { params: { caseId }, body: { ...body, joinerKey } }),
    onClose,
  )
  const paying = new Set(
    [...(view.agreement?.flats ?? []), ...view.joiners.filter(({ state }) => state === 'inForce')].map(({ flat }) => flat),
  )
  const start: { flat: PlaceId | null; amount: Fen | null } = { flat: null, amount: null }
  return (
    <MoneyDialog title="算一户加入" ok="生成补充协议" start={start} schema={Offer} act={offer} onClose={onClose}>
      <p className="dk-quiet">
        按“扣除补贴后的实际总费用”和协议的分摊系数算，视同一开始就参加；补交的钱按比例退给先出资的各户。要先填完决算。
      </p>
      <Form.Item name="flat" label="哪一户加入">
        <Select
          placeholder="选择房号"
          options={view.house.filter(({ flat }) => !paying.has(flat)).map(({ flat, label }) => ({ value: flat, label }))}
        />
      </Form.Item>
      <Form.Item name="amount" label="大家商定的金额（不填就按系数算）">
        <YuanField />
      </Form.Item>
    </MoneyDialog>
  )
}
