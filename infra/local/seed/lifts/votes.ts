import type { Choice } from '@shared/decision/model'
import { unitId } from '../district'
import type { StoryVote } from '../story'

const agreeing = (unit: number, rooms: readonly string[]): StoryVote['ballots'] =>
  rooms.map((room) => [unit, room, 'agree' satisfies Choice])

const text = (unit: number): string =>
  `在 6 幢 ${unit} 单元北侧楼梯间外加装一部电梯，停靠 1 至 6 层，停靠层在楼梯休息平台，不占用任何一户的专有部分。总造价约 46 万元，补贴 18 万元，其余按楼层分摊，一、二层不出资。`

const vote = (unit: number, days: Pick<StoryVote, 'published' | 'opens' | 'castAt' | 'closes'>, rooms: readonly string[]): StoryVote => ({
  title: `6 幢 ${unit} 单元加装电梯`,
  matter: { kind: 'lift', levelEntry: false, occupiedFlats: [] },
  scope: [unitId(6, unit)],
  text: text(unit),
  drawings: ['elevation'],
  building: 6,
  ballots: agreeing(unit, rooms),
  ...days,
})

/** Eight of twelve, with three quarters of the area: enough, and all of them agree. */
const voting = ['101', '102', '201', '202', '302', '501', '601', '602'] as const

/** Passed months ago; its lift runs. */
export const voteOfUnit62 = vote(2, { published: [-292, 10], opens: [-291, 9], castAt: [-290, 10], closes: [-280, 18] }, voting)
/** Passed this summer or autumn; its lift is before the bureaus. */
export const voteOfUnit61 = vote(1, { published: [-112, 10], opens: [-111, 9], castAt: [-110, 10], closes: [-100, 18] }, voting)
