import { me } from '@shared/identity/contract'
import { MINUTE } from '@shared/kernel/instant'
import { object } from '@shared/notice/contract'
import { OwnerKey } from '@shared/registry/model'
import type { CaseId } from '@shared/retrofit/model'
import { sendSheet } from '@shared/retrofit/stepContract'
import { expressWish, noteWish } from '@shared/retrofit/wishContract'
import type { Actor } from '../actor'
import type { Calendar, When } from '../calendar'
import { unitId } from '../district'
import { ownerOf } from '../people'
import type { StoryVote } from '../story'
import { scrawl } from '../votes'
import { build, correct, file, register, submit } from './filing'
import { type StoryLift, consult, openLift, prepare, step } from './lift'
import { agree, nameAccount } from './money'
import { hangNotice, reportNotice } from './notice'
import { voteOfUnit61, voteOfUnit62 } from './votes'

/** As much of the stage as the lifts need. */
export interface LiftScene {
  readonly calendar: Calendar
  readonly actor: (id: string) => Actor
  readonly goTo: (when: When) => Promise<void>
}

const lift1: StoryLift = { building: 1, unit: 1, builders: ['601', '401', '502'], triggers: [] }
const lift61: StoryLift = { building: 6, unit: 1, builders: ['602', '601', '501'], triggers: ['trees'] }
const lift62: StoryLift = { building: 6, unit: 2, builders: ['601', '602', '501'], triggers: [] }

/** The three lifts of the story: one whose notice hangs, one before the bureaus, one that runs and may ask for its subsidy. */
export class Lifts {
  private readonly worker: Actor
  private case1: CaseId | null = null
  private case61: CaseId | null = null

  constructor(
    private readonly scene: LiftScene,
    private readonly play: (vote: StoryVote) => Promise<void>,
  ) {
    this.worker = scene.actor('worker-sun')
  }

  private owners({ building, unit, builders }: StoryLift): Actor[] {
    return builders.map((room) => this.scene.actor(ownerOf(building, unit, room).id))
  }

  /** A minute after `when`, which is where the stage has gone. */
  private at(when: When): number {
    return this.scene.calendar.ms(when) + MINUTE
  }

  /** From the vote to an agreement that everybody signed; `days` are those of notice, report and agreement. */
  private async untilAgreed(caseId: CaseId, lift: StoryLift, days: { hung: When; reported: When }): Promise<void> {
    await this.scene.goTo(days.hung)
    await prepare(this.worker, caseId, lift)
    await hangNotice(this.worker, caseId, this.at(days.hung))
    await this.scene.goTo(days.reported)
    await reportNotice(this.worker, caseId)
    await agree(this.worker, this.owners(lift), caseId, lift)
  }

  /** Long ago: unit 2 of building 6, built and registered. */
  async built(): Promise<void> {
    const { scene, worker } = this
    const [officer, housing, planning, market] = ['officer', 'bureau-housing', 'bureau-planning', 'bureau-market'].map((id) =>
      scene.actor(id),
    )
    if (!officer || !housing || !planning || !market) throw new Error('an office is empty')
    const caseId = await openLift(worker, lift62)
    await this.play(voteOfUnit62)
    await consult(worker, caseId, voteOfUnit62.title)
    await this.untilAgreed(caseId, lift62, { hung: [-268, 9], reported: [-247, 9] })
    await submit(worker, caseId, this.at([-247, 9]))
    await step(officer, caseId, 'accept')
    await step(officer, caseId, 'forward')
    await scene.goTo([-240, 9])
    await step(housing, caseId, 'askOpinions')
    await file(planning, housing, caseId)
    await build(worker, caseId, this.at([-240, 9]))
    await scene.goTo([-150, 9])
    await register(worker, market, caseId, this.at([-150, 9]))
    await nameAccount(worker, this.owners(lift62), caseId)
  }

  /** Unit 1 of building 6, until its builders have agreed. */
  async agreed(): Promise<void> {
    const caseId = await openLift(this.worker, lift61)
    await this.play(voteOfUnit61)
    await consult(this.worker, caseId, voteOfUnit61.title)
    await this.untilAgreed(caseId, lift61, { hung: [-88, 9], reported: [-67, 9] })
    this.case61 = caseId
  }

  /** Unit 1 of building 1 is opened on the day on which its vote is published. */
  async opened(): Promise<void> {
    await this.scene.goTo([-31, 9])
    this.case1 = await openLift(this.worker, lift1)
  }

  /** Last week: the application of building 6 is mended once and taken on; the notice of building 1 is hung. */
  async lastWeek(): Promise<void> {
    const { scene, worker, case1, case61 } = this
    if (!case1 || !case61) throw new Error('the lifts come in their order')
    const officer = scene.actor('officer')
    await scene.goTo([-7, 9])
    await submit(worker, case61, this.at([-7, 9]))
    await correct(officer, worker, case61)
    await scene.goTo([-6, 9])
    await step(officer, case61, 'accept')
    await step(officer, case61, 'forward')
    await consult(worker, case1, '1 幢 1 单元加装电梯')
    await prepare(worker, case1, lift1)
    await hangNotice(worker, case1, this.at([-6, 9]))
  }

  /** Yesterday: the bureaus were asked, a neighbour objected, and others said that they want a lift too. */
  async yesterday(): Promise<void> {
    const { scene, worker, case1, case61 } = this
    if (!case1 || !case61) throw new Error('the lifts come in their order')
    const housing = scene.actor('bureau-housing')
    await housing.call(sendSheet, {
      params: { caseId: case61 },
      body: { bureau: 'greeningOfficer', subject: '施工范围内有两棵香樟要移植，请对移植方案提出意见。' },
    })
    await step(housing, case61, 'askOpinions')
    await objectToLift(scene.actor('owner-1-201'), case1)
    for (const room of ['201', '301', '402', '501', '602']) await wish(scene.actor(ownerOf(4, 1, room).id))
    for (const [room, stance, note] of heard)
      await worker.call(noteWish, { params: { placeId: unitId(2, 1) }, body: { room, stance, note } })
  }
}

const heard = [
  ['402', 'wants', '老人腿脚不便，盼着早点装。'],
  ['502', 'wants', ''],
  ['101', 'against', '担心一楼挡光，约了设计单位周六上门讲。'],
] as const

/** The owner below says that the shaft will take the light. */
const objectToLift = async (owner: Actor, caseId: CaseId): Promise<void> => {
  await owner.call(object, {
    params: { caseId },
    body: {
      ...{ name: owner.person.name, phone: owner.person.phone ?? '', flat: '1 幢 1 单元 201 室', affected: 'owner' },
      ...{ grounds: ['light', 'noise'], text: '井道正对着我家北卧室的窗，担心白天屋里变暗，电梯运行也会吵。', evidence: [] },
      ...{ signature: scrawl(owner.person.name), objectionKey: 'story-objection-201' },
    },
  })
}

/** Wishes for a lift in the unit of one's home. */
const wish = async (owner: Actor): Promise<void> => {
  const { homes } = await owner.call(me)
  const [home] = homes
  const [placeId] = home?.units ?? []
  if (!home || !placeId) throw new Error(`${owner.person.name} is bound to no flat`)
  await owner.call(expressWish, { params: { placeId, ownerKey: OwnerKey.parse(home.ownerKey) }, body: { stance: 'wants' } })
}
