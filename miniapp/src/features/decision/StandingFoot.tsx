import { View } from '@tarojs/components'
import type { Standing } from '@shared/contract/roles'
import { Icon } from '@/ui/Icon'

const words: Record<Exclude<Standing, 'voter'>, string> = {
  coOwner: '您家由另一位共有人表决，您可以看。意见不同请先和家人商量，或打电话问社区。',
  helper: '您在帮家人看，不能代为表决，家人口头同意也不算。请家人自己投，或打电话问社区。',
}

/** In place of the ballot for whoever may look and not vote. */
export function StandingFoot({ standing }: { standing: Exclude<Standing, 'voter'> }) {
  return (
    <View className="foot-ask">
      <Icon name="info" />
      {words[standing]}
    </View>
  )
}
