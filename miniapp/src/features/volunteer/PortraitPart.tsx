import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OwnVolunteer } from '@shared/volunteer/view'
import { asApiError } from '@/api'
import { useOnePhoto } from '@/files/useOnePhoto'
import { Button } from '@/ui/Button'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Picture } from '@/ui/Picture'
import { Tag } from '@/ui/Tag'
import { useSendPortrait, useWithdrawPortrait } from './queries'
import './volunteer.scss'

interface PortraitPartProps {
  readonly portrait: OwnVolunteer['portrait']
  readonly profile: NonNullable<OwnVolunteer['profile']>
}

/** 志愿者证照片: the face on the card, where it stands, another one, taking it back. */
export function PortraitPart({ portrait: { shown, waiting, reason, version }, profile }: PortraitPartProps) {
  const photo = useOnePhoto('volunteerPortrait', profile.place)
  const send = useSendPortrait()
  const withdraw = useWithdrawPortrait()
  const [asking, setAsking] = useState(false)
  const file = photo.taken?.fileId ?? null
  const problem = photo.problem ?? photo.taken?.problem ?? null
  const minor = profile.adultFrom !== null
  return (
    <Part title="志愿者证照片" startOpen>
      <View className="vo-words">上门时放在志愿者证上，让人家认出是您。请拍正面、看得清脸的。</View>
      {shown === null ? null : <Face src={shown} tone="teal" words="已核对" alt="志愿者证上的照片" />}
      {waiting === null ? null : <Face src={waiting} tone="amber" words="等社区核对" alt="等社区核对的照片" />}
      {reason === null ? null : <Note tone="attention">社区请您重拍：{reason}</Note>}
      {photo.taken === null ? null : <Picture className="vo-face" src={photo.taken.photo.shown} fit="cover" alt="刚拍的照片" />}
      {profile.state === 'suspended' ? null : (
        <View className="vo-act">
          <Button kind="secondary" busy={photo.sending && '正在上传…'} onPress={photo.take}>
            {shown === null && waiting === null && photo.taken === null ? '拍照或选照片' : '换一张照片'}
          </Button>
        </View>
      )}
      {problem === null ? null : <Note tone="danger">{problem}</Note>}
      <View className="vo-words">只有您、社区和扫您证的人看得到。换了新的、撤回或退出以后，旧照片马上删除。</View>
      {file === null ? null : (
        <View className="vo-act">
          <Button
            busy={send.isPending && '正在提交…'}
            onPress={() => send.mutate({ file, version, consent: true }, { onSuccess: photo.drop })}
          >
            {minor ? '监护人同意，交给社区核对' : '同意，交给社区核对'}
          </Button>
        </View>
      )}
      {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
      {shown === null && waiting === null ? null : (
        <View className="vo-act">
          <Button kind="plain" onPress={() => setAsking(true)}>
            撤回照片
          </Button>
        </View>
      )}
      {withdraw.error === null ? null : <Note tone="danger">{asApiError(withdraw.error).sentence}</Note>}
      {asking ? (
        <ConfirmSheet
          title="撤回志愿者证照片？"
          action="撤回照片"
          kind="danger"
          busy={withdraw.isPending && '正在撤回…'}
          onConfirm={() => withdraw.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          志愿者证上不再显示照片，照片马上删除。以后可以再交一张。
        </ConfirmSheet>
      ) : null}
    </Part>
  )
}

function Face({ src, tone, words, alt }: { src: string; tone: 'teal' | 'amber'; words: string; alt: string }) {
  return (
    <View>
      <Picture className="vo-face" src={src} fit="cover" alt={alt} />
      <Tag tone={tone}>{words}</Tag>
    </View>
  )
}
