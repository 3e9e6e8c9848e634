import { useRouter } from '@tarojs/taro'
import { VerifyCard } from '@/features/dispatch/card/VerifyCard'
import { cardCode } from '@/features/dispatch/card/cardCode'
import { Page } from '@/ui/Page'

/** 查验志愿者证: public, opened from 服务 or by scanning a card. */
export default function VerifyPage() {
  const { scene } = useRouter().params
  return (
    <Page title="查验志愿者证">
      <VerifyCard start={scene === undefined ? null : cardCode(scene)} />
    </Page>
  )
}
