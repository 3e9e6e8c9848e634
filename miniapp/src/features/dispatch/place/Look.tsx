import { serviceKindNames } from '@shared/dispatch/menu'
import { looksSame } from '@shared/dispatch/duplicate'
import { orderStateNames } from '@shared/dispatch/state'
import { urgentReasonNames } from '@shared/dispatch/order'
import { languageNames } from '@shared/volunteer/skill'
import { View } from '@tarojs/components'
import { serverNow } from '@/api'
import { toOrder } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { itemOf } from '../draftOrder'
import { useMenu, useMyOrders } from '../queries'
import { sayWanted } from '../words'
import type { QuestionProps } from './props'

/** The open order of the caller that asks for the same, or undefined. */
export const useSimilar = ({ kind }: QuestionProps['draft']) =>
  useMyOrders(true)
    .data?.pages.flatMap((page) => page.items)
    .find((order) => looksSame({ kind }, order))

/** Everything once more before it goes out. */
export function Look({ draft }: QuestionProps) {
  const menu = useMenu(draft.community)
  const item = itemOf(draft, menu.data?.items ?? [])
  const similar = useSimilar(draft)
  return (
    <>
      {similar === undefined ? null : (
        <Note tone="attention">
          您有一单差不多的正在办：{similar.title}，工单 {similar.number}，{orderStateNames[similar.state]}。
          <View className="place-act">
            <Button kind="secondary" onPress={() => toOrder(similar.orderId)}>
              看那一单
            </Button>
          </View>
        </Note>
      )}
      <Card title="看一遍">
        <Rows
          rows={[
            ['要帮什么', item?.title ?? serviceKindNames[draft.kind]],
            ...(draft.words.trim() === '' ? [] : [['您说的', draft.words.trim()] as const]),
            ...(draft.voice === null ? [] : [['录音', '有一段'] as const]),
            ...(draft.photos.length === 0 ? [] : [['照片', `${draft.photos.length} 张`] as const]),
            ['给谁', `${draft.name} ${draft.phone}`],
            ['在哪里', draft.address],
            ['时间', draft.anyTime ? '什么时间都行' : sayWanted(draft.wanted, serverNow())],
            ...(draft.languages.length === 0 ? [] : [['说什么话', draft.languages.map((one) => languageNames[one]).join('、')] as const]),
            ...(draft.urgent === null ? [] : [['急', urgentReasonNames[draft.urgent]] as const]),
          ]}
        />
      </Card>
      {item === null || item.risks === '' ? null : <Note>先请您知道：{item.risks}</Note>}
      <Note icon="shield">志愿服务不收钱。有人上门要钱、推销东西，请马上打电话告诉社区。</Note>
    </>
  )
}
