import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { verifyCard } from '@shared/dispatch/besideContract'
import { call } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { PhoneCall } from '@/ui/PhoneCall'
import { Rows } from '@/ui/Rows'
import { ScanButton } from '@/ui/ScanButton'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { sayAppointment } from '../words'
import { cardCode } from './cardCode'
import { Face } from './Face'

const verdicts = {
  old: { title: '这个码过时了', words: '请他把志愿者证重新打开，再扫一次。他打不开，先不要让他进门，打电话问社区。' },
  notNow: { title: '现在没有约好的服务', words: '证是有过的，但不是现在。请不要让他进门，打电话问社区。' },
  unknown: { title: '不是我们的志愿者证', words: '查不到这张证。请不要让他进门，马上打电话问社区。' },
} as const

/** What the server knows of a card that somebody shows at the door. */
function Verdict({ code }: { code: string }) {
  const verdict = useQuery({
    queryKey: ['orders', 'verify', code] as const,
    queryFn: () => call(verifyCard, { params: { code } }),
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Loaded query={verdict}>
      {({ is, card, call: ring }) => (
        <>
          {is === 'genuine' && card !== null ? (
            <Card kind="first">
              <Note icon="check">是真的，就是这一次来服务的人。</Note>
              <Face name={card.name} number={card.number} portrait={card.portrait} />
              <View className="place-act">
                <Rows
                  rows={[
                    ['服务队', card.team],
                    ['证号', card.badge],
                    ['有效', sayAppointment({ startsAt: card.from, endsAt: card.until })],
                  ]}
                />
              </View>
              <Note icon="shield">志愿服务不收钱，也不要您的银行卡和密码。</Note>
            </Card>
          ) : is === 'genuine' ? null : (
            <State wrong icon="alert" title={verdicts[is].title} words={verdicts[is].words} />
          )}
          {ring?.phone ? (
            <View className="place-act">
              <PhoneCall name={ring.name} phone={ring.phone} kind={is === 'genuine' ? 'secondary' : 'primary'} />
            </View>
          ) : null}
        </>
      )}
    </Loaded>
  )
}

/** 查验志愿者证: for anybody at the door, without signing in; scanned, or typed where nothing can be scanned. */
export function VerifyCard({ start }: { start: string | null }) {
  const [code, setCode] = useState(start)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const take = (text: string) => {
    const found = cardCode(text)
    setWrong(found === null)
    if (found !== null) setCode(found)
  }
  return (
    <>
      <Title level={1}>来的人是真的志愿者吗？</Title>
      {code === null ? null : <Verdict key={code} code={code} />}
      <Card title={code === null ? '扫他的志愿者证' : '再查一张'}>
        <View className="order-words">
          {process.env.TARO_ENV === 'h5'
            ? '请他在手机上打开志愿者证，您用自己手机的相机扫上面的方块码，或者填下面的编号。'
            : '请他在手机上打开志愿者证，您扫上面的方块码。'}
        </View>
        <View className="place-act">
          <ScanButton kind="primary" onlyFromCamera onText={take}>
            扫一扫
          </ScanButton>
        </View>
        <Field
          id="card-code"
          label="扫不了？填方块码下面的编号"
          value={typed}
          maxLength={30}
          error={wrong ? '编号是 16 位，一横，再 6 位。请看着他的手机填。' : null}
          onChange={setTyped}
        />
        <View className="place-act">
          <Button kind="secondary" onPress={() => take(typed)}>
            查一查
          </Button>
        </View>
      </Card>
    </>
  )
}
