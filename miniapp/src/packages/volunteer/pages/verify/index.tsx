import { useRouter } from '@tarojs/taro'
import { VerifyPage } from '@/features/volunteer/VerifyPage'
import { Page } from '@/ui/Page'

/** 查证书真伪: for anybody, opened from a link, from the volunteer's page or by scanning a code. */
export default function Verify() {
  const { number = '', scene = '' } = useRouter().params
  return (
    <Page title="查证书真伪">
      <VerifyPage start={number === '' ? decodeURIComponent(scene) : number} />
    </Page>
  )
}
