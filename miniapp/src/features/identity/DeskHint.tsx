import { View } from '@tarojs/components'
import { roleNames } from '@shared/contract/roles'
import type { Me } from '@shared/identity/model'
import { toDesk } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Rows } from '@/ui/Rows'

/** Tells staff that their work is done at the desk, on a computer. */
export function DeskHint({ staff }: { staff: Me['staff'] }) {
  return (
    <Card title="工作台">
      <Rows rows={staff.map(({ role, placeName }) => [roleNames[role], placeName] as const)} />
      <View className="me-act me-words">导入名册、发起表决、看进度，请在电脑上用工作台。</View>
      {process.env.TARO_ENV === 'h5' ? (
        <View className="me-act">
          <Button kind="secondary" onPress={toDesk}>
            打开工作台
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
