import { noOrderFacts } from '@shared/dispatch/facts'
import { type OrderLack, orderLackSentences } from '@shared/dispatch/lack'
import { orderLacksOf } from '@shared/dispatch/machine'
import { OrderState, isClosed, orderActorNames, orderStages, orderStateNames } from '@shared/dispatch/state'
import { usualLimits } from '@shared/dispatch/timeout'
import { type OrderTransition, orderTransitions } from '@shared/dispatch/transitions'

/** Nothing there, and everything there and wrong: what a guard can miss. */
const wrong = {
  ...noOrderFacts,
  ...{ served: true, contacted: true, servesOwnOrder: true, posted: true, members: 0, needed: 2 },
}
const lacksFor = (way: OrderTransition): OrderLack[] => [...new Set([noOrderFacts, wrong].flatMap((facts) => orderLacksOf(way, facts)))]

const plain = (text: string): string => text.replace(/[（）()：:]/g, ' ').trim()
const diagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    '  direction TB',
    '  [*] --> submitted',
    ...OrderState.options.map((state) => `  ${state}: ${orderStateNames[state]}`),
    ...orderTransitions
      .filter(({ to, event }) => to !== 'same' && event !== 'cancel')
      .flatMap((way) => way.from.map((state) => `  ${state} --> ${way.to}: ${plain(way.name)}`)),
    ...OrderState.options.filter(isClosed).map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n')

const row = (way: OrderTransition): string =>
  [
    '',
    way.name,
    way.from.length > 6 ? `${way.from.length} states` : way.from.map((state) => orderStateNames[state]).join('、'),
    way.to === 'same' ? 'stays' : orderStateNames[way.to],
    way.actors.map((actor) => orderActorNames[actor]).join('、'),
    way.when?.says ?? '—',
    [...lacksFor(way).map((lack) => orderLackSentences[lack]), ...(way.reason ? ['写明原因'] : [])].join('；') || '—',
    way.source,
    '',
  ].join(' | ')

const limits = usualLimits
const limit: Partial<Record<OrderState, string>> = {
  submitted: `${limits.triageDays} working day`,
  needInfo: `${limits.answerDays} days, then the community rings`,
  dispatched: `${limits.departmentDays} working days, then back to the community`,
  taken: `${limits.departmentDays} working days`,
  offered: `${limits.claimHours} h, then back to the department`,
  claimed: `${limits.contactMinutes / 60} h to the first contact (urgent ${limits.urgentContactMinutes} min), then open again; ${limits.scheduleDays} days to a time`,
  scheduled: 'half an hour after the time that was agreed',
  inService: 'two hours after the agreed end',
  done: `${limits.confirmHours} h, then staff check`,
  disputed: `${limits.disputeDays} working days`,
}

/** docs/orders.md: the road of an order as the server knows it, nothing added by hand. */
export const ordersDocument = (): string =>
  [
    '# The road of an order',
    '',
    'Drawn from `shared/dispatch` by `npm run docs:orders`; a test keeps it current. Do not edit.',
    '',
    'Only the steps below move an order (点单 派单 领单 接单 评单). 派单 is an offer: departments and teams may decline. Time brings an order back and',
    'shows it one level up; it never closes one. Until the service begins it can be called off by the requester, or by the community with a reason.',
    '',
    diagram(),
    '',
    '## States',
    '',
    '| Stage | State | Name | Usual limit |',
    '|---|---|---|---|',
    ...OrderState.options.map((state) => {
      const stage = orderStages.find((one) => one.states.some((s) => s === state))
      return `| ${stage?.name ?? '—'} | \`${state}\` | ${orderStateNames[state]} | ${limit[state] ?? '—'} |`
    }),
    '',
    `Urgent orders have ${limits.urgentMinutes} minutes for each step. A community may set its own limits for orders from then on.`,
    '',
    '## Steps',
    '',
    '| Step | From | To | By whom | When | Refused while | Rule |',
    '|---|---|---|---|---|---|---|',
    ...orderTransitions.map((way) => row(way).trim()),
    '',
  ].join('\n')
