import { useRouter } from '@tarojs/taro'
import { VerifyPage } from '@/features/certificate/VerifyPage'
import { Page } from '@/ui/Page'

/** 查证书: for anybody, opened from a link, from a page with certificates or by scanning the code on one. */
export default function Certificate() {
  const { number = '', scene = '' } = useRouter().params
  return (
    <Page title="查证书">
      <VerifyPage start={number === '' ? decodeURIComponent(scene) : number} />
    </Page>
  )
}
