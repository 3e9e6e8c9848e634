import { useState } from 'react'
import type { MeetingView } from '@shared/decision/meeting'
import { Pictures } from '@/files/Pictures'
import { openDocument } from '@/files/openFile'
import { Note } from '@/ui/Note'
import { LinkRow } from '@/ui/Rows'

type Minutes = NonNullable<MeetingView['minutes']>

/** Photographs of a meeting, large at a tap, and the papers that belong to its minutes. */
export function MeetingFiles({ photos, attachments }: Pick<Minutes, 'photos' | 'attachments'>) {
  const [failed, setFailed] = useState(false)
  const open = (url: string) => {
    setFailed(false)
    openDocument(url).catch(() => setFailed(true))
  }
  return (
    <>
      {photos.length === 0 ? null : (
        <Pictures pictures={photos.map(({ url, name }, i) => ({ url, name, picture: true, caption: `会议照片 ${i + 1}` }))} />
      )}
      {attachments.map(({ fileId, name, url }) => (
        <LinkRow key={fileId} name={name} words="点开看" onPress={() => open(url)} />
      ))}
      {failed ? <Note tone="attention">这份文件没有打开。请检查网络后再点一次。</Note> : null}
    </>
  )
}
