import { type OrderState, orderStages } from '@shared/dispatch/state'
import type { OrderView } from '@shared/dispatch/view'
import type { Instant } from '@shared/kernel/instant'
import type { Step } from '@/ui/Steps'
import { sayAppointment, sayNear } from './words'

type Followed = Pick<
  OrderView,
  'state' | 'steps' | 'following' | 'due' | 'createdAt' | 'channel' | 'contacts' | 'appointment' | 'members' | 'communityName'
>

/** How many of the six stretches lie behind, for each state. What is under way is the next. */
const behind: Record<OrderState, number> = {
  submitted: 1,
  needInfo: 0,
  dispatched: 2,
  taken: 3,
  offered: 3,
  claimed: 3,
  scheduled: 4,
  inService: 4,
  done: 5,
  disputed: 5,
  confirmed: 5,
  reviewed: 6,
  rejected: 1,
  cancelled: 1,
}
const names = ['点单', '派单', '领单', '接单', '服务', '评单'] as const

const placedWords: Record<OrderView['channel'], string> = {
  phone: '您提交的',
  relative: '您替家人提交的',
  call: '社区接电话帮您提交的',
  counter: '社区窗口帮您提交的',
}

/** The last time that the order came into one of the states of a stretch, and by whom. */
const enteredAt = (steps: Followed['steps'], stage: number): Followed['steps'][number] | undefined => {
  const states: readonly OrderState[] = orderStages[stage]?.states ?? []
  return steps.filter(({ from, to }) => states.includes(to) && (from === null || !states.includes(from))).at(-1)
}

const byWhen = (due: Instant | null, now: Instant, words: string): string => (due === null ? words : `${sayNear(due, now)} 前，${words}`)

/** Whose turn it is and by when, in the words of whoever ordered. */
const nowWords = (order: Followed, now: Instant): string => {
  const { state, due, following, contacts, appointment } = order
  switch (state) {
    case 'submitted':
      return byWhen(due, now, `${order.communityName}会派给合适的部门`)
    case 'needInfo':
      return '社区有一个问题，等您答复'
    case 'dispatched':
      return byWhen(due, now, `等${following.who}领单；没有人领，社区会另派`)
    case 'taken':
      return byWhen(due, now, `${following.who}会找合适的服务队`)
    case 'offered':
      return byWhen(due, now, '等服务队接单；没有人接，部门会再找')
    case 'claimed':
      return contacts.some(({ outcome }) => outcome === 'reached')
        ? `${following.who}已经联系过您，正在约时间`
        : `${following.who}${due === null ? '会' : `须在 ${sayNear(due, now)} 前`}联系您${due === null ? '' : '，否则自动重派'}`
    case 'scheduled':
      return appointment === null ? '时间约好了' : `${sayAppointment(appointment)}，请您等着`
    case 'inService':
      return '志愿者正在为您服务'
    case 'done':
      return byWhen(due, now, '请您确认做完了')
    case 'disputed':
      return byWhen(due, now, '社区核实您提的问题')
    case 'confirmed':
      return '请您说说满意不满意'
    default:
      return following.next
  }
}

/** What a stretch that lies behind says: who did it and when. */
const doneWords = (order: Followed, stage: number, now: Instant): string | undefined => {
  if (stage === 0) return `${placedWords[order.channel]} · ${sayNear(order.createdAt, now)}`
  // A stretch is behind when the next one was entered: dispatching ends with `dispatched`, taking with `taken`, and so on.
  const entered = enteredAt(order.steps, stage)
  if (entered === undefined) return undefined
  return [entered.who ?? (stage === 1 ? order.communityName : null), sayNear(entered.at, now)].filter((part) => part !== null).join(' · ')
}

/**
 * The road of an order as its requester knows it, like a parcel's: 点单 派单 领单 接单 服务 评单, each with who and when, and where it
 * stands now with by when. An order that was called off or not taken on ends where it stood.
 */
export const roadOf = (order: Followed, now: Instant): Step[] => {
  const { state, steps } = order
  if (state === 'cancelled' || state === 'rejected') {
    const last = steps.at(-1)
    const reached = names.filter((_, stage) => stage === 0 || enteredAt(steps, stage) !== undefined)
    return [
      ...reached.map((name, stage): Step => ({ name, words: doneWords(order, stage, now), state: 'done' })),
      {
        name: state === 'cancelled' ? '已取消' : '没有受理',
        ...(last && { words: [sayNear(last.at, now), last.reason].filter(Boolean).join('：') }),
        state: 'now',
      },
    ]
  }
  const passed = behind[state]
  return names.map((name, stage): Step => {
    if (stage < passed) return { name, words: doneWords(order, stage, now), state: 'done' }
    if (stage > passed) return { name, state: 'later' }
    const who = state === 'claimed' ? `${name}：${order.following.who}` : name
    return { name: who, words: nowWords(order, now), state: 'now' }
  })
}

/** What whoever ordered is asked to do now; null when somebody else has it. */
export type OwnTurn = 'answer' | 'confirm' | 'review' | 'letIn'
export const ownTurn = (state: OrderState): OwnTurn | null =>
  state === 'needInfo' ? 'answer' : state === 'done' ? 'confirm' : state === 'confirmed' ? 'review' : state === 'scheduled' ? 'letIn' : null

/** Everything in one sentence, for 长辈版 and for reading aloud. */
export const inOneSentence = (order: Followed, now: Instant): string => {
  const { state, following } = order
  if (state === 'reviewed' || state === 'cancelled' || state === 'rejected') return following.next
  return `${nowWords(order, now)}。`
}
