import { View } from '@tarojs/components'
import type { Certificate } from '@shared/contest/resultContract'
import { dayOf, sayFullDay } from '@shared/kernel/day'
import './contest.scss'

/** A certificate as a picture of itself. */
export function CertificateCard({ certificate }: { certificate: Certificate }) {
  const { number, contestTitle, category, award, who, workTitle, organiser, awardedAt } = certificate
  return (
    <View className="contest-cert">
      <View className="contest-cert-head">荣誉证书</View>
      <View className="contest-cert-who">{who}</View>
      <View className="contest-cert-words">
        在“{contestTitle}”{category}中{workTitle === null ? '' : `，作品《${workTitle}》`}荣获
      </View>
      <View className="contest-cert-award">{award}</View>
      <View className="contest-cert-foot">
        {organiser}
        <View>{sayFullDay(dayOf(awardedAt))}</View>
      </View>
      <View className="contest-cert-number">编号 {number}</View>
    </View>
  )
}
