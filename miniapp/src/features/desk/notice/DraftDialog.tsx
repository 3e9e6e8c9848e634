import { Checkbox, Form, Input, InputNumber } from 'antd'
import { saveDraft } from '@shared/notice/contract'
import { type DraftBody, drawingNames } from '@shared/notice/model'
import { leastNoticeDays, mostNoticeDays } from '@shared/notice/period'
import type { Day } from '@shared/kernel/day'
import { call } from '@/api'
import { RecordDialog } from '../cases/fields/RecordDialog'
import type { NoticePartProps } from './NoticePanel'
import { PhotosField } from './PhotosField'

type Chosen = DraftBody['drawings'][number]
interface Input extends Omit<DraftBody, 'drawings' | 'photos'> {
  readonly chosen: string[]
  readonly photos: (Omit<DraftBody['photos'][number], 'fileId' | 'takenOn'> & {
    readonly fileId: string | null
    readonly takenOn: Day | null
  })[]
}

/** Begins with what is there; a first draft takes over what the design says. */
const startOf = ({ draft, design }: NoticePartProps['file']): Input => {
  const first = draft.version === 0
  const { text, days } = draft
  return {
    ...{ text, days },
    marks: first && design ? { ...draft.marks, ...design.marks, neighbours: '' } : draft.marks,
    chosen: first
      ? (design?.drawings ?? []).filter((d) => d.kind !== 'other').map((d) => d.file.fileId)
      : draft.drawings.map((d) => d.file.fileId),
    photos: draft.photos.map(({ place, where, takenOn, file }) => ({ place, where, takenOn, fileId: file.fileId })),
  }
}

/** The notice as it will hang: text, drawings of the design with what they show, days, and photos of the three places. */
export const DraftDialog = ({ head, file, today, onDone }: NoticePartProps & { readonly today: Day; readonly onDone: () => void }) => {
  const offered = file.design?.drawings ?? []
  const kindOf = (fileId: string): Chosen['kind'] => offered.find((d) => d.file.fileId === fileId)?.kind ?? 'other'
  return (
    <RecordDialog
      width={900}
      title="写公示"
      ok="保存草稿"
      start={startOf(file)}
      schema={saveDraft.body}
      sentOf={({ chosen, ...input }) => ({
        ...input,
        version: file.draft.version,
        drawings: chosen.map((fileId) => ({ fileId, kind: kindOf(fileId) })),
      })}
      send={(body) => call(saveDraft, { params: { caseId: head.caseId }, body })}
      onDone={onDone}
    >
      <p className="dk-quiet">表决结果会自动填进公示（只有合计，没有姓名）。</p>
      <Form.Item name="text" label="文字说明">
        <Input.TextArea rows={5} maxLength={4000} showCount placeholder="装在哪里、什么样的电梯、停几层、施工多久、对大家有什么影响" />
      </Form.Item>
      <h3>图纸</h3>
      <Form.Item name="chosen" label="从设计方案里选，至少一张平面图、一张立面图">
        <Checkbox.Group
          options={offered.map(({ kind, file: drawing }) => ({ value: drawing.fileId, label: `${drawingNames[kind]}：${drawing.name}` }))}
        />
      </Form.Item>
      {offered.length === 0 && <p className="dk-quiet">还没有设计方案。请先在上面填初步设计方案、传图纸。</p>}
      <h3>图纸标清了什么</h3>
      <Form.Item name={['marks', 'neighbours']} label="平面图：与相邻建筑的位置关系">
        <Input maxLength={80} placeholder="例如：距东侧 4 幢 15 米" />
      </Form.Item>
      <Form.Item name={['marks', 'road']} label="平面图：与道路的位置关系">
        <Input maxLength={80} placeholder="例如：不占用小区道路，剩余路宽 4.5 米" />
      </Form.Item>
      <Form.Item name={['marks', 'green']} label="平面图：与绿化的位置关系">
        <Input maxLength={80} placeholder="例如：占用绿地 6 平方米，移栽灌木" />
      </Form.Item>
      <div className="dk-fields">
        <Form.Item name={['marks', 'northDistance']} label="立面图：井道到北侧房屋">
          <InputNumber min={1} max={500_000} precision={0} addonAfter="毫米" />
        </Form.Item>
        <Form.Item name={['marks', 'northIsOpen']} valuePropName="checked" label="北侧">
          <Checkbox>没有房屋</Checkbox>
        </Form.Item>
        <Form.Item name={['marks', 'aboveRoof']} label="立面图：井道顶比原屋面高" tooltip="比屋面低的填负数">
          <InputNumber min={-200_000} max={200_000} precision={0} addonAfter="毫米" />
        </Form.Item>
      </div>
      <h3>公示期和张贴照片</h3>
      <Form.Item name="days" label={`公示几天（不少于 ${leastNoticeDays} 天，公示当天不算）`}>
        <InputNumber min={leastNoticeDays} max={mostNoticeDays} precision={0} addonAfter="天" />
      </Form.Item>
      <p className="dk-quiet">先把公示张贴稿打印出来贴好，三处各拍一张，再贴出公示。照片要是这三天拍的。</p>
      <PhotosField place={head.community} today={today} most={12} />
    </RecordDialog>
  )
}
