import { View } from '@tarojs/components'
import { useState } from 'react'
import { readNumber } from '@shared/volunteer/certificate'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { ScanButton } from '@/ui/ScanButton'
import { Title } from '@/ui/Title'
import { CertificateSheet } from './CertificatePage'
import { useCertificate } from './queries'
import './volunteer.scss'

/** 查证书真伪: for anybody, without signing in. A number that was mistyped is noticed before anything is asked. */
export function VerifyPage({ start }: { start: string }) {
  const [text, setText] = useState(start)
  const [asked, setAsked] = useState(readNumber(start))
  const [tried, setTried] = useState(false)
  const found = useCertificate(asked)
  const ask = (typed: string) => {
    setTried(true)
    setAsked(readNumber(typed))
  }
  const wrong = tried && readNumber(text) === null
  const missing = found.error !== null && asApiError(found.error).code === 'NOT_FOUND'
  return (
    <>
      <Title level={1}>查证书真伪</Title>
      <Card>
        <Field
          id="vo-number"
          label="证书编号"
          value={text}
          maxLength={16}
          help="证书最下面的 12 位字母和数字"
          error={wrong ? '编号不对，请对照证书再看一遍' : null}
          onChange={(value) => {
            setText(value)
            setTried(false)
          }}
        />
        <View className="vo-act">
          <Button busy={found.isFetching && '正在查…'} onPress={() => ask(text)}>
            查一查
          </Button>
          <ScanButton
            onText={(scanned) => {
              const number = /[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}/.exec(scanned)?.[0] ?? scanned
              setText(number)
              ask(number)
            }}
          >
            扫证书上的码
          </ScanButton>
        </View>
      </Card>
      {found.data ? (
        <>
          <Note icon="check">{found.data.stands ? '这份证书是真的。' : '这份证书是真的，但开具后有时长被更正。'}</Note>
          <CertificateSheet of={found.data} />
        </>
      ) : null}
      {missing ? <Note tone="danger">没有这个编号的证书，可能是假的。</Note> : null}
      {found.error !== null && !missing ? <Note tone="danger">{asApiError(found.error).sentence}</Note> : null}
    </>
  )
}
