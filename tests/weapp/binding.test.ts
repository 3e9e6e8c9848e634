import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { makeBindingCode } from '@shared/identity/bindingContract'
import { checksFor } from '@shared/identity/capacity'
import { me } from '@shared/identity/contract'
import { readUnitRoll } from '@shared/registry/contract'
import { Actor } from '../support/actor'
import { type Estate, settledEstate } from '../support/estate'
import { anyone } from '../support/stack'
import { phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** A code of the community on the built bundle: typed, or scanned with WeChat, which opens the page with it. */

let here: Estate
let phone: Phone | null = null
beforeAll(async () => {
  here = await settledEstate(['101', '102'])
})
afterEach(() => {
  phone?.end()
  phone = null
})

/** A code for the owner of a room, made at the counter. */
const codeFor = async (room: string): Promise<string> => {
  const { unit, worker } = here
  const { flats } = await worker.call(readUnitRoll, { params: { placeId: unit } })
  const flat = flats.items.find((one) => one.room === room)
  if (!flat) throw new Error(`no room ${room}`)
  const target = { unit, room, ownerKey: flat.ownerKey, replaces: null, checked: [...checksFor.owner] }
  return (await worker.call(makeBindingCode, { body: { ...target, capacity: 'owner', name: '测试申请人' } })).code
}

const opened = async (owner: Actor, url: string): Promise<Phone> => {
  phone = phoneOf(owner)
  await phone.launch(url)
  return phone
}

test('typed in small letters it says what it does, binds after a confirmation, and is no good a second time', async () => {
  const owner = new Actor(anyone())
  const code = await codeFor('101')
  const screen = await opened(owner, '/packages/account/pages/code/index')
  await screen.type(screen.byId('binding-code'), 'short')
  await screen.tap('下一步')
  await screen.see('请核对')
  await screen.type(screen.byId('binding-code'), code.toLowerCase())
  await screen.tap('下一步')
  await screen.see('绑定后，这套房的表决由您一个人投')
  expect(screen.text()).toContain('101 室')
  expect((await owner.call(me)).homes).toEqual([])
  await screen.tap('确认绑定')
  await screen.see('办好了')
  await screen.tap('看看我的家')
  await screen.see('由您表决')
  screen.end()

  const second = await opened(new Actor(anyone()), `/packages/account/pages/code/index?scene=${code}`)
  await second.tap('下一步')
  await second.see('已经用过')
})

test('scanned with WeChat it stands there already, and whoever does not recognise the home goes back', async () => {
  const code = await codeFor('102')
  const screen = await opened(new Actor(anyone()), `/packages/account/pages/code/index?scene=${code}`)
  await screen.tap('下一步')
  await screen.see('102 室')
  await screen.tap('不是我家，重新输入')
  await screen.see('8 位字母和数字')
})
