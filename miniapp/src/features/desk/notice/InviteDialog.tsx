import { Checkbox, Form, Input } from 'antd'
import { invite } from '@shared/notice/contract'
import { Delivery, deliveryNames } from '@shared/notice/negotiation'
import type { Instant } from '@shared/kernel/instant'
import { call } from '@/api'
import { RecordDialog } from '../cases/fields/RecordDialog'
import { MomentField } from './MomentField'
import type { ObjectionPartProps } from './parts'

/** Invites to a negotiation; whoever objected on the phone sees it there at once and answers. */
export const InviteDialog = ({ head, objection, onDone }: ObjectionPartProps) => (
  <RecordDialog
    title={`邀请${objection.alias}协商`}
    ok="发出邀请"
    start={{
      at: null as Instant | null,
      place: '',
      who: '',
      deliveries: (objection.channel === 'phone' ? ['phone'] : ['call']) as Delivery[],
    }}
    schema={invite.body}
    send={(body) => call(invite, { params: { caseId: head.caseId, objectionId: objection.objectionId }, body })}
    onDone={onDone}
  >
    <Form.Item name="at" label="什么时间">
      <MomentField />
    </Form.Item>
    <Form.Item name="place" label="在哪里">
      <Input maxLength={60} placeholder="例如：云梯社区会议室" />
    </Form.Item>
    <Form.Item name="who" label="还请了谁">
      <Input maxLength={200} placeholder="例如：建设者代表两人、设计单位" />
    </Form.Item>
    <Form.Item name="deliveries" label="怎样通知异议人">
      <Checkbox.Group options={Delivery.options.map((value) => ({ value, label: deliveryNames[value] }))} />
    </Form.Item>
    <p className="dk-quiet">要书面通知的，发出后可以在“文书”里打印《协商通知书》。</p>
  </RecordDialog>
)
