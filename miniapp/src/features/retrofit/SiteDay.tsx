import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '@shared/kernel/day'
import type { CaseView } from '@shared/retrofit/view'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { Photos } from '@/files/Photos'
import { usePhotos } from '@/files/usePhotos'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { TextArea } from '@/ui/TextArea'
import { useNoteWorks } from './queries'

/** 施工日志: what was done on the site today, with photographs; for the builders' representative while it is being built. */
export function SiteDay({ head }: { head: CaseView }) {
  return head.as.includes('builder') && head.state === 'construction' ? <Write head={head} /> : null
}

function Write({ head }: { head: CaseView }) {
  const [text, setText] = useState('')
  const [worksKey, setWorksKey] = useState(() => newKey())
  const photos = usePhotos('caseDocument', head.estate)
  const note = useNoteWorks(head.caseId)
  const sending = photos.items.length > 0 && !photos.complete
  const send = () =>
    note.mutate(
      { worksKey, kind: 'diary', on: dayOf(head.now), text: text.trim(), safety: {}, photos: photos.fileIds, problem: null },
      {
        onSuccess: () => {
          setText('')
          setWorksKey(newKey())
          photos.items.forEach(({ key }) => photos.remove(key))
        },
      },
    )
  return (
    <Part title="记今天的施工">
      <TextArea id="site-day" label="今天做了什么" value={text} maxLength={1000} onChange={setText} />
      <Photos photos={photos} shows="现场" />
      <View className="wish-acts">
        <Button disabled={text.trim().length < 4 || sending} busy={note.isPending && '正在记…'} onPress={send}>
          记下
        </Button>
        {note.isSuccess && text === '' ? <Note icon="check">已记下。</Note> : null}
        {note.error === null ? null : <Note tone="danger">{asApiError(note.error).sentence}</Note>}
      </View>
    </Part>
  )
}
