import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { EntryView } from '@shared/contest/entry'
import type { WorkRule } from '@shared/contest/model'
import type { ContestView } from '@shared/contest/view'
import { sayMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { Photos } from '@/files/Photos'
import { usePhotos } from '@/files/usePhotos'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { TextArea } from '@/ui/TextArea'
import { useSubmitWork } from './queries'
import { workWords } from './words'

interface WorkCardProps {
  readonly entry: EntryView
  readonly contest: ContestView
  readonly rule: WorkRule
}

/** Handing a work in, or a new version of it: every version is kept and the last one counts. */
export function WorkCard({ entry, contest, rule }: WorkCardProps) {
  const { work } = entry
  const [open, setOpen] = useState(work === null)
  const [title, setTitle] = useState(work?.title ?? '')
  const [text, setText] = useState(work?.text ?? '')
  const [tried, setTried] = useState(false)
  const workKey = useRef(newKey())
  const files = usePhotos('contestWork', contest.place)
  const send = useSubmitWork(entry.contestId, entry.entryId)
  const until = entry.state === 'sentBack' ? entry.mendUntil : contest.worksUntil
  const wrongTitle = title.trim().length < 2 ? '作品名称至少 2 个字。' : null
  const wrongFiles =
    files.fileIds.length === 0
      ? '请先选好作品文件。'
      : !files.complete
        ? '文件还没有传完，请等一下。'
        : files.items.length > rule.files
          ? `最多 ${rule.files} 个文件，请去掉几个。`
          : null
  const submit = () => {
    setTried(true)
    if (wrongTitle !== null || wrongFiles !== null) return
    send.mutate(
      { workKey: workKey.current, seen: work?.version ?? 0, work: { title: title.trim(), text: text.trim(), files: files.fileIds } },
      {
        onSuccess: () => {
          workKey.current = newKey()
          setTried(false)
          setOpen(false)
          for (const { key } of files.items) files.remove(key)
        },
      },
    )
  }
  if (!open)
    return (
      <View>
        {send.isSuccess ? <Note icon="check">作品交上去了，主办方会审核。</Note> : null}
        <View className="contest-act">
          <Button kind="secondary" onPress={() => setOpen(true)}>
            换一份作品
          </Button>
          {until === null ? null : <View className="contest-quiet">{sayMoment(until)} 前都可以换，以最后一次为准。</View>}
        </View>
      </View>
    )
  return (
    <Card title={work === null ? '交作品' : '换一份作品'} aside={until === null ? undefined : `${sayMoment(until)} 截止`} kind="attention">
      <View className="contest-text">{workWords(rule)}。</View>
      <Field
        id="work-title"
        label="作品名称"
        value={title}
        maxLength={40}
        help="不要写姓名、学校，评委只看作品。"
        error={tried ? wrongTitle : null}
        onChange={setTitle}
      />
      <TextArea id="work-text" label="作品说明（可以不写）" value={text} maxLength={1000} onChange={setText} />
      <Photos photos={files} shows="作品" />
      {tried && wrongFiles !== null ? <Note tone="attention">{wrongFiles}</Note> : null}
      {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
      <View className="contest-act">
        <Button busy={send.isPending && '正在交…'} onPress={submit}>
          交作品
        </Button>
      </View>
    </Card>
  )
}
