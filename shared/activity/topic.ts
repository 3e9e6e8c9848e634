import * as z from 'zod'
import type { SessionCard } from './view'

/** What residents look for, in their own words: a chip above the list. A session may belong to several. */
export const Topic = z.enum(['phone', 'talk', 'hands', 'open', 'show', 'family', 'contest'])
export type Topic = z.infer<typeof Topic>
export const topicNames: Record<Topic, string> = {
  phone: '手机课',
  talk: '讲座培训',
  hands: '动手',
  open: '开放日',
  show: '参观',
  family: '亲子',
  contest: '比赛',
}

type Sorted = Pick<SessionCard, 'kind' | 'audience'>
const kinds: Record<Exclude<Topic, 'family'>, readonly SessionCard['kind'][]> = {
  phone: ['phoneClass', 'helpDesk'],
  talk: ['lecture', 'themeDay', 'training', 'forum'],
  hands: ['workshop', 'camp'],
  open: ['labOpenDay', 'companyOpenDay'],
  show: ['exhibition', 'touringExhibit', 'route'],
  contest: ['competition'],
}

/** `family` is whatever is meant for the young; the others go by the kind of programme. */
export const isOfTopic = ({ kind, audience }: Sorted, topic: Topic): boolean =>
  topic === 'family' ? audience.includes('youth') : kinds[topic].includes(kind)

/** The one topic of a kind of programme. */
export const topicOf = (kind: SessionCard['kind']): Topic =>
  Topic.options.find((topic) => isOfTopic({ kind, audience: [] }, topic)) ?? 'talk'
