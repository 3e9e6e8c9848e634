import { firstPlan } from '@shared/funding/agreement'
import { makeAgreement, signAgreement } from '@shared/funding/agreementContract'
import { readFunding, savePlan } from '@shared/funding/contract'
import { confirmAccount, setAccount } from '@shared/funding/moneyContract'
import { coefficientsOf } from '@shared/funding/presets'
import { area } from '@shared/kernel/area'
import { Day } from '@shared/kernel/day'
import { noMoney, yuan } from '@shared/kernel/money'
import { childOf } from '@shared/kernel/place'
import type { CaseId } from '@shared/retrofit/model'
import type { Actor } from '../actor'
import { scrawl } from '../votes'
import { type StoryLift, placeOf } from './lift'

/** Budget, shares and running costs as agreed, made into an agreement that every builder signs on the phone. */
export const agree = async (worker: Actor, builders: readonly Actor[], caseId: CaseId, lift: StoryLift): Promise<void> => {
  const params = { caseId }
  const view = await worker.call(readFunding, { params })
  const house = view.house.map((flat) => ({ ...flat, area: area(flat.area) }))
  const floors = [...new Set(house.map(({ floor }) => floor))]
  const plan = firstPlan(false, house, coefficientsOf('guangzhou', floors))
  const { planTurn } = await worker.call(savePlan, {
    params,
    body: {
      turn: view.planTurn,
      plan: {
        ...plan,
        budget: { ...plan.budget, design: yuan(20_000), civil: yuan(60_000), steel: yuan(130_000), equipment: yuan(250_000) },
        subsidy: yuan(180_000),
        sharing: { ...plan.sharing, parts: lift.builders.map((room) => ({ flat: childOf(placeOf(lift), room), amount: null, relief: 0 })) },
        instalments: [{ name: '开工前', dueOn: Day.parse('2099-01-31'), amount: yuan(460_000) }],
        running: {
          yearly: {
            ...{ power: yuan(1_800), repair: yuan(1_000), upkeep: yuan(3_600) },
            ...{ inspection: yuan(600), management: noMoney, insurance: yuan(300) },
          },
          basis: 'asCost',
        },
      },
    },
  })
  const { agreement } = await worker.call(makeAgreement, { params, body: { planTurn, after: 0 } })
  if (!agreement) throw new Error('the story has no agreement')
  const { digest, content } = agreement
  for (const builder of builders) {
    const seen = await builder.call(readFunding, { params })
    const own = seen.agreement?.signers.find(({ mine }) => mine)
    if (!own) throw new Error(`${builder.person.name} is no builder`)
    const body = { signer: own.signer, digest, signature: scrawl(builder.person.name) }
    await builder.call(signAgreement, { params: { caseId, version: content.version }, body })
  }
}

/** The account of the builders, which each of them confirms: the subsidy is paid to no other. */
export const nameAccount = async (worker: Actor, builders: readonly Actor[], caseId: CaseId): Promise<void> => {
  const params = { caseId }
  await worker.call(setAccount, {
    params,
    body: { version: 0, bank: '示例银行云梯支行', holder: '禾苑小区 6 幢 2 单元建设者', number: '6222000000001234' },
  })
  for (const builder of builders) {
    const { account } = await builder.call(readFunding, { params })
    const own = account?.confirmed.find(({ mine }) => mine)
    if (!account || !own) throw new Error(`${builder.person.name} has no account to confirm`)
    await builder.call(confirmAccount, { params, body: { version: account.version, signer: own.signer, scan: null } })
  }
}
