import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Title } from '@/ui/Title'
import { CertificateCard } from './CertificateCard'
import { useVerify } from './queries'

/** 查证书: whether a certificate is genuine, for anybody. */
export function VerifyPage() {
  const given = useRouter().params.number ?? ''
  const [number, setNumber] = useState(given)
  const verify = useVerify()
  const { mutate } = verify
  useEffect(() => {
    if (given !== '') mutate(given)
  }, [given, mutate])
  return (
    <View>
      <Title level={1}>查证书真假</Title>
      <Card>
        <Field
          id="certificate"
          label="证书编号"
          value={number}
          maxLength={30}
          placeholder="2026-7K4M-2QXD-8F"
          help="在证书最下面，大小写都可以。"
          onChange={setNumber}
        />
        <Button busy={verify.isPending && '正在查…'} disabled={number.trim().length < 4} onPress={() => mutate(number.trim())}>
          查一查
        </Button>
      </Card>
      {verify.error === null ? null : <Note tone="danger">{asApiError(verify.error).sentence}</Note>}
      {verify.data === undefined ? null : (
        <View>
          <Note icon="check">这张证书是真的。为保护隐私，姓名打了星号，请和手里的证书对照。</Note>
          <CertificateCard certificate={verify.data} />
        </View>
      )}
    </View>
  )
}
