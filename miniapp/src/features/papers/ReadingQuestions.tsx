import { View } from '@tarojs/components'
import { useState } from 'react'
import { specialNames } from '@shared/decision/explain'
import { Choice, type SpecialAsk, choiceNames } from '@shared/decision/model'
import { UnclearMark, flawNames } from '@shared/decision/paper'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { type ReadingDraft, dayTyped } from './reading'

interface ReadingQuestionsProps {
  readonly asks: readonly SpecialAsk[]
  readonly draft: ReadingDraft
  readonly change: (next: ReadingDraft) => void
}

/** What one person reads on a paper, question by question. */
export function ReadingQuestions({ asks, draft, change }: ReadingQuestionsProps) {
  const chosen = Choice.safeParse(draft.mark)
  const unclear = UnclearMark.safeParse(draft.mark)
  const [day, setDay] = useState('')
  return (
    <View>
      <View className="slip-ask">纸票上勾的是？</View>
      <Choices
        label="纸票上勾的是"
        options={Choice.options.map((value) => ({ value, name: choiceNames[value] }))}
        value={chosen.data ?? null}
        onChoose={(mark) => change({ ...draft, mark })}
      />
      {chosen.success ? (
        <View className="slip-act">
          <Button kind="plain" onPress={() => change({ ...draft, mark: null })}>
            这张票不能算，重新选
          </Button>
        </View>
      ) : (
        <>
          <View className="slip-ask">或者，这张票不能算：</View>
          <Choices
            label="不能算的票"
            stacked
            options={UnclearMark.options.map((value) => ({ value, name: flawNames[value] }))}
            value={unclear.data ?? null}
            onChoose={(mark) => change({ ...draft, mark })}
          />
        </>
      )}
      {chosen.success
        ? asks.map((ask) => (
            <View key={ask}>
              <View className="slip-ask">单独同意：{specialNames[ask]}</View>
              <Choices
                label={specialNames[ask]}
                options={[
                  { value: 'given', name: '同意' },
                  { value: 'refused', name: '不同意或没勾' },
                ]}
                value={draft.consents[ask] ?? null}
                onChoose={(answer) => change({ ...draft, consents: { ...draft.consents, [ask]: answer } })}
              />
            </View>
          ))
        : null}
      {chosen.success ? (
        <View>
          <View className="slip-ask">有没有签名？</View>
          <Choices
            label="有没有签名"
            options={[
              { value: 'yes', name: '有' },
              { value: 'no', name: '没有' },
            ]}
            value={draft.signed === null ? null : draft.signed ? 'yes' : 'no'}
            onChoose={(answer) => change({ ...draft, signed: answer === 'yes' })}
          />
          <Field
            id="slip-day"
            label="写的日期（没写就空着）"
            value={day}
            maxLength={10}
            placeholder="如 2026-11-23"
            error={day !== '' && dayTyped(day) === null ? '请写成 2026-11-23 这样。' : null}
            onChange={(text) => {
              setDay(text)
              change({ ...draft, datedOn: dayTyped(text) })
            }}
          />
        </View>
      ) : null}
    </View>
  )
}
