import { PaperClipOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import type { FileId, FileRef, Purpose } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { whyNotTake } from '@/files/types'
import { uploadFile } from '@/files/uploadFile'
import { ProblemNote } from '../kit/Problem'

interface FilesProps {
  place: PlaceId
  purpose: Purpose
  label: string
  remark: string
  onFiles: (ids: FileId[]) => void
}

const most = 9
const endings: Partial<Record<Purpose, string>> = { proof: '.jpg,.jpeg,.png' }

/** Several files, each sent to the store when it is chosen. */
export const Files = ({ place, purpose, label, remark, onFiles }: FilesProps) => {
  const [files, setFiles] = useState<FileRef[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const keep = (next: FileRef[]) => {
    setFiles(next)
    onFiles(next.map(({ fileId }) => fileId))
  }
  const send = useMutation({
    mutationFn: (file: File) => uploadFile(file, purpose, place, () => undefined),
    onSuccess: (ref) => keep([...files, ref]),
  })
  return (
    <div className="dk-files">
      <Upload
        accept={endings[purpose] ?? '.jpg,.jpeg,.png,.pdf'}
        showUploadList={false}
        disabled={files.length >= most || send.isPending}
        beforeUpload={(file) => {
          const why = whyNotTake(file, purpose)
          setFault(why)
          if (why === null) send.mutate(file)
          return false
        }}
      >
        <Button icon={<PaperClipOutlined aria-hidden />} loading={send.isPending} disabled={files.length >= most}>
          加{label}
        </Button>
      </Upload>
      <span className="dk-quiet"> {remark}</span>
      {files.map((file) => (
        <div key={file.fileId}>
          {file.name}
          <Button type="link" size="small" onClick={() => keep(files.filter(({ fileId }) => fileId !== file.fileId))}>
            去掉
          </Button>
        </div>
      ))}
      {fault !== null && <p className="dk-fault">{fault}</p>}
      {send.error !== null && <ProblemNote error={send.error} />}
    </div>
  )
}
