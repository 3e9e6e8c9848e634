import { afterEach, expect, test } from '@jest/globals'
import { readFunding } from '@shared/funding/contract'
import type { Actor } from '../support/actor'
import { reportedLift, signedLift } from '../support/lifts/reportedLift'
import { phoneOf, sign } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** The money of a lift on the built WeChat bundle: the calculator, and the signature that completes the agreement. */

let phones: Phone[] = []
afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})
const take = async (owner: Actor): Promise<Phone> => {
  const phone = phoneOf(owner)
  phones.push(phone)
  await phone.launch()
  return phone
}

test('an owner tries out what the own home would pay', async () => {
  const { caseId, owners } = await reportedLift()
  const owner = owners.at(-1)
  if (!owner) throw new Error('no owner')
  const phone = await take(owner)
  await phone.open(`/packages/funding/pages/shares/index?caseId=${caseId}`)
  await phone.see('算一算您家出多少')
  await phone.tap('按什么办法分，三楼为 1，往上每层加 0.3，点一下展开')
  await phone.tap('每户一样多')
  await phone.see('166,666.66 元')
  await phone.tap('先不参加')
  await phone.see('不用出钱')
})

test('the last builder signs, and the agreement is in force', async () => {
  const lift = await reportedLift()
  const last = lift.owners.at(-1)
  if (!last) throw new Error('no owner')
  await signedLift(lift, [last])
  const phone = await take(last)
  await phone.open(`/packages/funding/pages/agreement/index?caseId=${lift.caseId}`)
  await phone.see('还有 1 家没有签字')
  await phone.tap('签这份协议')
  await sign(phone)
  await phone.tap('签好了，确认')
  await phone.see('协议已经生效')
  expect((await last.call(readFunding, { params: { caseId: lift.caseId } })).agreement).toMatchObject({ state: 'complete' })
})
