import { View } from '@tarojs/components'
import { serviceKindNames } from '@shared/dispatch/menu'
import { orderActorNames } from '@shared/dispatch/state'
import { orderChannelNames, faceNames, urgentReasonNames } from '@shared/dispatch/order'
import { languageNames } from '@shared/volunteer/skill'
import { sayMoment } from '@shared/kernel/instant'
import { Pictures } from '@/files/Pictures'
import { Fold } from '@/ui/Fold'
import { Part } from '@/ui/Part'
import { Rows } from '@/ui/Rows'
import { Steps } from '@/ui/Steps'
import { roadOf } from '../road'
import { Listen } from '../voice/Listen'
import { sayAppointment, sayWanted } from '../words'
import type { OfOrder } from './props'

/** The road, like a parcel's. */
export function Road({ order }: OfOrder) {
  return (
    <Part title="办到哪一步了">
      <Steps steps={roadOf(order, order.now)} />
    </Part>
  )
}

/** Each step with when and who, for whoever wants to know. */
export function History({ order }: OfOrder) {
  if (order.steps.length === 0) return null
  return (
    <Fold title="每一步的记录" aside={`${order.steps.length} 步`}>
      <View className="history">
        {[...order.steps].reverse().map((step) => (
          <View key={step.turn} className="history-step">
            <View className="history-name">{step.name}</View>
            <View className="order-words">
              {sayMoment(step.at)} · {step.who ?? orderActorNames[step.as]}
              {step.reason === null ? '' : `：${step.reason}`}
            </View>
          </View>
        ))}
      </View>
    </Fold>
  )
}

/** What was ordered, as much of it as this reader may see. */
export function Ordered({ order }: OfOrder) {
  const { name, phone, address, contact, words, wanted, appointment, languages, urgent, voice, photos, report, review } = order
  return (
    <Part title="这一单" aside={orderChannelNames[order.channel]}>
      <Rows
        rows={[
          ['要帮什么', order.title === '' ? serviceKindNames[order.kind] : order.title],
          ...(words ? [['说的话', words] as const] : []),
          ...(appointment === null
            ? [['想要的时间', sayWanted(wanted, order.now)] as const]
            : [['约好的时间', sayAppointment(appointment)] as const]),
          ...(name === null ? [] : [['给谁', `${name}${phone === null ? '' : ` ${phone}`}`] as const]),
          ...(contact === null ? [] : [['另一位联系人', `${contact.name} ${contact.phone}`] as const]),
          ['在哪里', address ?? `${order.communityName}（门牌约好时间后才看得到）`],
          ...(languages.length === 0 ? [] : [['说什么话', languages.map((one) => languageNames[one]).join('、')] as const]),
          ...(urgent === null ? [] : [['急', urgentReasonNames[urgent]] as const]),
          ...(order.risks === '' ? [] : [['先要知道', order.risks] as const]),
          ...(report === null ? [] : [['服务小结', report] as const]),
          ...(review === null ? [] : [['评价', `${faceNames[review.face]}${review.words ? `：${review.words}` : ''}`] as const]),
        ]}
      />
      {voice === null ? null : (
        <View className="place-act">
          <Listen src={voice.url} what="点单时说的话" />
        </View>
      )}
      {photos.length === 0 ? null : (
        <Pictures pictures={photos.map(({ url }, n) => ({ url, name: `照片 ${n + 1}`, picture: true, caption: `第 ${n + 1} 张` }))} />
      )}
    </Part>
  )
}
