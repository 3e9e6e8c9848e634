import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionId } from '@shared/decision/model'
import {
  AttemptKind,
  type AttemptOutcome,
  type ContactRow,
  attemptKindNames,
  attemptOutcomeNames,
  outcomesOf,
} from '@shared/outreach/model'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { useOnePhoto } from '@/files/useOnePhoto'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'
import { Sheet } from '@/ui/Sheet'
import { Title } from '@/ui/Title'
import { useLogVisit } from './useVisits'
import { lastTry, roomsOf } from '@shared/outreach/say'

interface VisitSheetProps {
  readonly decisionId: DecisionId
  readonly contact: ContactRow
  readonly onClose: () => void
}

/** Writes down one attempt at the door or on the telephone: two taps, a few words if there are any. */
export function VisitSheet({ decisionId, contact, onClose }: VisitSheetProps) {
  const [key] = useState(() => newKey())
  const [kind, setKind] = useState<AttemptKind>('door')
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null)
  const [note, setNote] = useState('')
  const photo = useOnePhoto('proof', contact.rooms[0]?.unit)
  const log = useLogVisit(decisionId, contact.voterId)
  // A photograph that has not arrived holds the entry back until it is sent again or dropped: nobody believes it is in.
  const withPhoto = kind === 'door'
  const save = () => {
    if (outcome === null) return
    log.mutate(
      { attemptKey: key, kind, outcome, note, madeAt: null, photo: withPhoto ? (photo.taken?.fileId ?? null) : null, corrects: null },
      { onSuccess: onClose },
    )
  }
  return (
    <Sheet label={`记一次联系：${roomsOf(contact, true)}`} onClose={log.isPending ? undefined : onClose}>
      <Title level={2}>{roomsOf(contact, true)} 室</Title>
      <View className="visit-last">
        {contact.names.join('、')} · {lastTry(contact)}
      </View>
      <Choices
        label="怎样联系的"
        options={AttemptKind.options.map((value) => ({ value, name: attemptKindNames[value] }))}
        value={kind}
        onChoose={(next) => {
          setKind(next)
          setOutcome(null)
        }}
      />
      <View className="visit-ask">结果怎样？</View>
      <Choices
        label="结果"
        stacked
        options={outcomesOf[kind].map((value) => ({ value, name: attemptOutcomeNames[value] }))}
        value={outcome}
        onChoose={setOutcome}
      />
      {kind === 'door' ? <DoorPhoto photo={photo} /> : null}
      <Field id="visit-note" label="备注（可不填）" value={note} maxLength={200} onChange={setNote} />
      {log.error === null ? null : <Note tone="danger">{asApiError(log.error).sentence}</Note>}
      <View className="visit-acts">
        <Button kind="plain" onPress={onClose}>
          取消
        </Button>
        <Button
          disabled={outcome === null || (withPhoto && photo.taken?.fileId === null)}
          busy={log.isPending && '正在记下…'}
          onPress={save}
        >
          记下
        </Button>
      </View>
    </Sheet>
  )
}

/** The photo of the notice, if one was taken; the entry goes without it too. */
function DoorPhoto({ photo: { taken, problem, sending, take, again, drop } }: { photo: ReturnType<typeof useOnePhoto> }) {
  const fault = problem ?? taken?.problem ?? null
  return (
    <View className="visit-photo">
      {taken === null ? null : <Picture className="visit-picture" src={taken.photo.shown} fit="cover" alt="门上通知的照片" />}
      {fault === null ? null : <Note tone="attention">{fault}</Note>}
      {taken?.problem ? (
        <>
          <Button onPress={again}>再传一次</Button>
          <Button kind="plain" onPress={drop}>
            不要这张照片
          </Button>
        </>
      ) : null}
      <Button kind="plain" busy={sending && '正在上传…'} onPress={take}>
        {taken === null ? '拍下门上的通知' : '换一张照片'}
      </Button>
    </View>
  )
}
