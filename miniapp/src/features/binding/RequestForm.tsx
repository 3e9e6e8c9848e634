import { View } from '@tarojs/components'
import { useState } from 'react'
import { Capacity } from '@shared/contract/roles'
import { CalledName, ContactPhone, Room } from '@shared/identity/binding'
import { asApiError } from '@/api'
import { goBack } from '@/navigation'
import { Photos } from '@/files/Photos'
import { usePhotos } from '@/files/usePhotos'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Title } from '@/ui/Title'
import { type Chosen, PickUnit } from './PickUnit'
import { useRequestBinding } from './queries'
import { capacityChoices } from './words'
import './binding.scss'

const titles = ['您以什么身份表决？', '您家是哪一套？', '怎么联系您？', '拍下证明材料', '看一遍再提交'] as const

/** Asks the community: one question a screen, for everybody; nothing is sent before the last. */
export function RequestForm() {
  const [step, setStep] = useState(0)
  const [tried, setTried] = useState(false)
  const [capacity, setCapacity] = useState<Capacity | null>(null)
  const [way, setWay] = useState<readonly Chosen[] | null>(null)
  const [room, setRoom] = useState('')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [note, setNote] = useState('')
  const unit = way?.at(-1)?.placeId ?? null
  const evidence = usePhotos('evidence', unit)
  const send = useRequestBinding()
  const [roomRead, nameRead, phoneRead] = [Room.safeParse(room), CalledName.safeParse(name), ContactPhone.safeParse(phone)]

  if (send.isSuccess) {
    return (
      <State icon="check" title="已交给社区核对" words="一般一两个工作日有结果。结果会出现在“我的”里，材料不清楚社区会打电话给您。">
        <Button onPress={goBack}>好</Button>
      </State>
    )
  }

  const label =
    way === null
      ? ''
      : `${way
          .slice(-3)
          .map((place) => place.name)
          .join(' ')} ${room.trim()} 室`
  const good = [capacity !== null, unit !== null && roomRead.success, nameRead.success && phoneRead.success, evidence.complete, true][step]
  const forward = () => {
    setTried(!good)
    if (!good) return
    if (step < titles.length - 1) return setStep(step + 1)
    if (capacity === null || unit === null) return
    send.mutate({ unit, room, capacity, name, phone, note, evidence: evidence.fileIds })
  }
  const wrong = (read: { success: boolean }, words: string): string | null => (tried && !read.success ? words : null)

  return (
    <View>
      <View className="bind-step">
        第 {step + 1} 步，共 {titles.length} 步
      </View>
      <Title level={1}>{titles[step]}</Title>
      {step === 0 ? (
        <Choices
          label={titles[0]}
          stacked
          options={Capacity.options.map((value) => ({ value, name: capacityChoices[value].name }))}
          value={capacity}
          onChoose={setCapacity}
        />
      ) : null}
      {step === 1 ? (
        way === null ? (
          <PickUnit onPick={setWay} />
        ) : (
          <>
            <View className="bind-ask">
              {way
                .slice(-3)
                .map((place) => place.name)
                .join(' ')}
            </View>
            <Field
              id="room"
              label="房号"
              value={room}
              maxLength={16}
              help="只写房号，例如 301。"
              error={wrong(roomRead, '房号写数字就可以，例如 301。')}
              onChange={setRoom}
            />
            <View className="me-act">
              <Button kind="plain" onPress={() => setWay(null)}>
                重选单元
              </Button>
            </View>
          </>
        )
      ) : null}
      {step === 2 ? (
        <>
          <Field
            id="name"
            label="姓名"
            value={name}
            maxLength={30}
            help="和证件上一样。"
            error={wrong(nameRead, '请填姓名。')}
            onChange={setName}
          />
          <Field
            id="phone"
            label="手机号"
            value={phone}
            maxLength={11}
            help="社区核对时会打这个号码。"
            error={wrong(phoneRead, '请填 11 位手机号。')}
            onChange={setPhone}
          />
        </>
      ) : null}
      {step === 3 && capacity !== null ? (
        <>
          <View className="me-words">请拍：{capacityChoices[capacity].photos}</View>
          <View className="me-words">照片只给核对的社区工作人员看，办完 30 天内删除。</View>
          <Photos photos={evidence} shows="证明" />
          {tried && !evidence.complete ? (
            <Note tone="attention">{evidence.items.length === 0 ? '请至少拍一张证明材料。' : '还有照片没有传完，请等一等。'}</Note>
          ) : null}
        </>
      ) : null}
      {step === 4 && capacity !== null ? (
        <>
          <Card>
            <Rows
              rows={[
                ['身份', capacityChoices[capacity].name],
                ['房屋', label],
                ['姓名', name.trim()],
                ['手机号', phone.trim()],
                ['照片', `${evidence.items.length} 张`],
              ]}
            />
          </Card>
          <Field id="note" label="还想说明的（可以不写）" value={note} maxLength={300} onChange={setNote} />
          {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
        </>
      ) : null}
      <View className="bind-acts">
        {step === 1 && way === null ? null : (
          <Button busy={send.isPending && '正在提交…'} onPress={forward}>
            {step === titles.length - 1 ? '提交给社区' : '下一步'}
          </Button>
        )}
        {tried && step === 0 && capacity === null ? <Note tone="attention">请先选一个身份。</Note> : null}
        <Button
          kind="plain"
          onPress={() => {
            setTried(false)
            if (step === 0) goBack()
            else setStep(step - 1)
          }}
        >
          {step === 0 ? '不申请了' : '上一步'}
        </Button>
      </View>
    </View>
  )
}
