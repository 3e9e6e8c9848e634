import { Form, Input, Radio } from 'antd'
import { recordTalk } from '@shared/notice/contract'
import { Outcome, type TalkBody, hostNames, outcomeNames } from '@shared/notice/negotiation'
import type { NoticeFile } from '@shared/notice/view'
import type { Instant } from '@shared/kernel/instant'
import { type Fen, noMoney } from '@shared/kernel/money'
import { call } from '@/api'
import { FilesField } from '../cases/fields/FilesField'
import { RecordDialog } from '../cases/fields/RecordDialog'
import { YuanField } from '../cases/fields/YuanField'
import { MomentField } from './MomentField'
import type { ObjectionPartProps } from './parts'

interface Values extends Omit<TalkBody, 'heldAt' | 'compensation'> {
  readonly heldAt: Instant | null
  readonly amount: Fen | null
  readonly terms: string
}

const startOf = ({ invitations }: ObjectionPartProps['objection']): Values => {
  const last = invitations.at(-1)
  return {
    ...{ heldAt: last?.at ?? null, place: last?.place ?? '', host: last?.host ?? 'community', present: '', objectorPresent: true },
    ...{ objectorSays: '', buildersSay: '', minutes: '', outcome: 'notAgreed', scans: [], amount: null, terms: '' },
  }
}

/** Minutes of a negotiation, with the signed paper. The server says what a record lacks; a complete one no longer holds up the report. */
export const TalkDialog = ({ head, file, objection, onDone }: ObjectionPartProps & { readonly file: NoticeFile }) => (
  <RecordDialog
    width={760}
    title={`${objection.alias}的协商记录`}
    ok="存协商记录"
    start={startOf(objection)}
    schema={recordTalk.body}
    sentOf={({ amount, terms, ...talk }) => ({
      ...talk,
      compensation: talk.outcome === 'agreed' ? { amount: amount ?? noMoney, terms } : null,
    })}
    send={(body) => call(recordTalk, { params: { caseId: head.caseId, objectionId: objection.objectionId }, body })}
    onDone={onDone}
  >
    <div className="dk-fields">
      <Form.Item name="heldAt" label="什么时间">
        <MomentField />
      </Form.Item>
      <Form.Item name="place" label="在哪里">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="host" label="谁主持">
        <Radio.Group options={(['community', 'street'] as const).map((value) => ({ value, label: hostNames[value] }))} />
      </Form.Item>
    </div>
    <Form.Item name="present" label="参加的人">
      <Input maxLength={300} placeholder="例如：异议人本人和女儿、建设者代表两人、社区工作人员" />
    </Form.Item>
    <Form.Item name="objectorPresent" label="异议人到场了吗" extra="没有到场的，要先有两次邀请，只能记为“协商未达成一致”">
      <Radio.Group
        options={[
          { value: true, label: '到场' },
          { value: false, label: '没有到场' },
        ]}
      />
    </Form.Item>
    <Form.Item name="objectorSays" label="异议人的意见">
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
    <Form.Item name="buildersSay" label="建设者的意见">
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
    <Form.Item name="minutes" label="协商经过">
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
    <Form.Item name="outcome" label="结果">
      <Radio.Group options={Outcome.options.map((value) => ({ value, label: outcomeNames[value] }))} />
    </Form.Item>
    <Form.Item noStyle dependencies={['outcome']}>
      {({ getFieldValue }) =>
        getFieldValue('outcome') === 'agreed' && (
          <>
            {file.guide.length > 0 && (
              <p className="dk-quiet">补偿参照：{file.guide.map(({ impact, standard }) => `${impact}，${standard}`).join('；')}</p>
            )}
            <div className="dk-fields">
              <Form.Item name="amount" label="补偿多少（没有就不填）">
                <YuanField />
              </Form.Item>
              <Form.Item name="terms" label="怎样改进">
                <Input maxLength={500} placeholder="例如：井道改用透明玻璃" />
              </Form.Item>
            </div>
          </>
        )
      }
    </Form.Item>
    <Form.Item name="scans" label="签了字的协商记录" extra="参加人都签字后拍照或扫描">
      <FilesField place={head.community} label="选照片或扫描件" most={6} />
    </Form.Item>
  </RecordDialog>
)
