import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Phone } from '../support/weapp/phone'

/** The simulator is only worth what it refuses: each of WeChat's limits, shown on a mini-program of two pages. */

const page = (script: string, view: string): Record<string, string> => ({ js: `Page({${script}})`, wxml: view, json: '{}' })
const pages: Record<string, Record<string, string>> = {
  home: page(
    `data: { n: 0, kept: null },
     add(e) { this.setData({ n: this.data.n + 1, kept: { when: undefined, how() {}, text: '字' } }) },
     outer() { this.setData({ outer: true }) },
     crash() { undefined.crash },
     later() { setTimeout(() => { throw new Error('later') }, 5) },
     lost() { Promise.reject(new Error('lost')).catch((e) => console.error(e)) },
     unknown() { wx.startBeaconDiscovery({}) },
     browser() { this.setData({ has: [typeof window, typeof document, typeof fetch, typeof URL, typeof Intl, typeof AbortController].join() }) },
     build() { new Function('return 1 + 1') (); }`,
    `<view bindtap="outer">
       <button id="add" bindtap="add">加 {{n}}</button><button id="still" catchtap="add">只加 {{n}}</button><button id="off" disabled="{{true}}" bindtap="add">停用</button>
       <button bindtap="crash">出错</button><button bindtap="later">稍后出错</button><button bindtap="lost">丢失</button>
       <button bindtap="unknown">未知</button><button bindtap="browser">浏览器</button><button bindtap="build">编译</button>
       <text>{{outer}} {{has}} {{kept.text}}</text>
     </view>`,
  ),
  next: page('onLoad(q) { this.setData({ q: q.n }) }', '<view>第 {{q}} 页</view>'),
}

let folder: string
const phones: Phone[] = []
const start = async (): Promise<Phone> => {
  const account = { loginCode: () => Promise.resolve('code'), phoneCode: () => Promise.resolve(null) }
  const phone = new Phone({ dist: folder, account, route: (url) => url })
  phones.push(phone)
  await phone.launch()
  return phone
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'linli-weapp-'))
  writeFileSync(path.join(folder, 'app.js'), 'App({})')
  writeFileSync(path.join(folder, 'app.json'), JSON.stringify({ pages: ['home/index', 'next/index'] }))
  for (const [name, files] of Object.entries(pages)) {
    mkdirSync(path.join(folder, name))
    for (const [ending, text] of Object.entries(files)) writeFileSync(path.join(folder, name, `index.${ending}`), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a tap rises to what contains the button, unless it is caught; a disabled button hears none', async () => {
  const phone = await start()
  await phone.tap('只加 0')
  expect(phone.text()).not.toContain('true')
  await phone.tap('加 1')
  expect(phone.text()).toContain('true')
  await expect(phone.tap('停用')).rejects.toThrow('disabled')
  phone.end()
})

test('setData crosses to the view as JSON and is counted', async () => {
  const phone = await start()
  const before = { ...phone.traffic }
  await phone.tap('加 0')
  expect(phone.text()).toContain('字')
  expect(phone.traffic.calls).toBe(before.calls + 2)
  expect(phone.traffic.bytes - before.bytes).toBeGreaterThan(20)
  phone.end()
})

test.each([
  ['出错', 'Cannot read properties of undefined'],
  ['稍后出错', 'later'],
  ['丢失', 'console.error'],
  ['未知', 'does not model'],
  ['编译', 'not a function'],
])('what goes wrong inside fails the test: %s', async (button, words) => {
  const phone = await start()
  await phone.tap(button)
  expect(() => phone.end()).toThrow(words)
})

test('nothing of a browser is there', async () => {
  const phone = await start()
  await phone.tap('浏览器')
  expect(phone.text()).toContain('undefined,undefined,undefined,undefined,undefined,undefined')
  phone.end()
})

test('ten pages lie on top of each other, no more; unknown pages do not open', async () => {
  const phone = await start()
  for (let n = 2; n <= 10; n++) await phone.open(`/next/index?n=${n}`)
  expect(phone.text()).toContain('第 10 页')
  await expect(phone.open('/next/index?n=11')).rejects.toThrow('webview count limit')
  await phone.back()
  await expect(phone.open('/nowhere/index')).rejects.toThrow('not found')
  phone.end()
})
