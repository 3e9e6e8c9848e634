import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Day, dayOf, sayFullDay } from '@shared/kernel/day'
import { type ProofKind, endsSoon, proofNames, proofStateNames } from '@shared/volunteer/proof'
import type { OwnVolunteer } from '@shared/volunteer/view'
import { asApiError, serverNow } from '@/api'
import { AskForNews } from '@/features/outreach/AskForNews'
import { useOnePhoto } from '@/files/useOnePhoto'
import { toVolunteer } from '@/navigation'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Picture } from '@/ui/Picture'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { useMine, useShowProof } from './queries'
import './volunteer.scss'

const tones = { waiting: 'amber', valid: 'teal', refused: 'red' } as const

/** 证书和保险: what was shown, until when it holds, and one more. */
export function PapersPage() {
  return (
    <Loaded query={useMine()}>
      {(own) =>
        own.profile === null || own.profile.state === 'left' ? (
          <State icon="person" title="请先登记" words="登记成为志愿者以后，才能上传证书和保险。">
            <Button onPress={() => toVolunteer('register')}>去登记</Button>
          </State>
        ) : (
          <Papers own={own} profile={own.profile} />
        )
      }
    </Loaded>
  )
}

function Papers({ own, profile }: { own: OwnVolunteer; profile: NonNullable<OwnVolunteer['profile']> }) {
  const today = dayOf(serverNow())
  return (
    <>
      <Title level={1}>证书和保险</Title>
      <View className="vo-words">上门和有风险的服务要有意外险，看病、讲课等专业服务要有证书。服务那一天有效才算。</View>
      {own.proofs.some(({ state }) => state !== 'refused') ? <AskForNews moment="papersShown" /> : null}
      {own.proofs.map(({ kind, last4, from, until, state, reason }) => (
        <Part key={kind} title={proofNames[kind]} startOpen>
          <Tag tone={tones[state]}>{proofStateNames[state]}</Tag>
          <View className="vo-words">
            尾号 {last4}，{sayFullDay(from)} 到 {sayFullDay(until)}
          </View>
          {reason === null ? null : <Note tone="attention">社区说：{reason}</Note>}
          {until < today ? (
            <Note tone="danger">已经过期，请上传新的。</Note>
          ) : endsSoon({ until }, today) ? (
            <Note tone="attention">快到期了，请提前续办。</Note>
          ) : null}
        </Part>
      ))}
      <Show profile={profile} />
    </>
  )
}

function Show({ profile }: { profile: NonNullable<OwnVolunteer['profile']> }) {
  const [kind, setKind] = useState<ProofKind | null>(null)
  const [last4, setLast4] = useState('')
  const today = dayOf(serverNow())
  const [from, setFrom] = useState<Day | null>(null)
  const [until, setUntil] = useState<Day | null>(null)
  const [tried, setTried] = useState(false)
  const photo = useOnePhoto('evidence', profile.place)
  const show = useShowProof()
  const backwards = from !== null && until !== null && until <= from
  const file = photo.taken?.fileId ?? null
  const wrong = (is: boolean, words: string): string | null => (tried && is ? words : null)
  return (
    <Part title="上传一份" startOpen>
      <View className="vo-ask">是什么</View>
      <Choices
        label="是什么"
        options={(Object.keys(proofNames) as ProofKind[]).map((value) => ({ value, name: proofNames[value] }))}
        value={kind}
        onChoose={setKind}
      />
      {wrong(kind === null, '') === null ? null : <Note tone="danger">请选择是哪种证书或保险。</Note>}
      <Field
        id="vo-last4"
        label="编号最后四位"
        value={last4}
        maxLength={4}
        error={wrong(!/^[0-9A-Za-z]{4}$/.test(last4), '请填写四位')}
        onChange={setLast4}
      />
      <DateField
        id="vo-from"
        label="从哪天起有效"
        value={from}
        opensAt={today}
        error={wrong(from === null, '请选证书或保单上写的起始日')}
        onChange={setFrom}
      />
      <DateField
        id="vo-until"
        label="到哪天为止"
        value={until}
        opensAt={from ?? today}
        error={wrong(until === null, '请选证书或保单上写的截止日') ?? wrong(backwards, '截止日要在起始日之后')}
        onChange={setUntil}
      />
      {photo.taken === null ? null : <Picture className="photo-frame" src={photo.taken.photo.shown} fit="cover" alt="证书照片" />}
      <View className="vo-act">
        <Button kind="secondary" busy={photo.sending && '正在上传…'} onPress={photo.take}>
          {photo.taken === null ? '拍照或选照片' : '换一张'}
        </Button>
      </View>
      {wrong(file === null && !photo.sending, '') === null ? null : <Note tone="danger">请拍一张证书或保单的照片。</Note>}
      {(photo.problem ?? photo.taken?.problem ?? null) === null ? null : <Note tone="danger">{photo.problem ?? photo.taken?.problem}</Note>}
      {show.error === null ? null : <Note tone="danger">{asApiError(show.error).sentence}</Note>}
      <View className="vo-act">
        <Button
          busy={show.isPending && '正在提交…'}
          onPress={() => {
            setTried(true)
            if (kind === null || !/^[0-9A-Za-z]{4}$/.test(last4) || from === null || until === null || backwards || file === null) return
            show.mutate(
              { kind, last4, from, until, file },
              {
                onSuccess: () => {
                  photo.drop()
                  setKind(null)
                  setLast4('')
                  setFrom(null)
                  setUntil(null)
                  setTried(false)
                },
              },
            )
          }}
        >
          交给社区核对
        </Button>
      </View>
      <View className="vo-words">照片只给社区核对用，核对后最多 30 天删除。</View>
    </Part>
  )
}
