import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayMoment } from '@shared/kernel/instant'
import type { Training } from '@shared/volunteer/training'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { Title } from '@/ui/Title'
import { useAnswer, useHere, useTrainings } from './queries'
import './volunteer.scss'

/** 培训: something to read or hear, and a few questions. */
export function TrainingPage() {
  const trainings = useTrainings(useHere())
  return (
    <Loaded query={trainings}>
      {({ items }) =>
        items.length === 0 ? (
          <State icon="document" title="还没有培训" words="区科协发布培训后，会出现在这里。" />
        ) : (
          <>
            <Title level={1}>培训</Title>
            {items.map((training) => (
              <One key={training.trainingId} training={training} />
            ))}
          </>
        )
      }
    </Loaded>
  )
}

function One({ training }: { training: Training }) {
  const [answers, setAnswers] = useState<Readonly<Record<number, number>>>({})
  const answer = useAnswer(training.trainingId)
  const wrong = answer.data?.wrong ?? []
  const all = training.questions.map((_, n) => answers[n])
  const complete = all.every((one) => one !== undefined)
  return (
    <Part title={training.title} startOpen>
      {training.passedAt === null ? null : <Tag tone="teal">{`${sayMoment(training.passedAt)} 已通过`}</Tag>}
      {training.lessons.map(({ heading, text }) => (
        <View key={heading}>
          <View className="vo-ask">{heading}</View>
          <View>{text}</View>
        </View>
      ))}
      <View className="vo-act">
        <ReadAloud
          id={training.trainingId}
          what={training.title}
          text={() => training.lessons.flatMap(({ heading, text }) => [`${heading}。`, text])}
        />
      </View>
      {training.questions.map((question, n) => (
        <View key={question.text}>
          <View className="vo-ask">
            {n + 1}. {question.text}
          </View>
          <Choices
            label={question.text}
            stacked
            options={question.options.map((name, at) => ({ value: String(at), name }))}
            value={answers[n] === undefined ? null : String(answers[n])}
            onChoose={(value) => {
              setAnswers({ ...answers, [n]: Number(value) })
              answer.reset()
            }}
          />
          {wrong.includes(n) ? <Note tone="attention">这一题再想想。</Note> : null}
        </View>
      ))}
      {answer.data === undefined ? null : answer.data.passed ? (
        <Note icon="check">通过了{wrong.length === 0 ? '，全对' : ''}。</Note>
      ) : (
        <Note tone="attention">还差一点，改一改再交，可以多试几次。</Note>
      )}
      {answer.error === null ? null : <Note tone="danger">{asApiError(answer.error).sentence}</Note>}
      <View className="vo-act">
        <Button
          disabled={!complete}
          busy={answer.isPending && '正在交…'}
          onPress={() => answer.mutate(all.flatMap((one) => (one === undefined ? [] : [one])))}
        >
          {complete ? '交卷' : `还有 ${all.filter((one) => one === undefined).length} 题没答`}
        </Button>
      </View>
    </Part>
  )
}
