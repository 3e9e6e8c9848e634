import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { capacityNames, standingNames } from '@shared/contract/roles'
import { sayMoment } from '@shared/kernel/instant'
import { HandOver, Helpers, Release } from '@/features/binding/HomeParts'
import { nearLabel } from '@/features/binding/words'
import { Signed } from '@/features/identity/Signed'
import { toMe } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Rows } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Title } from '@/ui/Title'

/** 我的家: one flat of mine, who helps me look, who votes instead of me, and the way out. */
export default function MyHomePage() {
  const { owner } = useRouter().params
  return (
    <Page title="我的家">
      <Signed>
        {({ homes }) => {
          const home = homes.find(({ ownerKey }) => ownerKey === owner)
          if (home === undefined) {
            return (
              <State icon="home" title="您没有绑定这套房" words="可能已经解除或改由家人表决。">
                <Button onPress={toMe}>去“我的”</Button>
              </State>
            )
          }
          const votes = home.standing === 'voter'
          return (
            <View>
              <Title level={1}>{nearLabel(home.label)}</Title>
              <Card>
                <Rows
                  rows={[
                    ['您是', standingNames[home.standing]],
                    ...(votes ? [['身份', capacityNames[home.capacity]] as const] : []),
                    ['绑定时间', sayMoment(home.boundAt)],
                  ]}
                />
              </Card>
              {votes ? <Helpers home={home} /> : null}
              {votes ? <HandOver home={home} /> : null}
              <Release home={home} />
            </View>
          )
        }}
      </Signed>
    </Page>
  )
}
