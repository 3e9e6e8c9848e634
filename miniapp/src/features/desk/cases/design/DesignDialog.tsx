import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { FileRef } from '@shared/content/model'
import { DesignDraft, Entry, LiftKind, Trigger, entryNames, liftKindNames, triggerNames } from '@shared/retrofit/design'
import { recordDesign } from '@shared/retrofit/fileContract'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { DayField } from '../fields/DayField'
import { FlatsField } from '../fields/FlatsField'
import { HalfFloorField } from '../fields/HalfFloorField'
import { RecordDialog } from '../fields/RecordDialog'
import { Checklist } from './Checklist'
import { DrawingsField } from './DrawingsField'
import { Sizes } from './Sizes'
import { sentOf, startOf } from './input'

interface DesignDialogProps {
  head: CaseView
  /** The version that is there, to go on from. */
  found: DesignDraft | null
  /** Its drawings, for their names. */
  known: readonly Pick<FileRef, 'fileId' | 'name'>[]
  onDone: () => void
}

/** A preliminary design: what the notice must show and what the offices look at. */
export const DesignDialog = ({ head, found, known, onDone }: DesignDialogProps) => (
  <RecordDialog
    width={900}
    title={found === null ? '填初步设计方案' : '改方案，存成新的一稿'}
    ok={found === null ? '保存方案' : '保存新稿'}
    start={startOf(head, found)}
    schema={DesignDraft}
    sentOf={sentOf}
    send={(body) => call(recordDesign, { params: { caseId: head.caseId }, body })}
    onDone={onDone}
  >
    <h3>电梯</h3>
    <Form.Item name="entry" label="怎么进门">
      <Radio.Group options={Entry.options.map((value) => ({ value, label: entryNames[value] }))} />
    </Form.Item>
    <div className="dk-fields">
      <Form.Item name="liftKind" label="电梯类型">
        <Select options={LiftKind.options.map((value) => ({ value, label: liftKindNames[value] }))} />
      </Form.Item>
      <Form.Item name="stops" label="停几站">
        <InputNumber min={2} max={60} precision={0} addonAfter="站" />
      </Form.Item>
      <Form.Item name="highestHalves" label="能到的最高层" tooltip="停在半层平台的填半层，如 5.5；补贴按这个算">
        <HalfFloorField />
      </Form.Item>
    </div>
    <Form.Item name="occupiedFlats" label="占用了谁家自己的部分（没有就不选）">
      <FlatsField head={head} placeholder="选择房号" />
    </Form.Item>
    <h3>位置和尺寸</h3>
    <Form.Item name="position" label="装在哪里">
      <Input.TextArea rows={2} maxLength={300} placeholder="例如：单元北侧楼梯间外，距单元门 1.2 米" />
    </Form.Item>
    <Sizes />
    <h3>设计单位</h3>
    <div className="dk-fields">
      <Form.Item name={['designer', 'name']} label="单位名称">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['designer', 'qualification']} label="资质证书编号">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['designer', 'validUntil']} label="资质有效期到">
        <DayField />
      </Form.Item>
    </div>
    <h3>逐项自查</h3>
    <Form.Item noStyle dependencies={['entry']}>
      {({ getFieldValue }) => <Checklist level={getFieldValue('entry') === 'level'} />}
    </Form.Item>
    <Form.Item name="triggers" label="涉及下面的事项吗？勾选后，区住建局要开工作联系单">
      <Checkbox.Group options={Trigger.options.map((value) => ({ value, label: triggerNames[value] }))} />
    </Form.Item>
    <h3>图纸</h3>
    <Form.Item name="drawings" noStyle>
      <DrawingsField place={head.estate} known={known} />
    </Form.Item>
  </RecordDialog>
)
