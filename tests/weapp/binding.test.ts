import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { me } from '@shared/identity/contract'
import { Actor } from '../support/actor'
import { bindingEstate, codeFor } from '../support/bindings'
import { anyone } from '../support/stack'
import { phoneOf } from '../support/weapp/owner'
import type { Phone } from '../support/weapp/phone'

/** A code of the community on the built bundle: typed, or scanned with WeChat, which opens the page with it. */

let here: Awaited<ReturnType<typeof bindingEstate>>
let phone: Phone | null = null
beforeAll(async () => {
  here = await bindingEstate()
}, 60_000)
afterEach(() => {
  phone?.end()
  phone = null
})

const opened = async (owner: Actor, url: string): Promise<Phone> => {
  phone = phoneOf(owner)
  await phone.launch(url)
  return phone
}

test('typed in small letters it says what it does, binds after a confirmation, and is no good a second time', async () => {
  const owner = new Actor(anyone())
  const { code } = await codeFor(here.worker, here.unit, await here.flat('101'))
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
  const { code } = await codeFor(here.worker, here.unit, await here.flat('301'), 'company')
  const screen = await opened(new Actor(anyone()), `/packages/account/pages/code/index?scene=${code}`)
  await screen.tap('下一步')
  await screen.see('301 室')
  await screen.tap('不是我家，重新输入')
  await screen.see('8 位字母和数字')
})
