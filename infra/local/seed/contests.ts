import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createContest, stepContest } from '@shared/contest/contestContract'
import type { EntryView } from '@shared/contest/entry'
import { decideEntry, enterContest, enterHelped, submitWork } from '@shared/contest/entryContract'
import { appointJuror, inviteJuror, markPresent, sendMarks, takeJurorCode } from '@shared/contest/juryContract'
import type { ContestStep } from '@shared/contest/machine'
import type { ContestPlan } from '@shared/contest/model'
import { objectToResult } from '@shared/contest/resultContract'
import type { Mark } from '@shared/contest/score'
import type { ContestView } from '@shared/contest/view'
import { listAppointments } from '@shared/identity/contract'
import type { Instant } from '@shared/kernel/instant'
import { root } from '../files'
import type { Stage } from './activities'
import type { Actor } from './actor'
import { community } from './district'

const awards = [
  { id: 'first', name: '一等奖', places: 1 },
  { id: 'second', name: '二等奖', places: 2 },
  { id: 'third', name: '三等奖', places: 3 },
]
const station = (id: string, name: string, words: string, seconds: number) => ({ id, name, words, most: 10, weight: 1, seconds })

/** 老年人智能手机运用大赛, the elders' contest of the plans: five stations, judged on the spot. */
const phones = (at: (when: [number, number]) => Instant): ContestPlan => ({
  title: '老年人智能手机运用大赛 云梯社区赛',
  summary:
    '比一比谁会用手机：扫码、挂号、打车、视频、识别诈骗，五关都在现场做给评委看。重在参与，人人有纪念品。不会报名可以打电话，社区帮您报。',
  audience: ['elders'],
  organiser: '云梯社区居民委员会',
  leadUnit: '示范区老龄办、区科协',
  mode: 'onSite',
  categories: [
    { id: 'c1', name: '60 到 69 岁组', ages: { from: 60, to: 69 }, team: null, places: 30 },
    { id: 'c2', name: '70 岁以上组', ages: { from: 70, to: null }, team: null, places: 30 },
  ],
  ...{ opensAt: at([-15, 9]), closesAt: at([-1, 12]), worksUntil: null, works: null, heldAt: at([0, 9]) },
  venue: { name: '云梯社区活动室', address: '示范街道云梯路 1 号', access: ['stepFree', 'seating', 'largePrint'], position: null },
  criteria: [
    station('scan', '扫码付款', '在菜摊上扫码付 3 元', 60),
    station('doctor', '网上挂号', '挂一个社区医院的号', 180),
    station('taxi', '手机打车', '叫一辆车去市民中心', 120),
    station('video', '视频通话', '和家人打一次视频', 60),
    station('fraud', '识别诈骗', '五条短信，找出哪几条是骗人的', 120),
  ],
  ...{ minScores: 1, tieBreaks: ['lessTime'], awards, publicityDays: 5 },
})

const works = (at: (when: [number, number]) => Instant): ContestPlan => ({
  title: '身边的科学 手机摄影赛',
  summary: '用手机拍下身边的科学：一滴露珠、一座桥、一片叶子，写几句话说说里面的道理。',
  audience: ['everyone', 'youth'],
  organiser: '云梯社区居民委员会',
  leadUnit: '区科协',
  mode: 'works',
  categories: [
    { id: 'c1', name: '成人组', ages: { from: 18, to: null }, team: null, places: null },
    { id: 'c2', name: '少年组', ages: { from: 6, to: 17 }, team: null, places: null },
  ],
  ...{ opensAt: at([-30, 9]), closesAt: at([-1, 11.5]), worksUntil: at([-1, 11.5]) },
  works: { kinds: ['photo'], files: 3, megabytes: 20 },
  ...{ heldAt: null, venue: null },
  criteria: [
    { id: 'science', name: '科学性', words: '道理说得对不对', most: 10, weight: 4, seconds: null },
    { id: 'idea', name: '创意', words: '看到别人没看到的', most: 10, weight: 3, seconds: null },
    { id: 'picture', name: '画面', words: '清楚、好看', most: 10, weight: 3, seconds: null },
  ],
  ...{ minScores: 2, tieBreaks: ['firstCriterion'], awards, publicityDays: 5 },
})

