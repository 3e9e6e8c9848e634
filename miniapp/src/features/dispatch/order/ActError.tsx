import { OrderLack, orderLackSentences } from '@shared/dispatch/lack'
import { View } from '@tarojs/components'
import * as z from 'zod'
import { asApiError } from '@/api'
import { Note } from '@/ui/Note'

const Lacks = z.array(OrderLack).catch([])

/** Why an act was not taken, with what is still missing. */
export function ActError({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null
  const { sentence, facts } = asApiError(error)
  return (
    <Note tone="danger">
      {sentence}
      {Lacks.parse(facts.lacks).map((lack) => (
        <View key={lack} className="kept-line">
          {orderLackSentences[lack]}。
        </View>
      ))}
    </Note>
  )
}
