import { Alert, Checkbox, Form, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import { specialNames } from '@shared/decision/explain'
import { Choice, type DecisionView, type SpecialAsk, choiceNames } from '@shared/decision/model'
import { missingFields } from '@shared/decision/proxy'
import { type Powers, WrittenField, writtenFieldNames } from '@shared/decision/proxyModel'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { sayMoment } from '@shared/kernel/instant'
import { ProblemNote } from '../kit/Problem'
import { ProofPhoto } from '../outreach/ProofPhoto'
import { type Door, useDoors } from './useDoors'
import { useRegister } from './useProxies'

type Way = 'free' | Choice
const ways: { value: Way; label: string }[] = [
  { value: 'free', label: '由代理人决定' },
  ...Choice.options.map((choice) => ({ value: choice, label: `只能投${choiceNames[choice]}` })),
]

const powersOf = (way: Way, consents: SpecialAsk[]): Powers =>
  way === 'free' ? { mode: 'free', consents } : { mode: 'bound', choice: way, consents }

/** Special consents that this vote asks of somebody. */
const asksOf = ({ matter }: DecisionView): SpecialAsk[] =>
  matter.kind !== 'lift'
    ? []
    : [...(matter.levelEntry ? ['levelEntry' as const] : []), ...(matter.occupiedFlats.length > 0 ? ['occupiedPart' as const] : [])]

/** A written authorisation as it lies on the desk: who for whom, how far, and which of the five fields stand on it. */
export const RegisterDialog = ({ view, onDone }: { view: DecisionView; onDone: () => void }) => {
  const doors = useDoors(view)
  const [proxyKey] = useState(() => crypto.randomUUID())
  const [principal, setPrincipal] = useState<PlaceId | null>(null)
  const [agent, setAgent] = useState<PlaceId | null>(null)
  const [way, setWay] = useState<Way>('free')
  const [consents, setConsents] = useState<SpecialAsk[]>([])
  const [written, setWritten] = useState<WrittenField[]>([])
  const [scan, setScan] = useState<FileId | null>(null)
  const register = useRegister(view.decisionId, onDone)

  const doorOf = (flat: PlaceId | null): Door | undefined => doors.find((door) => door.flat === flat)
  const options = doors.map(({ flat, label }) => ({ value: flat, label }))
  const missing = missingFields(written)
  const [from, to] = [doorOf(principal), doorOf(agent)]
  const same = from !== undefined && from.voterId === to?.voterId
  const unscanned = written.includes('signature') && scan === null
  const estate = view.scope[0] && ancestorAt(view.scope[0].unit, 'estate')
  const send = () => {
    if (!from || !to) return
    register.mutate({
      ...{ principal: from.voterId, agent: { unit: to.unit, room: to.room }, powers: powersOf(way, consents) },
      ...{ endsAt: view.closesAt, written, scan, proxyKey },
    })
  }
  return (
    <Modal
      open
      width={640}
      title="登记纸质委托书"
      okText={missing.length === 0 ? '登记' : '按手续不齐登记'}
      cancelText="取消"
      okButtonProps={{ disabled: !from || !to || same || unscanned }}
      confirmLoading={register.isPending}
      onOk={send}
      onCancel={onDone}
    >
      <Form layout="vertical" requiredMark={false}>
        <div className="dk-pair">
          <Form.Item label="委托人（哪一户）" htmlFor="principal">
            <Select id="principal" showSearch optionFilterProp="label" options={options} value={principal} onChange={setPrincipal} />
          </Form.Item>
          <Form.Item
            label="代理人（必须是本次表决的另一户业主）"
            htmlFor="agent"
            validateStatus={same ? 'error' : undefined}
            help={same ? '不能委托自己' : undefined}
          >
            <Select id="agent" showSearch optionFilterProp="label" options={options} value={agent} onChange={setAgent} />
          </Form.Item>
        </div>
        <Form.Item label="委托书上写的权限">
          <Radio.Group
            options={ways}
            value={way}
            onChange={(e) => setWay(ways.find(({ value }) => value === e.target.value)?.value ?? 'free')}
          />
        </Form.Item>
        {asksOf(view).length > 0 && (
          <Form.Item label="委托书上明确写了可以代为单独同意的事项（没写就不勾）">
            <Checkbox.Group
              options={asksOf(view).map((ask) => ({ value: ask, label: specialNames[ask] }))}
              value={consents}
              onChange={(values) => setConsents(asksOf(view).filter((ask) => values.includes(ask)))}
            />
          </Form.Item>
        )}
        <Form.Item label="对着原件逐项核对，纸上有的才勾">
          <Checkbox.Group
            options={WrittenField.options.map((field) => ({ value: field, label: writtenFieldNames[field] }))}
            value={written}
            onChange={(values) => setWritten(WrittenField.options.filter((field) => values.includes(field)))}
          />
        </Form.Item>
        <Form.Item label="委托书照片或扫描件" extra={`有效期最晚到 ${sayMoment(view.closesAt)}。代理人在手机上接受以后才能代投。`}>
          {estate && <ProofPhoto place={estate} onPhoto={setScan} choose="选照片或扫描件" />}
        </Form.Item>
      </Form>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={`纸上缺：${missing.map((field) => writtenFieldNames[field]).join('、')}`}
          description="代理人投的票先不算数，等业主本人在手机上或书面追认；到截止或 30 天不追认就不算。家人在电话里说“同意了”不是委托。"
        />
      )}
      {register.error !== null && <ProblemNote error={register.error} />}
    </Modal>
  )
}
