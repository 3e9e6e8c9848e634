import type { FileId } from '@shared/content/model'
import { DecisionId } from '@shared/decision/model'
import { read } from '@shared/decision/contract'
import { readFunding } from '@shared/funding/contract'
import { confirmAccount, setAccount } from '@shared/funding/moneyContract'
import { Day, dayOf } from '@shared/kernel/day'
import { DAY, instant, plus } from '@shared/kernel/instant'
import { fen, yuan } from '@shared/kernel/money'
import { type PlaceId, childOf } from '@shared/kernel/place'
import { readCase } from '@shared/retrofit/caseContract'
import * as files from '@shared/retrofit/fileContract'
import type { CaseId } from '@shared/retrofit/model'
import { fillPack, startConsulting, takeStep, type PlainStep } from '@shared/retrofit/stepContract'
import { Trade } from '@shared/retrofit/works'
import { applySubsidy, readSubsidy } from '@shared/subsidy/contract'
import { reach } from '@shared/subsidy/tier'
import type { Actor } from '../actor'
import { drawing } from '../drawing'
import { type Estate, closeVote, openVote } from '../estate'
import { clock } from '../stack'
import { design, put } from './postedLift'

/**
 * One lift from its case to its subsidy: the administrative stretches whose buttons other stories press, as the people whose turn it is
 * do them through the API. What the browser is to see comes between them.
 */
export interface WholeLift {
  readonly estate: Estate
  readonly caseId: CaseId
  /** Rooms of those who build; the first one’s owner represents them. */
  readonly builders: readonly string[]
}

const validUntil = Day.parse('2099-12-31')
const today = async (): Promise<Day> => dayOf(instant(await clock.now()))
const flatsOf = ({ estate, builders }: WholeLift): PlaceId[] => builders.map((room) => childOf(estate.unit, room))

export const paper = async ({ estate }: Pick<WholeLift, 'estate'>, name: string, by: Actor = estate.worker): Promise<FileId> =>
  (await by.upload(estate.id, 'caseDocument', `${name}.png`, 'image/png', drawing())).fileId

export const step = async (by: Actor, caseId: CaseId, event: PlainStep): Promise<void> => {
  const { turn } = await by.call(readCase, { params: { caseId } })
  await by.call(takeStep, { params: { caseId }, body: { event, turn } })
}

/** The owners are asked and all agree; as if the inquiry period had gone by since. */
export const consent = async ({ estate, caseId }: WholeLift): Promise<void> => {
  const decisionId = await openVote(estate)
  const { turn } = await estate.worker.call(readCase, { params: { caseId } })
  await estate.worker.call(startConsulting, { params: { caseId }, body: { decisionId, turn } })
  await closeVote(estate, decisionId, 'agree')
  const { result } = await estate.worker.call(read, { params: { decisionId: DecisionId.parse(decisionId) } })
  if (!result) throw new Error('no result')
  await put('decision', `D#${decisionId}`, 'HEAD', 'result.closedAt', plus(result.closedAt, -20 * DAY))
}

/** Builders with their representative, who carries it out, and what is built. */
export const prepare = async (lift: WholeLift): Promise<void> => {
  const { estate, caseId } = lift
  const { worker } = estate
  const params = { caseId }
  const flats = flatsOf(lift)
  await worker.call(files.nameBuilders, { params, body: { flats, reps: flats.slice(0, 1), fileId: await paper(lift, '授权书') } })
  const body = { kind: 'property' as const, name: '示例物业服务有限公司', licence: null, agreed: flats }
  await worker.call(files.recordBody, { params, body: { ...body, agreement: await paper(lift, '委托协议') } })
  await step(worker, caseId, 'appointBody')
  await worker.call(files.recordDesign, { params, body: design(await paper(lift, '平面图'), await paper(lift, '立面图')) })
  await step(worker, caseId, 'presentScheme')
}

