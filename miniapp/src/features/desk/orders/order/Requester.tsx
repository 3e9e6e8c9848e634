import { EyeOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Modal, Select } from 'antd'
import { useEffect, useState } from 'react'
import { revealRequester } from '@shared/dispatch/deskContract'
import { OrderReveal, orderRevealNames } from '@shared/dispatch/order'
import type { OrderView } from '@shared/dispatch/view'
import { SECOND, sayMoment } from '@shared/kernel/instant'
import { REVEAL_LIFE } from '@shared/registry/reveal'
import { call } from '@/api'
import { Facts } from '../../kit/Facts'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'

/** Whom it is for and where, as much as this desk may see; the number by a click that says why. */
export const Requester = ({ order }: { order: OrderView }) => {
  const { name, phone, phoneAsked, address, communityName, contact, hiddenFrom } = order
  const [asking, setAsking] = useState(false)
  return (
    <Panel title="点单人">
      <Facts
        of={[
          ['称呼', name ?? <span className="dk-quiet">不显示</span>],
          [
            '电话',
            phone === null ? (
              <span className="dk-quiet">不显示</span>
            ) : (
              <>
                <span className="dk-figures">{phone}</span>{' '}
                {phoneAsked && (
                  <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
                    看完整电话
                  </Button>
                )}
              </>
            ),
          ],
          ['社区', communityName],
          ['地址', address ?? <span className="dk-quiet">只给社区和去服务的人看</span>],
          ...(contact ? ([['紧急联系人', `${contact.name} ${contact.phone}`]] as const) : []),
        ]}
      />
      {hiddenFrom !== null && <p className="dk-quiet dk-note">姓名、电话、地址到 {sayMoment(hiddenFrom)} 隐去。</p>}
      {asking && <RevealDialog order={order} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

/** Why first, then the numbers for a minute. */
export const RevealDialog = ({ order, why, onClose }: { order: OrderView; why?: OrderReveal; onClose: () => void }) => {
  const { orderId, number } = order
  const [reason, setReason] = useState<OrderReveal | null>(why ?? null)
  const act = useMutation({
    mutationFn: (chosen: OrderReveal) => call(revealRequester, { params: { orderId }, body: { reason: chosen } }),
    gcTime: 0,
  })
  const { data } = act
  useEffect(() => {
    if (!data) return undefined
    const timer = setTimeout(onClose, REVEAL_LIFE)
    return () => clearTimeout(timer)
  }, [data, onClose])
  if (data)
    return (
      <Modal open width={440} title={`${number} 的电话`} footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose}>
        {data.phones.map(({ name, phone }) => (
          <p key={phone} className="dk-row">
            <span>{name}</span>
            <a className="dk-tel" href={`tel:${phone}`}>
              {phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}
            </a>
          </p>
        ))}
        <p className="dk-quiet">
          {REVEAL_LIFE / SECOND} 秒后自动隐去。这一小时还可以看 {data.left} 次。
        </p>
      </Modal>
    )
  return (
    <Modal
      open
      width={440}
      title={`看 ${number} 的完整电话`}
      okText="查看电话"
      cancelText="不看了"
      okButtonProps={{ disabled: reason === null }}
      confirmLoading={act.isPending}
      onOk={() => reason !== null && act.mutate(reason)}
      onCancel={onClose}
    >
      <div className="dk-stack">
        <p>电话只用来办这一单。谁在什么时候因为什么看过，都会记入操作记录。</p>
        <Select<OrderReveal>
          aria-label="为什么要看"
          placeholder="为什么要看"
          value={reason}
          onChange={setReason}
          options={OrderReveal.options.map((value) => ({ value, label: orderRevealNames[value] }))}
        />
        {act.error !== null && <ProblemNote error={act.error} />}
      </div>
    </Modal>
  )
}
