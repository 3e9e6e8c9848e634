import { DeleteOutlined, InboxOutlined } from '@ant-design/icons'
import { Button, Progress, Select, Upload } from 'antd'
import { useState } from 'react'
import { DrawingKind, drawingKindNames } from '@shared/decision/model'
import { whyNotTake } from '@/files/types'
import { uploadFile } from '@/files/uploadFile'
import { problemOf } from '../kit/problems'
import type { DraftForm } from './form'
import type { StepProps } from './MatterStep'

/** A file on its way to the store, or why it did not get there. */
interface Transit {
  key: string
  file: File
  share: number
  fault: string | null
}

const most = 12
const kindOf = (file: { name: string; type: string }): DrawingKind =>
  file.type === 'application/pdf' ? 'document' : /立面/.test(file.name) ? 'elevation' : /效果/.test(file.name) ? 'picture' : 'plan'

/** Drawings and papers of a scheme: chosen or dropped, sent straight to the store, each named by its kind. */
export const DrawingUpload = ({ form, change }: StepProps) => {
  const [transit, setTransit] = useState<Transit[]>([])
  const patch = (key: string, next: Partial<Transit>) => setTransit((all) => all.map((t) => (t.key === key ? { ...t, ...next } : t)))

  const send = async (entry: Transit) => {
    if (form.estate === null) return
    patch(entry.key, { fault: null, share: 0 })
    try {
      const ref = await uploadFile(entry.file, 'schemeDrawing', form.estate, (share) => patch(entry.key, { share }))
      setTransit((all) => all.filter((t) => t.key !== entry.key))
      add({ ...ref, kind: kindOf(entry.file), url: URL.createObjectURL(entry.file) })
    } catch (error) {
      patch(entry.key, { fault: problemOf(error).sentence })
    }
  }
  const add = (drawing: DraftForm['drawings'][number]) => change((now) => ({ drawings: [...now.drawings, drawing] }))
  const take = (file: File) => {
    const entry: Transit = { key: crypto.randomUUID(), file, share: 0, fault: whyNotTake(file, 'schemeDrawing') }
    setTransit((all) => [...all, entry])
    if (entry.fault === null) void send(entry)
  }

  if (form.estate === null) return <p className="dk-quiet">请先在“范围”里选小区和单元，再上传图纸。</p>
  return (
    <>
      {form.drawings.map((d) => (
        <div className="dk-upload" key={d.fileId}>
          {d.contentType.startsWith('image/') ? <img src={d.url} alt="" /> : <span className="dk-upload-pdf">PDF</span>}
          <span className="dk-upload-name">{d.name}</span>
          <Select
            aria-label={`${d.name} 是什么`}
            value={d.kind}
            options={DrawingKind.options.map((kind) => ({ value: kind, label: drawingKindNames[kind] }))}
            onChange={(kind) => change((now) => ({ drawings: now.drawings.map((x) => (x.fileId === d.fileId ? { ...x, kind } : x)) }))}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`去掉 ${d.name}`}
            onClick={() => change((now) => ({ drawings: now.drawings.filter((x) => x.fileId !== d.fileId) }))}
          />
        </div>
      ))}
      {transit.map((t) => (
        <div className="dk-upload" key={t.key}>
          <span className="dk-upload-name">
            {t.file.name}
            {t.fault === null ? (
              <Progress percent={Math.round(t.share * 100)} size="small" />
            ) : (
              <span className="dk-fault dk-block">{t.fault}</span>
            )}
          </span>
          {t.fault !== null && whyNotTake(t.file, 'schemeDrawing') === null && <Button onClick={() => void send(t)}>再传一次</Button>}
          {t.fault !== null && (
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`去掉 ${t.file.name}`}
              onClick={() => setTransit((all) => all.filter((x) => x.key !== t.key))}
            />
          )}
        </div>
      ))}
      {form.drawings.length + transit.length < most && (
        <Upload.Dragger
          className="dk-drop"
          multiple
          accept=".jpg,.jpeg,.png,.pdf"
          showUploadList={false}
          beforeUpload={(file) => {
            take(file)
            return false
          }}
        >
          <InboxOutlined className="dk-drop-icon" aria-hidden />
          <p>把平面图、立面图、效果图拖到这里，或点一下选择</p>
          <p className="dk-quiet">JPG、PNG、PDF，每个不超过 10 MB，最多 12 个</p>
        </Upload.Dragger>
      )}
    </>
  )
}
