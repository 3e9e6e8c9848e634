import { useRouter } from '@tarojs/taro'
import { TakeCode } from '@/features/binding/TakeCode'
import { codeIn } from '@/features/binding/codeIn'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'

/** 输入绑定码: opened from 我的, or by scanning the code with WeChat (`scene` is the code). */
export default function CodePage() {
  const { scene = '' } = useRouter().params
  return (
    <Page title="输入绑定码">
      <Signed>{() => <TakeCode start={codeIn(scene)} />}</Signed>
    </Page>
  )
}