/** One that people can enter today, alone or as a team. */
const films = (at: (when: [number, number]) => Instant): ContestPlan => ({
  ...works(at),
  title: '科普微视频大赛',
  summary: '一分钟讲清一个科学道理：为什么会起雾、电动车电池怎么充才安全、湖水里有什么。手机拍就行，可以一个人，也可以组队。',
  categories: [
    { id: 'c1', name: '个人组', ages: { from: null, to: null }, team: null, places: 50 },
    { id: 'c2', name: '家庭和团队组', ages: { from: null, to: null }, team: { least: 2, most: 5 }, places: 20 },
  ],
  ...{ opensAt: at([-3, 9]), closesAt: at([12, 18]), worksUntil: at([20, 18]) },
  works: { kinds: ['video', 'photo'], files: 3, megabytes: 50 },
})

const bornOf = (elder: boolean): number => (elder ? 1954 : 1985)

class Holding {
  private contest: ContestView | null = null
  constructor(
    private readonly scene: Stage,
    private readonly by: Actor,
  ) {}

  get now(): ContestView {
    if (this.contest === null) throw new Error('not held yet')
    return this.contest
  }
  get params() {
    return { contestId: this.now.contestId }
  }
  async open(plan: ContestPlan): Promise<this> {
    this.contest = await this.by.call(createContest, { body: { contestKey: randomUUID(), place: community.id, plan } })
    return this.step('publish')
  }
  async step(step: ContestStep): Promise<this> {
    this.contest = await this.by.call(stepContest, { params: this.params, body: { step, version: this.now.version, reason: null } })
    return this
  }
  /** Somebody enters: for themself, or, with a name of their own, a child of theirs. */
  async enter(who: Actor, category: string, bornYear: number, child: string | null = null): Promise<EntryView> {
    const contact = { name: who.person.name, phone: who.person.phone ?? '13800007713' }
    const entry = {
      ...{ category, contact, teamName: null, relation: child === null ? ('self' as const) : ('child' as const) },
      people: [{ name: child ?? contact.name, phone: child === null ? contact.phone : null, bornYear }],
      guardian: child === null ? null : { ...contact, agreed: true },
    }
    return who.call(enterContest, { params: this.params, body: { entryKey: randomUUID(), entry } })
  }
  async help(category: string, name: string, phone: string, bornYear: number): Promise<EntryView> {
    const entry = {
      ...{ category, relation: 'staff' as const, contact: { name, phone }, teamName: null, guardian: null },
      people: [{ name, phone, bornYear }],
    }
    return this.by.call(enterHelped, { params: this.params, body: { entryKey: randomUUID(), entry } })
  }
  async hand(who: Actor, { entryId }: EntryView, title: string, text: string, picture: string): Promise<EntryView> {
    const bytes = readFileSync(path.join(root, 'infra', 'local', 'seed', 'drawings', picture))
    const { fileId } = await who.uploadEvidence(community.id, picture, bytes, 'contestWork')
    const work = { title, text, files: [fileId] }
    return who.call(submitWork, { params: { ...this.params, entryId }, body: { workKey: randomUUID(), seen: 0, work } })
  }
  async pass({ entryId, work }: EntryView): Promise<number> {
    const body = { decision: 'pass' as const, reason: null, mendUntil: null, seen: work?.version ?? 0 }
    const { number } = await this.by.call(decideEntry, { params: { ...this.params, entryId }, body })
    return number ?? 0
  }
  /** A juror from outside, by code. */
  async invite(who: Actor, parts: string[] = []): Promise<void> {
    const { code } = await this.by.call(inviteJuror, { params: this.params, body: { name: who.person.name, parts } })
    await who.call(takeJurorCode, { body: { code } })
  }
  async score(who: Actor, scores: readonly (readonly [number: number, part: string, points: Record<string, number>, seconds?: number])[]) {
    const at = this.scene.calendar.at([-1, 12])
    const marks = scores.map(([number, part, points, seconds = null]): Mark => ({
      kind: 'score',
      markKey: randomUUID(),
      number,
      part,
      points,
      seconds,
      at,
    }))
    await who.call(sendMarks, { params: this.params, body: { marks } })
  }
}

