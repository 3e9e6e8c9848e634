import { AudioOutlined, CameraOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Image, Upload } from 'antd'
import { useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { useVoice } from '@/features/dispatch/voice/useVoice'
import { whyNotTake } from '@/files/types'
import { upload } from '@/files/upload'
import { webFile } from '@/files/webFile'
import { ProblemNote } from '../../kit/Problem'

const MOST_PICTURES = 3

interface PicturesProps {
  readonly place: PlaceId
  readonly value: readonly FileId[]
  readonly onChange: (photos: FileId[]) => void
}

/** Pictures of what is the matter, such as the screen of a telephone that somebody holds out over the counter. */
export const PicturesField = ({ place, value, onChange }: PicturesProps) => {
  const [shown, setShown] = useState<Readonly<Record<FileId, string>>>({})
  const [fault, setFault] = useState<string | null>(null)
  const full = value.length >= MOST_PICTURES
  const send = useMutation({
    mutationFn: async (file: File) => upload(await webFile(file), 'orderPhoto', place),
    onSuccess: ({ fileId }, file) => {
      setShown((before) => ({ ...before, [fileId]: URL.createObjectURL(file) }))
      onChange([...value, fileId])
    },
  })
  return (
    <div className="dk-files">
      {value.length > 0 && (
        <div className="dk-thumbs dk-order-photos">
          {value.map((fileId, n) => (
            <span key={fileId} className="dk-order-photo">
              <Image width={72} height={72} src={shown[fileId] ?? ''} alt={`照片 ${n + 1}`} />
              <Button
                type="link"
                size="small"
                aria-label={`去掉照片 ${n + 1}`}
                onClick={() => onChange(value.filter((other) => other !== fileId))}
              >
                去掉
              </Button>
            </span>
          ))}
        </div>
      )}
      <Upload
        accept=".jpg,.jpeg,.png"
        showUploadList={false}
        disabled={full || send.isPending}
        beforeUpload={(file) => {
          const why = whyNotTake(file, 'orderPhoto')
          setFault(why)
          if (why === null) send.mutate(file)
          return false
        }}
      >
        <Button icon={<CameraOutlined aria-hidden />} loading={send.isPending} disabled={full}>
          加一张照片
        </Button>
      </Upload>
      <span className="dk-quiet"> JPG 或 PNG，最多 {MOST_PICTURES} 张</span>
      {fault !== null && <p className="dk-fault">{fault}</p>}
      {send.error !== null && <ProblemNote error={send.error} />}
    </div>
  )
}

interface SpokenProps {
  readonly place: PlaceId
  readonly value: FileId | null
  readonly onChange: (voice: FileId | null) => void
}

/** What somebody at the counter says themselves, for whoever goes there. Not offered on the telephone: that would be recording a call. */
export const SpokenField = ({ place, value, onChange }: SpokenProps) => {
  const { state, possible, start, stop, again, drop } = useVoice(place, value, onChange)
  if (!possible) return <p className="dk-quiet">这台电脑没有话筒，请写下来。</p>
  switch (state.kind) {
    case 'none':
      return (
        <div className="dk-files">
          <Button icon={<AudioOutlined aria-hidden />} onClick={start}>
            录一段他说的话
          </Button>
          <span className="dk-quiet"> 先问他愿不愿意，最长一分钟</span>
          {state.problem !== null && <p className="dk-fault">{state.problem}</p>}
        </div>
      )
    case 'recording':
      return (
        <Button danger onClick={stop}>
          正在录，说完点这里
        </Button>
      )
    case 'sending':
      return (
        <Button loading disabled>
          正在传录音
        </Button>
      )
    case 'stuck':
      return (
        <div className="dk-files">
          <p className="dk-fault">{state.problem}</p>
          <Button onClick={again}>再传一次</Button>
          <Button type="link" onClick={drop}>
            不要这段
          </Button>
        </div>
      )
    case 'ready':
      return (
        <div className="dk-files">
          {state.shown === null ? '有一段录音' : <audio className="dk-order-voice" controls src={state.shown} aria-label="刚录的话" />}
          <Button type="link" onClick={drop}>
            不要这段
          </Button>
        </div>
      )
  }
}
