import { View } from '@tarojs/components'
import type { DecisionView, MyVote } from '@shared/decision/model'
import { toBind } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Help } from '@/ui/Page/Help'
import { Rows } from '@/ui/Rows'

/**
 * For a relative who looks: what the owner said by mouth counts for nothing (courts overturn votes over it, DOMAIN §2.6), and the three
 * ways in which it does count.
 */
export function HelperWays({ view, vote }: { readonly view: DecisionView; readonly vote: MyVote }) {
  return (
    <Card kind="attention" title="家人口头同意，不能算数">
      您可以帮着看，不能替 {vote.rooms.join('、')} 室表决。要让家人的意见算数，有三个办法：
      <Rows
        rows={[
          ['自己用手机', '家人用登记的手机号绑定房屋，自己投'],
          ['纸质选票', '请社区送到家里，家人本人填写、签名'],
          ['书面委托', '家人签委托书，请一位邻居业主代投，委托书交给社区'],
        ]}
      />
      <View className="helper-acts">
        <Help contact={view.contact} />
        <Button kind="plain" onPress={toBind}>
          看怎样绑定房屋
        </Button>
      </View>
    </Card>
  )
}
