import { Button, Image, Space } from 'antd'
import { useState } from 'react'
import type { BodyInput } from '@shared/contract/endpoint'
import { decidePortrait } from '@shared/volunteer/deskContract'
import type { VolunteerFile } from '@shared/volunteer/view'
import { call } from '@/api'
import { Badge } from '../kit/Badge'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { ReasonDialog } from './ReasonDialog'
import { useAct } from './useVolunteers'

/** The face on the identity card, beside the name: a keeper says whether it is them. */
export const PortraitPanel = ({ file: { personId, name, own, portrait } }: { file: VolunteerFile }) => {
  const [refuses, setRefuses] = useState(false)
  const act = useAct(
    (verdict: BodyInput<typeof decidePortrait>['verdict']) =>
      call(decidePortrait, { params: { personId }, body: { version: portrait.version, verdict } }),
    () => setRefuses(false),
  )
  const { shown, waiting, reason } = portrait
  const pictures = [
    { src: waiting, tone: 'amber', words: '待核对' },
    { src: shown, tone: 'teal', words: '在志愿者证上' },
  ] as const
  return (
    <Panel title="志愿者证照片" remark="当面见过或对过证件再核对；只有本人、社区和扫证的人看得到">
      {waiting === null && shown === null && <p className="dk-quiet">{reason === null ? '还没有交来。' : `已请本人重拍：${reason}`}</p>}
      <Space align="start" size={24}>
        {pictures.map(({ src, tone, words }) =>
          src === null ? null : (
            <Space key={words} direction="vertical">
              <Image src={src} alt={`${name}${words}的照片`} width={150} height={200} style={{ objectFit: 'cover', borderRadius: 10 }} />
              <span>
                <strong>{name}</strong> <Badge tone={tone}>{words}</Badge>
              </span>
            </Space>
          ),
        )}
      </Space>
      {!own && (waiting ?? shown) !== null && (
        <p className="dk-note">
          <Space>
            {waiting !== null && (
              <Button type="primary" loading={act.isPending && !refuses} onClick={() => act.mutate({ is: 'themself' })}>
                是本人
              </Button>
            )}
            <Button disabled={act.isPending} onClick={() => setRefuses(true)}>
              请重拍
            </Button>
          </Space>
        </p>
      )}
      {act.error !== null && !refuses && <ProblemNote error={act.error} />}
      {refuses && (
        <ReasonDialog
          title={`请${name}重拍？`}
          action="请重拍"
          label="原因（本人会看到）"
          danger={waiting === null}
          busy={act.isPending}
          error={act.error}
          onReason={(why) => act.mutate({ is: 'again', reason: why })}
          onClose={() => setRefuses(false)}
        >
          <p>{waiting === null ? '志愿者证上的照片马上撤下并删除。' : '这张照片马上删除。'}</p>
        </ReasonDialog>
      )}
    </Panel>
  )
}
