import { View } from '@tarojs/components'
import { useState } from 'react'
import { Answer, answerNames } from '@shared/retrofit/preCheck'
import { Choices } from '@/ui/Choices'
import { Fold } from '@/ui/Fold'
import { Note } from '@/ui/Note'
import { type Said, askedOfResidents, selfCheck, selfQuestions } from './selfCheck'

const sentences = {
  eligible: '看起来可以装。社区立项时会再核对一遍。',
  ineligible: '照您说的，这幢楼多半不能按这个办法装：',
  refer: '还有拿不准的，请打电话问社区：',
} as const

/** 先自己看看能不能装: five questions and what they come to by the same rule as the community's pre-check. Nothing is sent. */
export function SelfCheck() {
  const [said, setSaid] = useState<Said>({})
  const found = selfCheck(said)
  return (
    <Fold title="先自己看看能不能装">
      {(['storeys', ...askedOfResidents] as const).map((asked) => (
        <View key={asked} className="self-check">
          <View>{selfQuestions[asked]}</View>
          <Choices
            label={selfQuestions[asked]}
            options={Answer.options.map((value) => ({ value, name: answerNames[value] }))}
            value={said[asked] ?? null}
            onChoose={(answer) => setSaid((now) => ({ ...now, [asked]: answer }))}
          />
        </View>
      ))}
      {found === null ? null : found.outcome === 'eligible' ? (
        <Note icon="check">{sentences.eligible}</Note>
      ) : (
        <Note tone="attention">
          {sentences[found.outcome]}
          {found.reasons.join('；')}。
        </Note>
      )}
      <View className="link-words">这里只是自己看看，不会发给社区。</View>
    </Fold>
  )
}
