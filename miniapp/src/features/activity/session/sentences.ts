import type { SessionView } from '@shared/activity/view'
import { audienceNames, levelNames, prerequisiteNames } from '@shared/activity/model'
import { poolNames } from '@shared/activity/seats'
import { sayMoment } from '@shared/kernel/instant'
import { ageWords, lessonWords, openTag, seatWords, whenWords } from '../words'

/** Seats by the way in which one gets them, in plain words. */
export const poolWords = ({
  pools,
  elderClass,
  allotment,
  booking,
}: Pick<SessionView, 'pools' | 'elderClass' | 'allotment' | 'booking'>): string[] =>
  pools.map(({ name, seats, left, waiting }) => {
    switch (name) {
      case 'online':
        if (allotment === 'lottery') return `手机上 ${seats} 席，报名截止后抽签，抽签人人可以核对`
        return left > 0 && booking !== 'notYet'
          ? `手机上 ${seats} 席，还剩 ${left} 席`
          : `手机上 ${seats} 席${booking === 'notYet' ? '' : `，已约满${waiting > 0 ? `，${waiting} 人在候补` : ''}`}`
      case 'helped':
        return `留 ${seats} 席给电话和现场报名${elderClass === null ? '' : '，不会改成网上的'}，还剩 ${left} 席`
      case 'walkIn':
        return `${seats} 席不用预约，来了就能参加`
      case 'social':
        return `${poolNames.social} ${seats} 席，留给学校等单位，由主办方安排`
    }
  })

/** Who may come, sentence by sentence. */
export const whoWords = ({ audience, terms, elderClass }: Pick<SessionView, 'audience' | 'terms' | 'elderClass'>): string[] => {
  const { childrenPerAdult, groupMost, most } = terms.party
  const { from } = terms.party.ages
  return [
    `面向${audience.map((one) => audienceNames[one]).join('、')}，${ageWords(terms.party)}。`,
    ...(elderClass === null
      ? []
      : [`${levelNames[elderClass.level]}。${elderClass.prerequisites.map((one) => prerequisiteNames[one]).join('，')}。`]),
    ...(elderClass === null ? [] : [`每 ${elderClass.learnersPerAssistant} 位学员有一位助教在旁边教。`]),
    ...(elderClass !== null || (from !== null && from >= 14)
      ? []
      : [`14 岁以下的孩子要和大人一起来，一位大人最多带 ${childrenPerAdult} 个孩子，写在同一份预约里。`]),
    `一次最多约 ${most} 人。${groupMost > 0 ? `学校、单位可以团体预约，最多 ${groupMost} 人，要等主办方同意。` : ''}`,
    ...(terms.perTerm === null ? [] : [`一学期最多报 ${terms.perTerm} 个班，好让更多人轮到。`]),
  ]
}

/** The first sentence: what to do now, by when. */
export const nowSentence = (view: SessionView): string => {
  switch (view.booking) {
    case 'walkIn':
      return '不用预约，到时候直接来。'
    case 'notYet':
      return `${sayMoment(view.opensAt)} 开始报名，到时候再来。`
    case 'open':
    case 'few':
      return view.allotment === 'lottery'
        ? `${sayMoment(view.closesAt)} 前都可以报名，先后没有关系，之后抽签。`
        : `${seatWords(view) ?? ''}，${sayMoment(view.closesAt)} 前可以报名。`
    case 'waitlist':
      return '网上的名额约满了。可以加入候补，有人退就按先后轮到您。'
    case 'full':
      return '名额和候补都满了。可以看看别的场次，或打电话问一问。'
    case 'closed':
      return '报名已经截止。还想来，可以打电话问一问。'
    case 'cancelled':
      return `活动取消了${view.cancelled === null ? '' : `：${view.cancelled.reason}`}。`
    case 'over':
      return '活动已经结束，可以看看资料和别的场次。'
    case 'draft':
      return '还没有发布。'
  }
}

/** What 朗读 reads of a session. */
export const spokenSession = (view: SessionView): string[] => [
  `${view.title}。${openTag(view).text}。`,
  nowSentence(view),
  ...(view.lessons.length === 1
    ? [`时间：${whenWords(view.lessons)}。`]
    : view.lessons.map((lesson, n) => `第 ${n + 1} 次：${lessonWords(lesson)}。`)),
  `地点：${view.venue.name}，${view.venue.address}。`,
  ...whoWords(view),
  ...poolWords(view).map((words) => `${words}。`),
  view.programme.summary,
  ...view.programme.materials.filter(({ text }) => text !== '').map(({ title, text }) => `${title}。${text}`),
]
