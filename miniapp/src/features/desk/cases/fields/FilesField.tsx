import { PaperClipOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import type { FileId, FileRef } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { whyNotTake } from '@/files/types'
import { uploadFile } from '@/files/uploadFile'
import { ProblemNote } from '../../kit/Problem'

interface FilesFieldProps {
  place: PlaceId
  /** What the button says: `选择合同扫描件`. */
  label: string
  most?: number
  /** What was put there before, for its name. */
  known?: readonly (Pick<FileRef, 'fileId' | 'name'> | null | undefined)[]
  /** Hears the name of each file that arrived. */
  onNamed?: (file: Pick<FileRef, 'fileId' | 'name'>) => void
  value?: readonly FileId[]
  onChange?: (files: FileId[]) => void
}

/** Documents of a case, each sent to the store when it is chosen; for forms. */
export const FilesField = ({ place, label, most = 9, known = [], onNamed, value = [], onChange }: FilesFieldProps) => {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [fault, setFault] = useState<string | null>(null)
  const send = useMutation({
    mutationFn: (file: File) => uploadFile(file, 'caseDocument', place, () => undefined),
    onSuccess: ({ fileId, name }) => {
      setNames((before) => ({ ...before, [fileId]: name }))
      onNamed?.({ fileId, name })
      onChange?.(most === 1 ? [fileId] : [...value, fileId])
    },
  })
  const nameOf = (fileId: FileId): string => names[fileId] ?? known.find((file) => file?.fileId === fileId)?.name ?? '已上传的文件'
  const full = most > 1 && value.length >= most
  return (
    <div className="dk-files">
      <Upload
        accept=".jpg,.jpeg,.png,.pdf"
        showUploadList={false}
        disabled={full || send.isPending}
        beforeUpload={(file) => {
          const why = whyNotTake(file, 'caseDocument')
          setFault(why)
          if (why === null) send.mutate(file)
          return false
        }}
      >
        <Button icon={<PaperClipOutlined aria-hidden />} loading={send.isPending} disabled={full}>
          {label}
        </Button>
      </Upload>
      <span className="dk-quiet"> JPG、PNG 或 PDF，不超过 20 MB{most > 1 && `，最多 ${most} 个`}</span>
      {value.map((fileId) => (
        <div key={fileId} className="dk-files-one">
          {nameOf(fileId)}
          <Button type="link" size="small" onClick={() => onChange?.(value.filter((id) => id !== fileId))}>
            去掉
          </Button>
        </div>
      ))}
      {fault !== null && <p className="dk-fault">{fault}</p>}
      {send.error !== null && <ProblemNote error={send.error} />}
    </div>
  )
}
