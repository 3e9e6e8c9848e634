import { UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Select, Upload } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { Material } from '@shared/activity/model'
import type { PlaceId } from '@shared/kernel/place'
import { whyNotTake } from '@/files/types'
import { uploadFile } from '@/files/uploadFile'
import { ProblemNote } from '../../kit/Problem'

const kindNames: Record<Material['kind'], string> = { text: '文字', picture: '图片', audio: '录音', video: '视频' }
const accepts: Record<Material['kind'], string> = { text: '.pdf', picture: '.jpg,.jpeg,.png', audio: '.mp3,.m4a', video: '.mp4' }

/** Materials of a programme: text that is written here, files that are uploaded, or films that stand elsewhere. */
export const MaterialsField = ({ place }: { place: PlaceId }) => (
  <Form.List name="materials">
    {(rows, { add, remove }) => (
      <div className="dk-stack">
        {rows.map(({ key, name }) => (
          <div className="dk-material" key={key}>
            <div className="dk-fields">
              <Form.Item name={[name, 'kind']} label="是什么">
                <Select options={Object.entries(kindNames).map(([value, label]) => ({ value, label }))} />
              </Form.Item>
              <Form.Item name={[name, 'title']} label="标题">
                <Input maxLength={40} placeholder="例如：带回家的大字单" />
              </Form.Item>
            </div>
            <Form.Item name={[name, 'text']} label="文字（也会读给听不清、看不清的人听）">
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} showCount />
            </Form.Item>
            <Form.Item noStyle shouldUpdate>
              {({ getFieldValue }) => {
                const kind = (getFieldValue(['materials', name, 'kind']) ?? 'text') as Material['kind']
                return (
                  <div className="dk-fields">
                    <Form.Item name={[name, 'file']} label={kind === 'text' ? '文件（PDF，可不传）' : `${kindNames[kind]}文件`}>
                      <MaterialFile place={place} accept={accepts[kind]} />
                    </Form.Item>
                    <Form.Item name={[name, 'link']} label="或者网址（https://）">
                      <Input maxLength={300} placeholder="大的视频可以放在别处，这里写网址" />
                    </Form.Item>
                  </div>
                )
              }}
            </Form.Item>
            <Button type="link" onClick={() => remove(name)}>
              去掉这份材料
            </Button>
          </div>
        ))}
        <span>
          <Button disabled={rows.length >= 12} onClick={() => add({ kind: 'text', title: '', text: '', link: '' })}>
            加一份材料
          </Button>
          <span className="dk-quiet"> 图片、录音、视频不超过 50 MB，最多 12 份</span>
        </span>
      </div>
    )}
  </Form.List>
)

interface MaterialFileProps {
  readonly place: PlaceId
  readonly accept: string
  readonly id?: string
  readonly value?: FileId
  readonly onChange?: (file: FileId | undefined) => void
}

const MaterialFile = ({ place, accept, value, onChange }: MaterialFileProps) => {
  const [name, setName] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const send = useMutation({
    mutationFn: (file: File) => uploadFile(file, 'programmeMaterial', place, () => undefined),
    onSuccess: ({ fileId, name: sent }) => {
      setName(sent)
      onChange?.(fileId)
    },
  })
  return (
    <div className="dk-files">
      <Upload
        accept={accept}
        showUploadList={false}
        disabled={send.isPending}
        beforeUpload={(file) => {
          const why = whyNotTake(file, 'programmeMaterial')
          setFault(why)
          if (why === null) send.mutate(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={send.isPending}>
          {value === undefined ? '选择文件' : '换一个'}
        </Button>
      </Upload>
      {value !== undefined && (
        <span className="dk-files-one">
          {name ?? '已上传'}
          <Button type="link" size="small" onClick={() => onChange?.(undefined)}>
            去掉
          </Button>
        </span>
      )}
      {fault !== null && <p className="dk-fault">{fault}</p>}
      {send.error !== null && <ProblemNote error={send.error} />}
    </div>
  )
}
