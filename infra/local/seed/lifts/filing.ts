import { Day, dayOf } from '@shared/kernel/day'
import { instant } from '@shared/kernel/instant'
import { yuan } from '@shared/kernel/money'
import { readCase } from '@shared/retrofit/caseContract'
import {
  addContract,
  announceWorks,
  noteWorks,
  recordAcceptance,
  recordInspection,
  recordRegistration,
} from '@shared/retrofit/fileContract'
import type { CaseId } from '@shared/retrofit/model'
import { fileCase, fillPack, requestCorrection, signOpinion } from '@shared/retrofit/stepContract'
import { Trade } from '@shared/retrofit/works'
import type { Actor } from '../actor'
import { step } from './lift'
import { caseDocument } from './paper'

const validUntil = Day.parse('2099-12-31')
const today = (now: number): Day => dayOf(instant(now))

/** One contract for everything but the supervision, and one for that; the papers that are brought; handed in. */
export const submit = async (worker: Actor, caseId: CaseId, now: number): Promise<void> => {
  const params = { caseId }
  const sign = async (trades: Trade[], contractor: string, amount: number, number: string) =>
    worker.call(addContract, {
      params,
      body: {
        ...{ trades, contractor, amount: yuan(amount), lease: false, signedOn: today(now), licence: { number, validUntil } },
        fileId: await caseDocument(worker, '合同'),
      },
    })
  await sign(
    Trade.options.filter((trade) => trade !== 'supervision'),
    '示例电梯工程有限公司',
    445_000,
    'D232000001',
  )
  await sign(['supervision'], '示例工程监理有限公司', 15_000, 'E232000002')
  for (const document of ['application', 'titles', 'qualifications'] as const)
    await worker.call(fillPack, { params: { caseId, document }, body: { files: [await caseDocument(worker, '申请材料')] } })
  await step(worker, caseId, 'submit')
}

/** The street says once what must be mended; it is mended and handed in again. */
export const correct = async (officer: Actor, worker: Actor, caseId: CaseId): Promise<void> => {
  const { turn } = await officer.call(readCase, { params: { caseId } })
  const items = [{ document: 'titles' as const, missing: '缺 501 室的不动产权证复印件，请补上后重新扫描' }]
  await officer.call(requestCorrection, { params: { caseId }, body: { items, turn } })
  const files = [await caseDocument(worker, '产权证明清单（补 501 室）', 'picture')]
  await worker.call(fillPack, { params: { caseId, document: 'titles' }, body: { files } })
  await step(worker, caseId, 'resubmit')
}

/** The planning bureau agrees and the housing bureau files the case. */
export const file = async (planning: Actor, housing: Actor, caseId: CaseId): Promise<void> => {
  const body = { opinion: 'agree' as const, text: '' }
  await planning.call(signOpinion, { params: { caseId, bureau: 'planningOfficer' }, body })
  const { turn } = await housing.call(readCase, { params: { caseId } })
  await housing.call(fileCase, { params: { caseId }, body: { turn } })
}

/** Announced, begun, and a first day on the site. */
export const build = async (worker: Actor, caseId: CaseId, now: number): Promise<void> => {
  const params = { caseId }
  const on = today(now)
  const fileId = await caseDocument(worker, '施工告知书')
  await worker.call(announceWorks, {
    params,
    body: { reportNumber: '装前报 001', reportedOn: on, noticeNumber: '告知 001', noticeOn: on, fileId },
  })
  await step(worker, caseId, 'startConstruction')
  await worker.call(noteWorks, {
    params,
    body: {
      ...{ worksKey: `story-works-${caseId.slice(-8)}`, kind: 'diary', on, text: '围挡和安全通道已设好，开始基坑开挖。' },
      ...{ safety: { fence: true, passage: true, helmet: true }, photos: [await caseDocument(worker, '现场', 'picture')], problem: null },
    },
  })
}

/** Accepted, inspected, registered. */
export const register = async (worker: Actor, market: Actor, caseId: CaseId, now: number): Promise<void> => {
  const params = { caseId }
  const on = today(now)
  await worker.call(recordAcceptance, {
    params,
    body: {
      ...{ passed: true, on, usedFrom: on, remark: '' },
      parties: ['建设者代表', '设计单位', '施工单位', '监理单位', '电梯安装单位'],
      fileId: await caseDocument(worker, '竣工验收记录'),
    },
  })
  await worker.call(recordInspection, {
    params,
    body: {
      number: '监检 20260001',
      on,
      passed: true,
      validUntil: Day.parse('2099-06-30'),
      fileId: await caseDocument(worker, '监督检验证书'),
    },
  })
  await step(worker, caseId, 'completeAcceptance')
  await market.call(recordRegistration, {
    params,
    body: {
      ...{ number: '梯11苏B00001', on },
      ...{ form: await caseDocument(market, '特种设备注册登记表'), mark: await caseDocument(market, '登记标志', 'picture') },
    },
  })
  await step(market, caseId, 'register')
}
