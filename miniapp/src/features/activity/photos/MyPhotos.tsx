import { View } from '@tarojs/components'
import { useState } from 'react'
import { PHOTOS_MOST, type PhotoView, consentWords, photoStateNames } from '@shared/activity/photo'
import type { SessionId } from '@shared/activity/session'
import type { FileId } from '@shared/content/model'
import type { PlaceId } from '@shared/kernel/place'
import { sayMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { Photos } from '@/files/Photos'
import { usePhotos } from '@/files/usePhotos'
import { Button } from '@/ui/Button'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Picture } from '@/ui/Picture'
import { Tag, type TagTone } from '@/ui/Tag'
import { Pick } from '../book/Pick'
import { useAddPhotos, useMyPhotos, useWithdrawPhoto } from './queries'

const tones: Record<PhotoView['state'], TagTone> = { waiting: 'amber', approved: 'teal', takenDown: 'quiet', withdrawn: 'quiet' }

/** Photos of somebody who came: sending some, where each stands, taking one back. */
export function MyPhotos({ sessionId }: { sessionId: SessionId }) {
  const mine = useMyPhotos(sessionId)
  const withdraw = useWithdrawPhoto(sessionId)
  const [back, setBack] = useState<FileId | null>(null)
  if (mine.data === undefined) return null
  const { items, left, place } = mine.data
  return (
    <Part title="传几张照片" aside={`最多 ${PHOTOS_MOST} 张`} startOpen={items.length > 0}>
      <View className="act-line">主办方看过以后，放在这个活动的页面上，大家都能看到。一年后删除，您随时可以撤回。</View>
      {items.map(({ photoId, url, state, reason, at }, n) => (
        <View key={photoId} className="photo">
          {url === null ? null : <Picture className="photo-frame" src={url} fit="cover" alt={`我传的第 ${n + 1} 张照片`} />}
          <View className="photo-body">
            <Tag tone={tones[state]}>{photoStateNames[state]}</Tag>
            <View className="photo-words">{reason === null ? `${sayMoment(at)} 传` : `主办方说：${reason}`}</View>
            {url === null ? null : (
              <View className="photo-acts">
                <Button kind="plain" label={`撤回第 ${n + 1} 张照片`} onPress={() => setBack(photoId)}>
                  撤回
                </Button>
              </View>
            )}
          </View>
        </View>
      ))}
      {left === 0 ? null : <Send key={items.length} sessionId={sessionId} place={place} left={left} />}
      {withdraw.error === null ? null : <Note tone="danger">{asApiError(withdraw.error).sentence}</Note>}
      {back === null ? null : (
        <ConfirmSheet
          title="撤回这张照片？"
          action="撤回照片"
          busy={withdraw.isPending && '正在撤回…'}
          onConfirm={() => withdraw.mutate(back, { onSettled: () => setBack(null) })}
          onClose={() => setBack(null)}
        >
          <View className="act-line">别人马上就看不到了，照片也会删除。</View>
        </ConfirmSheet>
      )}
    </Part>
  )
}

function Send({ sessionId, place, left }: { sessionId: SessionId; place: PlaceId; left: number }) {
  const photos = usePhotos('activityPhoto', place, left)
  const [agreed, setAgreed] = useState(false)
  const send = useAddPhotos(sessionId)
  return (
    <View className="act-acts">
      <Photos photos={photos} shows="现场" />
      {photos.items.length === 0 ? null : (
        <>
          <Pick on={agreed} name={consentWords} onPress={() => setAgreed(!agreed)} />
          <Button
            busy={send.isPending && '正在交给主办方…'}
            disabled={!agreed || !photos.complete}
            onPress={() => send.mutate(photos.fileIds)}
          >
            交给主办方看
          </Button>
        </>
      )}
      {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
    </View>
  )
}
