import { View } from '@tarojs/components'
import { ElderHint } from '@/features/home/ElderHint'
import { NewcomerHome } from '@/features/home/NewcomerHome'
import { OwnerHome } from '@/features/home/OwnerHome'
import { Signed } from '@/features/identity/Signed'
import { Page } from '@/ui/Page'
import { useReading } from '@/ui/text/store'

/** 首页: what waits for me, what runs in my house, whom to ring. */
export default function HomePage() {
  const elder = useReading((reading) => reading.elder)
  return (
    <Page title={elder ? '邻里 · 长辈版' : '邻里'} tab="home">
      <Signed>
        {(me) => (
          <View>
            <ElderHint />
            {me.homes.length > 0 ? <OwnerHome me={me} /> : <NewcomerHome me={me} />}
          </View>
        )}
      </Signed>
    </Page>
  )
}
