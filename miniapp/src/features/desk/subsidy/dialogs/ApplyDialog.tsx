import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input } from 'antd'
import type { Fen } from '@shared/kernel/money'
import { sayWan } from '@shared/kernel/money'
import type { FileId } from '@shared/content/model'
import type { CaseView } from '@shared/retrofit/view'
import { applySubsidy } from '@shared/subsidy/contract'
import { type FieldLack, SubsidyForm, fieldLacks, formLacks } from '@shared/subsidy/form'
import type { SubsidyView } from '@shared/subsidy/model'
import { Reach, sayReach, tierOf } from '@shared/subsidy/tier'
import { call } from '@/api'
import { FileField } from '../../cases/fields/FileField'
import { HalfFloorField } from '../../cases/fields/HalfFloorField'
import { RecordDialog } from '../../cases/fields/RecordDialog'
import { YuanField } from '../../cases/fields/YuanField'
import { useActing } from '../useSubsidy'

interface Typed {
  top: number | null
  userUnit: string
  registrationCopy: FileId | null
  totalCost: Fen | null
  invoices: { number: string; amount: Fen | null; file: FileId | null }[]
  corridorPromise: boolean
}
const noInvoice: Typed['invoices'][number] = { number: '', amount: null, file: null }

/** What was typed, as a form to begin with: from the application that came back, or from what the money of the case knows. */
const startOf = ({ application, storeys, spent }: SubsidyView): Typed =>
  application
    ? { ...application.form, invoices: [...application.form.invoices] }
    : {
        ...{ top: storeys === null ? null : storeys * 2, userUnit: '', registrationCopy: null, corridorPromise: false },
        ...{ totalCost: spent === null || spent === 0 ? null : spent, invoices: [noInvoice] },
      }

/** The field beside which it is said what lacks. */
const placeOf: Record<FieldLack, keyof Typed> = {
  topTooHigh: 'top',
  registrationCopy: 'registrationCopy',
  registration: 'registrationCopy',
  filing: 'userUnit',
  invoices: 'totalCost',
  invoiceTwice: 'totalCost',
  invoicesDiffer: 'totalCost',
  corridorPromise: 'corridorPromise',
  noBuilders: 'userUnit',
}

/** What the server would find missing is said before anything is sent. */
const schemaFor = (view: SubsidyView, head: CaseView) =>
  SubsidyForm.superRefine((form, ctx) => {
    const { levelEntry, ownership, storeys } = view
    const on = { registered: head.registration !== null, filed: head.filing !== null, builders: view.account.builders }
    for (const lack of formLacks(form, { levelEntry, ownership, storeys, ...on }))
      ctx.addIssue({ code: 'custom', path: [placeOf[lack]], message: fieldLacks[lack] })
  })

/** The application of the builders (附件2), filled in at the desk from what the case knows. */
export const ApplyDialog = ({ view, head, onDone }: { view: SubsidyView; head: CaseView; onDone: () => void }) => {
  const acting = useActing()
  return (
    <RecordDialog
      title="新吴区既有住宅加装电梯财政补贴申请表"
      ok="提交申请"
      width={760}
      start={startOf(view)}
      schema={schemaFor(view, head)}
      send={(form) => acting(call(applySubsidy, { params: { caseId: view.caseId }, body: { turn: view.turn, form } }))}
      onDone={onDone}
    >
      <p className="dk-quiet dk-tools">
        坐落、登记、备案、建设者和收款账户从案卷里取，不用再填。全体建设者已经确认收款账户（{view.account.builders} 户）。
      </p>
      <div className="dk-two">
        <Form.Item name="top" label="电梯可达到的最高层数（错层入户可以是半层，地下室不算）">
          <HalfFloorField />
        </Form.Item>
        <Form.Item label="对应的补贴" dependencies={['top']}>
          {({ getFieldValue }) => <Tier top={getFieldValue('top')} />}
        </Form.Item>
      </div>
      <Form.Item name="userUnit" label="使用单位（和登记表上的一致）">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="registrationCopy" label="《特种设备注册登记表》复印件">
        <FileField place={head.estate} label="选择登记表" />
      </Form.Item>
      <Form.Item name="totalCost" label="加装总费用（等于下面发票的合计）">
        <YuanField />
      </Form.Item>
      <Form.List name="invoices">
        {(fields, { add, remove }) => (
          <fieldset className="dk-subsidy-invoices">
            <legend>费用发票</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="dk-subsidy-invoice">
                <Form.Item name={[name, 'number']} label="发票号码">
                  <Input maxLength={40} />
                </Form.Item>
                <Form.Item name={[name, 'amount']} label="金额">
                  <YuanField />
                </Form.Item>
                <Form.Item name={[name, 'file']} label="发票">
                  <FileField place={head.estate} label="选择发票" />
                </Form.Item>
                <Button aria-label="去掉这张发票" icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)} />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(noInvoice)} disabled={fields.length >= 40}>
              再加一张发票
            </Button>
          </fieldset>
        )}
      </Form.List>
      {view.levelEntry && (
        <Form.Item name="corridorPromise" valuePropName="checked">
          <Checkbox>全体建设者承诺：不封闭平层入户的廊道，不变相增加室内空间。违背承诺的不得申请补贴，已拨付的收回。</Checkbox>
        </Form.Item>
      )}
    </RecordDialog>
  )
}

const Tier = ({ top }: { top: unknown }) => {
  const known = Reach.safeParse(top)
  if (!known.success) return <span className="dk-quiet">填了层数就知道</span>
  const { amount, name } = tierOf(known.data)
  return (
    <span>
      {sayReach(known.data)}：<strong>{sayWan(amount)}</strong> <span className="dk-quiet">（{name}）</span>
    </span>
  )
}
