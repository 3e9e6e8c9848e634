import { type Choice, type CodeItem, CodeItem as CodeItems, type DrawingKind, type Matter } from '@shared/decision/model'
import { childOf } from '@shared/kernel/place'
import type { PlaceId } from '@shared/kernel/place'
import type { When } from './calendar'
import { community, unitId } from './district'

/** A vote of the story: what it is about, when it was published, opens and closes, and who cast what when. */
export interface StoryVote {
  readonly title: string
  readonly matter: Matter
  readonly scope: readonly PlaceId[]
  readonly text: string
  readonly drawings: readonly DrawingKind[]
  readonly published: When
  readonly opens: When
  readonly closes: When
  readonly castAt: When
  readonly building: number
  /** Unit, room and choice; a room that comes twice changed its ballot. */
  readonly ballots: readonly (readonly [unit: number, room: string, choice: Choice])[]
}

export const convenor = `${community.name}居民委员会`
const item = (n: number): CodeItem => CodeItems.parse(n)
const lift = (more: Partial<Extract<Matter, { kind: 'lift' }>> = {}): Matter => ({
  kind: 'lift',
  levelEntry: false,
  occupiedFlats: [],
  ...more,
})

/** Passed: ten of twelve took part, eight agreed, one changed the ballot before closing. */
const building1: StoryVote = {
  title: '1 幢 1 单元加装电梯',
  matter: lift(),
  scope: [unitId(1, 1)],
  text: '在 1 幢 1 单元北侧楼梯间外加装一部电梯，停靠 1 至 6 层，停靠层在楼梯休息平台，不占用任何一户的专有部分。总造价约 46 万元，市区两级补贴 18 万元，其余由各户按楼层分摊，一、二层不出资。施工约 90 天，期间保证楼道通行。',
  drawings: ['elevation', 'picture'],
  published: [-31, 10],
  opens: [-30, 9],
  castAt: [-28, 10],
  closes: [-20, 18],
  building: 1,
  ballots: [
    ...(['202', '301', '401', '402', '501', '502', '601'] as const).map((room) => [1, room, 'agree'] as const),
    [1, '201', 'disagree'],
    [1, '302', 'abstain'],
    [1, '602', 'disagree'],
    [1, '602', 'agree'],
  ],
}

/** No valid decision: only five of twelve took part, although all of them agreed. */
export const building4: StoryVote = {
  title: '4 幢 1 单元单元门改装门禁',
  matter: { kind: 'general', item: item(9) },
  scope: [unitId(4, 1)],
  text: '把 4 幢 1 单元的单元门换成带对讲和刷卡的电子门，保留钥匙开门。费用 6800 元，从本幢公共收益中支出，不向各户另收。',
  drawings: [],
  published: [-17, 10],
  opens: [-16, 9],
  castAt: [-13, 19],
  closes: [-8, 18],
  building: 4,
  ballots: (['201', '301', '402', '501', '602'] as const).map((room) => [1, room, 'agree'] as const),
}

/** Running: four of eleven voters so far; the yard of 101 would be built on, so its owner is asked besides. */
const building3: StoryVote = {
  title: '3 幢 2 单元加装电梯',
  matter: lift({ occupiedFlats: [childOf(unitId(3, 2), '101')] }),
  scope: [unitId(3, 2)],
  text: '在 3 幢 2 单元南侧加装一部电梯，停靠 1 至 6 层，用连廊接到楼梯休息平台。基坑要占用 101 室小院 0.6 米宽的一条，须由 101 室业主另行同意，并补偿重做围栏。总造价约 45 万元，补贴 18 万元，其余按楼层分摊，一、二层不出资。消防通道净宽 4 米不变。',
  drawings: ['plan', 'elevation', 'picture'],
  published: [-5, 10],
  opens: [-4, 9],
  castAt: [-3, 12],
  closes: [6, 18],
  building: 3,
  ballots: [
    [2, '102', 'agree'],
    [2, '301', 'agree'],
    [2, '502', 'disagree'],
    [2, '601', 'agree'],
  ],
}

/** Running, a general matter with the lower mark, both units of the building. */
const roof: StoryVote = {
  title: '3 幢屋面防水翻修使用维修资金',
  matter: { kind: 'general', item: item(5) },
  scope: [unitId(3, 1), unitId(3, 2)],
  text: '3 幢屋面多处渗漏，拟整体翻修防水层约 420 平方米，预算 6.3 万元，全部从本幢住宅专项维修资金中列支，按各户专有部分面积分摊扣划，不另收现金。由三家单位比价后选定，质保五年。',
  drawings: [],
  published: [-3, 14],
  opens: [-2, 9],
  castAt: [-2, 15],
  closes: [8, 18],
  building: 3,
  ballots: [
    [1, '101', 'agree'],
    [1, '602', 'agree'],
    [2, '601', 'agree'],
  ],
}

/** About to open: two units share one lift, entry at flat level, some flats still the developer's. */
const building2: StoryVote = {
  title: '2 幢 1、2 单元合用电梯',
  matter: lift({ levelEntry: true }),
  scope: [unitId(2, 1), unitId(2, 2)],
  text: '2 幢 1、2 单元合用一部电梯，设在两个单元之间，用外廊平层入户。因为平层入户，除表决外还要两个单元每位业主单独同意。总造价约 58 万元，补贴 18 万元，其余按楼层和单元分摊。',
  drawings: ['elevation'],
  published: [-1, 10],
  opens: [2, 9],
  castAt: [2, 10],
  closes: [12, 18],
  building: 2,
  ballots: [],
}

/** In the order they are published: local time only goes on. */
export const storyVotes: readonly StoryVote[] = [building1, building4, building3, roof, building2]
