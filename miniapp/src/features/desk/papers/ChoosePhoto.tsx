import { CameraOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Progress, Upload } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { whyNotTake } from '@/files/types'
import { uploadFile } from '@/files/uploadFile'
import { ProblemNote } from '../kit/Problem'
import { PaperPhoto } from './PaperPhoto'

/** The photograph of a paper, on its way to the store while the worker already reads it. */
export const ChoosePhoto = ({ place, onPhoto }: { place: PlaceId; onPhoto: (photo: FileId | null) => void }) => {
  const [file, setFile] = useState<{ file: File; url: string } | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [share, setShare] = useState(0)
  const send = useMutation({
    mutationFn: (chosen: File) => uploadFile(chosen, 'paper', place, setShare),
    onSuccess: ({ fileId }) => onPhoto(fileId),
  })
  const take = (chosen: File): false => {
    const why = whyNotTake(chosen, 'paper')
    setFault(why)
    onPhoto(null)
    setShare(0)
    setFile(why === null ? { file: chosen, url: URL.createObjectURL(chosen) } : null)
    if (why === null) send.mutate(chosen)
    return false
  }
  const upload = { accept: '.jpg,.jpeg,.png', showUploadList: false, beforeUpload: take }
  return (
    <div className="dk-slip-side">
      {file === null ? (
        <Upload.Dragger {...upload} className="dk-slip-drop">
          <CameraOutlined className="dk-drop-icon" aria-hidden />
          <p>把纸票的照片拖到这里，或点一下选择</p>
          <p className="dk-quiet">拍全、拍清楚，能看见编号、勾的地方和签名。JPG、PNG，不超过 10 MB</p>
        </Upload.Dragger>
      ) : (
        <>
          <PaperPhoto src={file.url} alt="刚选的纸票照片" />
          <span className="dk-row dk-center">
            {send.isPending && <Progress percent={Math.round(share * 100)} size="small" />}
            <Upload {...upload}>
              <Button>换一张照片</Button>
            </Upload>
          </span>
        </>
      )}
      {fault !== null && <p className="dk-fault">{fault}</p>}
      {send.error !== null && file !== null && <ProblemNote error={send.error} onRetry={() => send.mutate(file.file)} />}
    </div>
  )
}
