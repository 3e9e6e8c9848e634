import { View } from '@tarojs/components'
import type { PartyInput } from '@shared/activity/booking'
import type { SessionView } from '@shared/activity/view'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import type { Draft } from './draft'
import { lastLook } from './spoken'
import type { Question } from './screens'

interface LookProps {
  readonly session: SessionView
  readonly draft: Draft
  readonly party: PartyInput
  readonly onMend: (question: Question) => void
}

/** Everything once more in large print, for whoever booked and whoever the phone is handed to; what is wrong is mended where it was asked. */
export function Look({ session, draft, party, onMend }: LookProps) {
  const theirs = draft.who === 'other' ? party.guests.map(({ name }) => name).join('、') : null
  return (
    <>
      <Card title="都对吗？">
        {lastLook(session, draft, party).map(({ name, value, question }) => (
          <View key={name} className="last-look">
            <View className="last-look-words">
              <View className="act-seats">{name}</View>
              <View className="last-look-value">{value}</View>
            </View>
            {question === null ? null : (
              <Button kind="plain" label={`改：${name}`} onPress={() => onMend(question)}>
                改
              </Button>
            )}
          </View>
        ))}
      </Card>
      {party.guests.length > 1 ? <View className="act-seats">要么都约上，要么都约不上，不会拆开。</View> : null}
      <Note icon="people">
        {theirs === null
          ? '不急。可以把手机拿给家里人看一看，都对了再点。'
          : `可以把手机递给${theirs}看一看。报好以后，还能请本人自己点“我要去”。`}
      </Note>
    </>
  )
}
