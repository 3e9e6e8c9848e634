import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { DecisionId } from '@shared/decision/model'
import type { Actor } from '../support/actor'
import { type Estate, openVote, settledEstate } from '../support/estate'
import { phoneOf } from '../support/weapp/owner'
import type { Phone, PhoneOptions } from '../support/weapp/phone'

/** How the mini-program follows WeChat's own text size and dark mode, and how it reads aloud. */

let estate: Estate
let decisionId: DecisionId
let phones: Phone[] = []

beforeAll(async () => {
  estate = await settledEstate(['101', '102'])
  decisionId = await openVote(estate)
  await firstOwner().bindHomes()
})
afterEach(() => {
  const used = phones
  phones = []
  for (const phone of used) phone.end()
})

const firstOwner = (): Actor => {
  const [owner] = estate.owners
  if (owner === undefined) throw new Error('no owner')
  return owner
}
const take = (more: Partial<PhoneOptions> = {}): Phone => {
  const phone = phoneOf(firstOwner(), more)
  phones.push(phone)
  return phone
}
const rootClass = (phone: Phone): string => String(phone.screen().children[0]?.attributes.class)

describe('text size', () => {
  test('follows WeChat’s 关怀模式 from the first start, offers 长辈版 once, and a choice overrides it for good', async () => {
    const storage = new Map<string, string>()
    const device = { fontSizeSetting: 23.8 }
    const phone = take({ storage, device })
    await phone.launch()
    await phone.see('您的微信用的是大字')
    expect(rootClass(phone)).toContain('text-huge')
    await phone.tap('不用了')
    expect(phone.text()).not.toContain('长辈版')
    await phone.tap('我的')
    await phone.tap('标准')
    expect(rootClass(phone)).toContain('text-standard')

    const restarted = take({ storage, device })
    await restarted.launch()
    await restarted.see(`${estate.name}加装电梯`)
    expect(rootClass(restarted)).toContain('text-standard')
    expect(restarted.text()).not.toContain('您的微信用的是大字')
  })
})

describe('dark mode', () => {
  test('follows the phone while the app runs, WeChat’s own bar with it', async () => {
    const phone = take()
    await phone.launch()
    await phone.see(`${estate.name}加装电梯`)
    expect(rootClass(phone)).not.toContain('theme-dark')
    phone.setTheme('dark')
    await phone.settled()
    expect(rootClass(phone)).toContain('theme-dark')
    const bars = phone.asked.filter(({ api }) => api === 'setNavigationBarColor')
    expect(bars.at(-1)?.options).toMatchObject({ frontColor: '#ffffff', backgroundColor: '#11181A' })
  })

  test('a choice of one’s own holds against the phone and survives a restart', async () => {
    const storage = new Map<string, string>()
    const device = { theme: 'dark' } as const
    const phone = take({ storage, device })
    await phone.launch('/pages/me/index')
    await phone.see('深色或浅色')
    expect(rootClass(phone)).toContain('theme-dark')
    await phone.tap('浅色')
    expect(rootClass(phone)).not.toContain('theme-dark')
    const restarted = take({ storage, device })
    await restarted.launch()
    await restarted.see(`${estate.name}加装电梯`)
    expect(rootClass(restarted)).not.toContain('theme-dark')
  })

  test('the colours of WeChat’s own parts are in the theme file', () => {
    const { bundle } = take()
    expect(bundle.app.darkmode).toBe(true)
    const theme: unknown = JSON.parse(bundle.read(bundle.app.themeLocation ?? ''))
    expect(theme).toMatchObject({ light: { ground: '#FAF7F1' }, dark: { ground: '#11181A', front: 'white' } })
  })
})

describe('reading aloud', () => {
  const openVotePage = async (phone: Phone): Promise<void> => {
    await phone.launch(`/packages/decision/pages/vote/index?id=${decisionId}`)
    await phone.see('读给我听')
  }

  test('reads the vote piece by piece in words, pauses, goes on, and stops on leaving', async () => {
    const phone = take()
    await openVotePage(phone)
    await phone.tap('读给我听')
    await phone.see('正在朗读')
    const { speech } = phone
    expect(speech.playing).toContain('加装电梯')
    expect(speech.said.join('')).not.toMatch(/\d/)
    speech.finish()
    await phone.until(() => speech.said.length === 2, 'the second piece')
    await phone.tap('停一停')
    expect(speech.playing).toBeNull()
    await phone.see('朗读停下了')
    await phone.tap('接着读')
    await phone.until(() => speech.playing !== null, 'sound again')
    expect(speech.said.at(-1)).toBe(speech.said.at(-2))
    await phone.tap('不读了')
    expect(speech.playing).toBeNull()
    await phone.see('读给我听')

    await phone.tap('读给我听')
    await phone.until(() => speech.playing !== null, 'sound')
    await phone.open('/pages/home/index')
    expect(speech.playing).toBeNull()
  })

  test.each(['no plugin', 'no network'] as const)('%s: the page says so and offers the telephone', async (trouble) => {
    const phone = take()
    if (trouble === 'no plugin') phone.speech.plugin = false
    await openVotePage(phone)
    if (trouble === 'no network') await phone.setNetwork('offline')
    await phone.tap('读给我听')
    await phone.see('现在读不出声音')
    await phone.see('打电话问')
  })
})
