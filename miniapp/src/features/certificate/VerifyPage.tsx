import { View } from '@tarojs/components'
import { useState } from 'react'
import { readNumber } from '@shared/certificate/number'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { ScanButton } from '@/ui/ScanButton'
import { Title } from '@/ui/Title'
import { CertificateCard } from './CertificateCard'
import { useCertificate } from './queries'

/** The number in what was scanned: the number alone, or the way to this page with it. */
const numberIn = (scanned: string): string => /[0-9A-Za-z]{12}$/.exec(scanned)?.[0] ?? scanned

/** 查证书: whether a certificate is genuine, for anybody, without signing in. A slip is noticed before anything is asked. */
export function VerifyPage({ start }: { start: string }) {
  const [text, setText] = useState(start)
  const [asked, setAsked] = useState(readNumber(start))
  const [tried, setTried] = useState(start !== '')
  const found = useCertificate(asked)
  const ask = (typed: string) => {
    setTried(true)
    setAsked(readNumber(typed))
  }
  const wrong = tried && readNumber(text) === null
  const error = found.error === null ? null : asApiError(found.error)
  const face = found.data ?? null
  return (
    <>
      <Title level={1}>查证书真假</Title>
      <Card>
        <Field
          id="certificate"
          label="证书编号"
          value={text}
          maxLength={20}
          placeholder="V4M2-QXD9-0KB3"
          help="证书最下面的 12 位字母和数字，大小写都可以"
          error={wrong ? '编号不对，请对照证书再看一遍' : null}
          onChange={(value) => {
            setText(value)
            setTried(false)
          }}
        />
        <View className="act-acts">
          <Button busy={found.isFetching && '正在查…'} onPress={() => ask(text)}>
            查一查
          </Button>
          <ScanButton
            onText={(scanned) => {
              const number = numberIn(scanned)
              setText(number)
              ask(number)
            }}
          >
            扫证书上的码
          </ScanButton>
        </View>
      </Card>
      {face === null ? null : (
        <>
          <Note icon="check">
            {face.remark === null ? '这份证书是真的。' : '这份证书是真的，但开具后有变动。'}为保护隐私，姓名打了星号，请和手里的证书对照。
          </Note>
          <CertificateCard face={face} />
        </>
      )}
      {error === null ? null : (
        <Note tone="danger">{error.code === 'NOT_FOUND' ? '没有这个编号的证书，可能是假的。' : error.sentence}</Note>
      )}
    </>
  )
}