/** Contracts and what is brought of the application. */
export const gather = async (lift: WholeLift): Promise<void> => {
  const { estate, caseId } = lift
  const signedOn = await today()
  const contract = async (trades: Trade[], contractor: string, amount: number) =>
    estate.worker.call(files.addContract, {
      params: { caseId },
      body: {
        ...{ trades, contractor, amount: yuan(amount), lease: false, signedOn, licence: { number: 'D232000001', validUntil } },
        fileId: await paper(lift, '合同'),
      },
    })
  await contract(
    Trade.options.filter((trade) => trade !== 'supervision'),
    '示例电梯工程有限公司',
    465_000,
  )
  await contract(['supervision'], '示例工程监理有限公司', 15_000)
  for (const document of ['application', 'titles', 'qualifications'] as const)
    await estate.worker.call(fillPack, { params: { caseId, document }, body: { files: [await paper(lift, '申请材料')] } })
}

/** Announced, begun, accepted and inspected; the market bureau registers it. */
export const build = async (lift: WholeLift, rep: Actor): Promise<void> => {
  const { estate, caseId } = lift
  const params = { caseId }
  const { worker } = estate
  const on = await today()
  const announced = { reportNumber: '装前报 001', reportedOn: on, noticeNumber: '告知 001', noticeOn: on }
  await worker.call(files.announceWorks, { params, body: { ...announced, fileId: await paper(lift, '施工告知书') } })
  await step(rep, caseId, 'startConstruction')
  const diary = { worksKey: `whole-lift-${caseId.slice(-8)}`, kind: 'diary' as const, on, text: '围挡和安全通道已设好，开始基坑开挖。' }
  const safety = { fence: true, passage: true, helmet: true }
  await worker.call(files.noteWorks, { params, body: { ...diary, safety, photos: [await paper(lift, '现场')], problem: null } })
  const parties = ['建设者代表', '设计单位', '施工单位', '监理单位', '电梯安装单位']
  const accepted = { passed: true, on, usedFrom: on, remark: '', parties, fileId: await paper(lift, '竣工验收记录') }
  await worker.call(files.recordAcceptance, { params, body: accepted })
  const inspected = {
    number: '监检 20260009',
    on,
    passed: true,
    validUntil: Day.parse('2099-06-30'),
    fileId: await paper(lift, '监检证书'),
  }
  await worker.call(files.recordInspection, { params, body: inspected })
  await step(rep, caseId, 'completeAcceptance')
}

export const register = async (lift: WholeLift, market: Actor): Promise<void> => {
  const registered = { number: `梯11苏B${lift.caseId.slice(-5)}`, on: await today() }
  const papers = { form: await paper(lift, '登记表', market), mark: await paper(lift, '登记标志', market) }
  await market.call(files.recordRegistration, { params: { caseId: lift.caseId }, body: { ...registered, ...papers } })
}

/** The account of the builders, confirmed by each of them. */
export const nameAccount = async ({ estate, caseId, builders }: WholeLift): Promise<void> => {
  const params = { caseId }
  const account = { version: 0, bank: '示例银行', holder: '1 幢 1 单元电梯专户', number: '6222000011112222' }
  await estate.worker.call(setAccount, { params, body: account })
  for (const room of builders) {
    const owner = estate.owners[estate.rooms.indexOf(room)]
    const own = (await owner?.call(readFunding, { params }))?.agreement?.signers.find(({ mine }) => mine)
    if (!owner || !own) throw new Error(`${room} does not build`)
    await owner.call(confirmAccount, { params, body: { version: 1, signer: own.signer, scan: null } })
  }
}

/** The builders’ application for what a lift to 5.5 floors gets, entered by the worker. */
export const apply = async (lift: WholeLift): Promise<void> => {
  const params = { caseId: lift.caseId }
  const { worker } = lift.estate
  const { turn } = await worker.call(readSubsidy, { params })
  const invoice = { number: `2432200000${lift.caseId.slice(-8)}`, amount: fen(48_000_000), file: await paper(lift, '发票') }
  const form = {
    ...{ top: reach(11), userUnit: '示例物业服务公司', registrationCopy: await paper(lift, '登记表') },
    ...{ totalCost: fen(48_000_000), corridorPromise: true, invoices: [invoice] },
  }
  await worker.call(applySubsidy, { params, body: { turn, form } })
}
