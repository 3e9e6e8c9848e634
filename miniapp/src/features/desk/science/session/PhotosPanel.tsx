import { UploadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Empty, Image, Input, Modal, Upload } from 'antd'
import { useState } from 'react'
import { type PhotoView, consentWords, mayStep, photoStateNames } from '@shared/activity/photo'
import { addPhoto, decidePhoto, reviewPhotos } from '@shared/activity/photoContract'
import type { FileId } from '@shared/content/model'
import type { BodyInput } from '@shared/contract/endpoint'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { uploadFile } from '@/files/uploadFile'
import { mayCall, useStaff } from '../../app/staff'
import { Badge, type Tone } from '../../kit/Badge'
import { Loaded } from '../../kit/Loaded'
import { Panel } from '../../kit/Panel'
import { ProblemNote } from '../../kit/Problem'
import { keyOf, useAct } from '../useScience'
import type { PartProps } from './Session'

const tones: Record<PhotoView['state'], Tone> = { waiting: 'amber', approved: 'teal', takenDown: 'plain', withdrawn: 'plain' }

/** Photos of a session: what people who came sent waits here until somebody has looked at it. */
export const PhotosPanel = ({ session: { sessionId, place } }: PartProps) => {
  const { me } = useStaff()
  const params = { sessionId }
  const found = useQuery({ queryKey: keyOf(reviewPhotos, sessionId), queryFn: () => call(reviewPhotos, { params }) })
  const [down, setDown] = useState<FileId | null>(null)
  const decide = useAct(
    ({ photoId, body }: { photoId: FileId; body: BodyInput<typeof decidePhoto> }) =>
      call(decidePhoto, { params: { sessionId, photoId }, body }),
    () => setDown(null),
  )
  const may = mayCall(me, decidePhoto, place)
  return (
    <Panel
      title="现场照片"
      remark="参加的人传来的，公开以前只有传的人和工作人员看得到；看不到是谁传的。一年后自动删除"
      actions={may && <SendPhoto session={{ sessionId, place }} />}
    >
      {decide.error !== null && <ProblemNote error={decide.error} />}
      <Loaded of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有照片。签到过的人可以在自己的预约里传。" />
          ) : (
            <div className="dk-photos">
              {items.map(({ photoId, url, state, at, official, reason }, n) => (
                <figure key={photoId}>
                  {url === null ? <span className="dk-photo-gone">不再显示</span> : <Image src={url} alt={`第 ${n + 1} 张现场照片`} />}
                  <figcaption>
                    <Badge tone={tones[state]}>{photoStateNames[state]}</Badge>
                    <span className="dk-quiet">
                      {official ? '工作人员' : '参加的人'}，{sayMoment(at)}
                    </span>
                    {reason !== null && <span className="dk-block">原因：{reason}</span>}
                    {may && (
                      <span className="dk-row">
                        {mayStep(state, 'approve') && (
                          <Button
                            type="primary"
                            disabled={decide.isPending}
                            onClick={() => decide.mutate({ photoId, body: { decision: 'approve' } })}
                          >
                            公开
                          </Button>
                        )}
                        {mayStep(state, 'takeDown') && (
                          <Button disabled={decide.isPending} onClick={() => setDown(photoId)}>
                            {state === 'approved' ? '撤下' : '不公开'}
                          </Button>
                        )}
                      </span>
                    )}
                  </figcaption>
                </figure>
              ))}
            </div>
          )
        }
      </Loaded>
      {down !== null && (
        <TakeDown
          busy={decide.isPending}
          onDone={(reason) => decide.mutate({ photoId: down, body: { decision: 'takeDown', reason } })}
          onClose={() => setDown(null)}
        />
      )}
    </Panel>
  )
}

const TakeDown = ({ busy, onDone, onClose }: { busy: boolean; onDone: (reason: string) => void; onClose: () => void }) => {
  const [reason, setReason] = useState('')
  return (
    <Modal
      open
      title="这张照片不公开？"
      okText="不公开"
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      cancelText="再想想"
      confirmLoading={busy}
      onOk={() => onDone(reason.trim())}
      onCancel={onClose}
    >
      <p>以后不能再公开，30 天后删除。传的人会看到原因。</p>
      <label htmlFor="photoReason">原因</label>
      <Input
        id="photoReason"
        value={reason}
        maxLength={200}
        placeholder="例如：有孩子的正脸，没有问过家长"
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}

/** The organiser's own, with the same promise; it waits like any other. */
const SendPhoto = ({ session: { sessionId, place } }: { session: Pick<PartProps['session'], 'sessionId' | 'place'> }) => {
  const [agreed, setAgreed] = useState(false)
  const add = useAct((fileId: FileId) => call(addPhoto, { params: { sessionId }, body: { fileId, consent: true } }))
  const send = useMutation({
    mutationFn: async (file: File) => add.mutateAsync((await uploadFile(file, 'activityPhoto', place, () => undefined)).fileId),
  })
  return (
    <span className="dk-row">
      <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
        {consentWords}
      </Checkbox>
      <Upload
        accept=".jpg,.jpeg,.png"
        showUploadList={false}
        disabled={!agreed}
        beforeUpload={(file) => {
          send.mutate(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} disabled={!agreed} loading={send.isPending}>
          传一张
        </Button>
      </Upload>
      {send.error !== null && <ProblemNote error={send.error} />}
    </span>
  )
}
