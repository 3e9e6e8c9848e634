import { CameraOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { whyNotTake } from '@/files/types'
import { uploadFile } from '@/files/uploadFile'
import { ProblemNote } from '../kit/Problem'

interface ProofPhotoProps {
  place: PlaceId
  onPhoto: (photo: FileId | null) => void
  /** Words of the button. */
  choose?: string
}

/** A photo that proves something, such as the notice at a door, sent to the store at once; the entry then only names it. */
export const ProofPhoto = ({ place, onPhoto, choose = '加一张门上通知的照片' }: ProofPhotoProps) => {
  const [preview, setPreview] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const send = useMutation({
    mutationFn: (file: File) => uploadFile(file, 'proof', place, () => undefined),
    onSuccess: (ref, file) => {
      setPreview(URL.createObjectURL(file))
      onPhoto(ref.fileId)
    },
  })
  return (
    <div>
      <Upload
        accept=".jpg,.jpeg,.png"
        showUploadList={false}
        beforeUpload={(file) => {
          const why = whyNotTake(file, 'proof')
          setFault(why)
          onPhoto(null)
          setPreview(null)
          if (why === null) send.mutate(file)
          return false
        }}
      >
        <Button icon={<CameraOutlined aria-hidden />} loading={send.isPending}>
          {preview === null ? choose : '换一张'}
        </Button>
      </Upload>
      {preview !== null && <img className="dk-attempt-photo" src={preview} alt="刚选的照片" />}
      {fault !== null && <p className="dk-fault">{fault}</p>}
      {send.error !== null && <ProblemNote error={send.error} />}
    </div>
  )
}
