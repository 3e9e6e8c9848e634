import { Form, Input, Select } from 'antd'
import type { Day } from '@shared/kernel/day'
import type { FileId } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { BodyKind, bodyKindNames, needsLicence } from '@shared/retrofit/body'
import { recordBody } from '@shared/retrofit/fileContract'
import type { CaseFileView } from '@shared/retrofit/fileView'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { DayField } from '../fields/DayField'
import { FileField } from '../fields/FileField'
import { FlatsField } from '../fields/FlatsField'
import { RecordDialog } from '../fields/RecordDialog'

interface BodyInput {
  kind: BodyKind
  name: string
  licence: { number: string; validUntil: Day | null; fileId: FileId | null } | null
  agreement: FileId | null
  agreed: PlaceId[]
}

interface BodyDialogProps {
  head: CaseView
  body: CaseFileView['body']
  onDone: () => void
}

/** The form of the implementing body. Firms that build or install need a licence. */
export const BodyDialog = ({ head, body, onDone }: BodyDialogProps) => {
  const start: BodyInput = {
    kind: body?.kind ?? 'self',
    name: body?.name ?? '',
    licence: body?.licence ? { ...body.licence, fileId: body.licence.file.fileId } : null,
    agreement: body?.agreement?.fileId ?? null,
    agreed: head.builders.filter(({ label }) => body?.agreed.includes(label)).flatMap(({ flats }) => flats.slice(0, 1)),
  }
  return (
    <RecordDialog
      title="登记实施主体"
      ok="保存"
      start={start}
      schema={recordBody.body}
      sentOf={(input) => ({ ...input, licence: needsLicence(input.kind) ? input.licence : null })}
      send={(sent) => call(recordBody, { params: { caseId: head.caseId }, body: sent })}
      onDone={onDone}
    >
      <div className="dk-fields">
        <Form.Item name="kind" label="谁来实施">
          <Select options={BodyKind.options.map((value) => ({ value, label: bodyKindNames[value] }))} />
        </Form.Item>
        <Form.Item name="name" label="名称">
          <Input maxLength={60} placeholder="例如：1 幢 1 单元建设者小组" />
        </Form.Item>
      </div>
      <Licence head={head} body={body} />
      <Form.Item name="agreement" label="委托协议（自行实施的，为建设者之间的约定）">
        <FileField place={head.estate} label="选择协议" known={body?.agreement} />
      </Form.Item>
      <Form.Item name="agreed" label="协议上签了名的建设者（要全体一致）">
        <FlatsField head={head} placeholder="选择房号" />
      </Form.Item>
    </RecordDialog>
  )
}

const Licence = ({ head, body }: Pick<BodyDialogProps, 'head' | 'body'>) => {
  const form = Form.useFormInstance<BodyInput>()
  const kind = Form.useWatch('kind', form)
  if (kind === undefined || !needsLicence(kind)) return null
  return (
    <div className="dk-fields">
      <Form.Item name={['licence', 'number']} label="资质证书编号">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['licence', 'validUntil']} label="有效期到">
        <DayField />
      </Form.Item>
      <Form.Item name={['licence', 'fileId']} label="证书扫描件">
        <FileField place={head.estate} label="选择证书" known={body?.licence?.file} />
      </Form.Item>
    </div>
  )
}
