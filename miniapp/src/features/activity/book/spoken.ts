import type { SessionView } from '@shared/activity/view'
import type { PartyInput } from '@shared/activity/booking'
import { relationNames } from '@shared/activity/booking'
import { sayMoment } from '@shared/kernel/instant'
import { whenWords } from '../words'
import type { Draft } from './draft'
import { type Question, nameOf } from './screens'
import { relations, waysOf } from './Who'

/** An order once more before it goes out, and the question in which each line is mended; `null` where that is not this person's. */
export const lastLook = (
  session: SessionView,
  draft: Draft,
  party: PartyInput,
): readonly { readonly name: string; readonly value: string; readonly question: Question | null }[] => {
  const { title, venue, lessons, freeCancelUntil } = session
  const who = party.group === null ? party.guests.map(({ name }) => name).join('、') : `${party.group}，${party.guests.length} 人`
  const others = draft.who === 'group' ? 'roster' : draft.who === 'other' || party.guests.length > 1 ? 'guests' : 'who'
  return [
    { name: '活动', value: title, question: null },
    { name: '时间', value: whenWords(lessons), question: null },
    { name: '地点', value: venue.name, question: null },
    { name: '谁来', value: who, question: others },
    { name: '怎么称呼您', value: party.booker.name, question: 'name' },
    { name: '您的手机号', value: party.booker.phone, question: 'phone' },
    { name: '取消', value: `${sayMoment(freeCancelUntil)} 前随意取消`, question: null },
  ]
}

/** What 朗读 reads of a screen: the question, what can be chosen, and the way on. */
export const spokenQuestion = (question: Question, session: SessionView, draft: Draft, waits: boolean): string[] => {
  const choices = (names: readonly string[]) => `可以选：${names.join('；')}。`
  const on = '选好了，请点最下面的“下一步”。'
  const asks = `${nameOf(question, draft)}？`
  switch (question) {
    case 'who':
      return [`报名：${session.title}。`, asks, choices(waysOf({ session, waits }).map(({ name }) => name)), on]
    case 'relation':
      return [asks, choices(relations.map((one) => relationNames[one])), on]
    case 'age':
      return ['您满 60 岁了吗？', choices(['满 60 岁了', '还没有']), on]
    case 'guests':
      return draft.who === 'other'
        ? ['谁来参加？请写上来的人的名字和电话。', '写好了，请点最下面的“下一步”。']
        : ['有人跟您一起来吗？', '没有就点最下面的“下一步”；有，请点“加一位大人”。']
    default:
      return [asks, '写好了，请点最下面的“下一步”。', '不会写，可以点上面的电话，请人帮您报名。']
  }
}