const mark = (science: number, idea: number, picture: number) => ({ science, idea, picture })

/**
 * Three competitions at three stages: the elders' phone contest on its day, with numbers given, jurors at their stations and some scores in;
 * a contest of photographs whose result is public and objected to; and one of films that can be entered.
 */
export const playContests = async (scene: Stage): Promise<void> => {
  const who = (id: string): Actor => scene.actor(id)
  const [worker, officer, elder, daughter] = [who('worker-sun'), who('officer'), who('elder'), who('daughter')]
  const at = ([day, hour]: [number, number]): Instant => scene.calendar.at([day, hour])
  const onStage = await new Holding(scene, worker).open(phones(at))
  const photos = await new Holding(scene, worker).open(works(at))
  const film = await new Holding(scene, worker).open(films(at))

  const own = await onStage.enter(elder, 'c2', bornOf(true))
  const helped = [
    await onStage.help('c2', '赵老一', '13800007721', 1950),
    await onStage.help('c2', '钱老二', '13800007722', 1952),
    await onStage.help('c1', '孙老三', '13800007723', 1960),
    await onStage.help('c1', '李老四', '13800007724', 1962),
  ]
  for (const entry of [own, ...helped]) await onStage.pass(entry)

  const adult = await photos.hand(
    daughter,
    await photos.enter(daughter, 'c1', bornOf(false)),
    '露珠里的叶脉',
    '露珠像放大镜，叶脉被它放大了。',
    'picture.png',
  )
  const neighbour = who('owner-101')
  const bridge = await photos.hand(
    neighbour,
    await photos.enter(neighbour, 'c1', 1979),
    '拱桥为什么不会塌',
    '石头互相挤着，把重量传到两边。',
    'plan.png',
  )
  const father = who('owner-1-601')
  const child = await photos.hand(
    father,
    await photos.enter(father, 'c2', 2015, '小同学一'),
    '会变色的树叶',
    '天冷了，绿色的叶绿素变少，黄色露出来。',
    'elevation.png',
  )
  const numbers = [await photos.pass(adult), await photos.pass(bridge), await photos.pass(child)]

  await film.enter(who('owner-102'), 'c1', 1988)

  const { items } = await officer.call(listAppointments, { query: { place: community.id } })
  const colleague = items.find(({ name, revokedAt }) => name === who('worker-li').person.name && revokedAt === null)
  if (!colleague) throw new Error('no colleague to judge')
  for (const contest of [onStage, photos])
    await worker.call(appointJuror, { params: contest.params, body: { personId: colleague.personId, parts: [] } })
  await onStage.invite(who('grandson'), ['fraud'])
  await photos.invite(who('stranger'))

  await scene.goTo([-1, 12])
  await onStage.step('openJury')
  await worker.call(markPresent, { params: onStage.params, body: { numbers: [1, 2] } })
  await onStage.score(who('worker-li'), [
    [2, 'scan', { scan: 9 }, 41],
    [2, 'doctor', { doctor: 7 }, 150],
  ])
  await photos.step('openJury')
  const given = [mark(9, 8, 9), mark(8, 9, 7), mark(8, 8, 9)]
  const other = [mark(8, 9, 8), mark(9, 7, 8), mark(9, 8, 8)]
  await photos.score(
    who('worker-li'),
    numbers.map((number, n) => [number, 'all', given[n] ?? mark(5, 5, 5)] as const),
  )
  await photos.score(
    who('stranger'),
    numbers.map((number, n) => [number, 'all', other[n] ?? mark(5, 5, 5)] as const),
  )
  await photos.step('closeJury')
  await photos.step('publishResult')
  await neighbour.call(objectToResult, {
    params: photos.params,
    body: { objectionKey: randomUUID(), text: '想知道“创意”这一项是怎么评的', phone: neighbour.person.phone ?? '13800003201' },
  })
}
