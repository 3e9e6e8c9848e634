import { type Lack, lackSentences } from '@shared/retrofit/lack'
import { lacksOf } from '@shared/retrofit/machine'
import { type Transition, transitions } from '@shared/retrofit/transitions'
import { CaseState, actorNames, stages, stateNames } from '@shared/retrofit/state'
import { dueOf, registrationDays, reviewDays, turnOf } from '@shared/retrofit/turn'
import { Day } from '@shared/kernel/day'
import { barren } from './barren'

/** Steps that leave the ordinary course from many states; drawn once, in words. */
const aside: readonly string[] = ['suspend', 'cancel', 'changeScheme']

const arrow = (t: Transition): string[] =>
  t.from.map((state) => `  ${state} --> ${t.to === 'back' ? 'wishing' : t.to}: ${t.name.replace(/[（）()]/g, ' ').trim()}`)

const diagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    '  direction TB',
    '  [*] --> wishing',
    ...CaseState.options.filter((state) => state !== 'suspended').map((state) => `  ${state}: ${stateNames[state]}`),
    ...transitions.filter((t) => !aside.includes(t.event) && t.to !== 'back').flatMap(arrow),
    '  operating --> [*]',
    '```',
  ].join('\n')

/** What a guard can miss: tried with nothing there, and with everything there and wrong. */
const lacksFor = (t: Transition): Lack[] => [...new Set(barren.flatMap((facts) => lacksOf(t, facts)))]

const row = (t: Transition): string =>
  [
    '',
    t.name,
    t.from.length > 4
      ? `${t.from.length} states before ${t.event === 'changeScheme' ? 'building' : 'use'}`
      : t.from.map((s) => stateNames[s]).join('、'),
    t.to === 'back' ? 'where it stood' : stateNames[t.to],
    t.actors.map((actor) => actorNames[actor]).join('、'),
    [...lacksFor(t).map((lack) => lackSentences[lack]), ...(t.reason ? ['写明原因'] : [])].join('；') || '—',
    t.voids === 'consent' ? '同意和公示作废' : t.voids === 'notice' ? '公示作废' : '—',
    t.source,
    '',
  ].join(' | ')

const table = (): string =>
  [
    '| Step | From | To | By whom | Refused while | Voids | Rule |',
    '|---|---|---|---|---|---|---|',
    ...transitions.map((t) => row(t).trim()),
  ].join('\n')

const day = Day.parse('2026-11-24')
const limits: Partial<Record<CaseState, string>> = {
  submitted: `${reviewDays} working days from receipt of a complete application`,
  streetReview: 'the same',
  opinions: `${reviewDays} working days for each bureau from the day it was asked`,
  accepted: `${registrationDays} calendar days from putting it into use`,
  operating: 'a month before the inspection runs out',
}
const hasLimit = (state: CaseState): boolean => dueOf({ state, receivedOn: day, askedOn: day, usedFrom: day, inspectedUntil: day }) !== null

const states = (): string =>
  [
    '| Stage | State | Name | Whose turn | Limit |',
    '|---|---|---|---|---|',
    ...CaseState.options.map((state) => {
      const stage = stages.find((one) => one.states.some((s) => s === state))
      const turn = turnOf(state).map((actor) => actorNames[actor])
      return `| ${stage?.name ?? '—'} | \`${state}\` | ${stateNames[state]} | ${turn.join('、') || '—'} | ${hasLimit(state) ? (limits[state] ?? '') : '—'} |`
    }),
  ].join('\n')

/** docs/retrofit.md: the road of a lift as the server knows it, nothing added by hand. */
export const retrofitDocument = (): string =>
  [
    '# The road of a lift',
    '',
    'Drawn from `shared/retrofit/transitions.ts`, `lack.ts`, `state.ts` and `turn.ts` by `npm run docs:retrofit`; a test keeps it current. Do not edit.',
    '',
    'One lift is one case. Only the steps below move it; the server refuses everything else and says what is missing. Clauses are those of the',
    'Xinwu rules for adding lifts (新吴区既有住宅加装电梯实施细则).',
    '',
    diagram(),
    '',
    'Besides: until the lift is in use a case can be suspended, resumed where it stood, and ended; until the works begin its scheme can be changed,',
    'which voids consent and notice and leads back to the beginning.',
    '',
    '## States',
    '',
    states(),
    '',
    '## Steps',
    '',
    table(),
    '',
  ].join('\n')
