import { Bundle } from './bundle'
import { type Happening, type Point, dispatch } from './events'
import { narrowEngine } from './engine'
import { Instance, type Traffic } from './instance'
import { type Fields, fieldOf, isCallable } from './json'
import { Modules } from './modules'
import { type Host, type ViewNode, attribute, everyNode, isControl, isDisabled, readable, spokenName } from './node'
import { PageStack } from './pageStack'
import { Realm } from './realm'
import { ViewLayer } from './viewLayer'
import { type Fault, Work } from './work'
import { type Api, type Asked, Wiring } from './wx/wiring'
import { type Account, accountApi } from './wx/account'
import { cameraApi } from './wx/camera'
import { type DeviceFacts, deviceApi, usualDevice } from './wx/device'
import { type Answers, dialogApi } from './wx/dialogs'
import { makeWx } from './wx/index'
import { navigationApi } from './wx/navigation'
import { type Network, networkApi } from './wx/network'
import { type PrivacyAnswer, privacyApi } from './wx/privacy'
import { assumedBox, selectorQuery } from './wx/selectorQuery'
import { type Speech, speechApi } from './wx/speech'
import { storageApi } from './wx/storage'

export interface PhoneOptions {
  /** Folder of the built mini-program. */
  readonly dist: string
  readonly account: Account
  /** Finds an address of the bundle in this test, such as that of the API. */
  readonly route: (url: string) => string
  readonly device?: Partial<DeviceFacts>
  /** What an earlier run of the app left on the phone. */
  readonly storage?: Map<string, string>
}

/** Longest time that anything on the screen may take in a test, ms. */
const patience = 10_000

/**
 * A phone that runs the **built** WeChat bundle: every file as CommonJS in a realm with only what WeChat gives, `wx` with its limits,
 * the view tree by WeChat's own WXML compiler, events that rise as on a phone. No layout, no pixels.
 *
 * ```ts
 * const phone = new Phone({ dist: 'miniapp/dist/weapp', account, route })
 * await phone.launch()
 * await phone.see('首页')
 * await phone.tap('去表决')
 * phone.end() // throws when anything went wrong inside
 * ```
 */
export class Phone {
  readonly bundle: Bundle
  readonly network: Network = { state: 'online', delay: 0 }
  readonly answers: Answers = { modal: 'confirm', actionSheet: 0, scan: null, camera: null, place: null, calendar: 'save', denied: false }
  readonly clipboard = { text: '' }
  /** What the phone reads aloud. */
  readonly speech: Speech
  readonly setTheme: (theme: DeviceFacts['theme']) => void
  /** A private interface, such as the camera, is used for the first time: the app must show its notice; resolves with the answer. */
  readonly askPrivacy: (referrer: string) => Promise<PrivacyAnswer>
  private readonly tappedAgree: (id: string) => unknown
  readonly storage: Map<string, string>
  readonly traffic: Traffic = { calls: 0, bytes: 0 }
  private readonly work = new Work()
  private readonly realm: Realm
  private readonly wiring: Wiring
  private readonly modules: Modules
  private readonly stack: PageStack
  private readonly announceNetwork: () => void
  private readonly components = new Map<string, Host>()
  private app: Fields = {}
  private launchOptions: Fields = {}

  constructor(private readonly options: PhoneOptions) {
    this.bundle = new Bundle(options.dist)
    this.storage = options.storage ?? new Map()
    const { work } = this
    this.realm = new Realm('mini-program', { ...work.timerFunctions(), console: this.console() })
    this.realm.run(narrowEngine, 'engine')
    this.wiring = new Wiring(this.realm, work)
    this.modules = new Modules(this.bundle, this.realm)
    const view = new ViewLayer(this.bundle, (name) => this.componentHost(name))
    const query = selectorQuery(this.wiring, () => this.screen())
    const { bundle, realm, modules, traffic } = this
    this.stack = new PageStack({ bundle, modules, realm, view, work, traffic, selectorQuery: query })
    const { api, announce } = networkApi(this.wiring, this.network, options.route)
    this.announceNetwork = announce
    const speech = speechApi(this.wiring, this.network, () => 'WechatSI' in bundle.app.plugins)
    this.speech = speech.speech
    const device = deviceApi(this.wiring, { ...usualDevice, ...options.device }, bundle.app.darkmode, () => this.launchOptions)
    this.setTheme = device.setTheme
    const privacy = privacyApi(this.wiring)
    this.askPrivacy = privacy.ask
    this.tappedAgree = privacy.tappedButton
    Object.assign(realm.world, { requirePlugin: speech.requirePlugin })
    this.furnish([
      api,
      device.api,
      speech.api,
      privacy.api,
      { createSelectorQuery: query, nextTick: (run) => work.soon('nextTick', () => (isCallable(run) ? run() : undefined)) },
    ])
  }

  /** Opens the app cold, as from a link or the recent list. */
  async launch(url = `/${this.bundle.app.pages[0]}`): Promise<void> {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    this.launchOptions = { path, query: Object.fromEntries(new URLSearchParams(query)), scene: 1001, referrerInfo: {} }
    const app = this.work.guard('app.js', () => this.modules.appDefinition())
    this.app = typeof app === 'object' && app !== null ? { ...this.app, ...app } : this.app
    for (const step of ['onLaunch', 'onShow']) {
      const run = fieldOf(app, step)
      if (isCallable(run)) this.work.guard(`App.${step}`, () => run.call(app, this.realm.adopt(this.launchOptions)))
    }
    if (this.bundle.app.tabBar?.custom === true) this.attachTabBar()
    this.work.guard('launch', () => this.stack.reLaunch(url))
    await this.settled()
  }

  /** Faults so far that nobody caught. */
  get faults(): readonly Fault[] {
    return this.work.faults
  }

  get asked(): readonly Asked[] {
    return this.wiring.asked
  }

  get route(): string {
    return this.stack.top.route
  }

  get query(): Readonly<Record<string, string>> {
    return this.stack.top.query
  }

  get depth(): number {
    return this.stack.depth
  }

  /** The view tree of the page on top. */
  screen(): ViewNode {
    return this.stack.tree()
  }

  text(): string {
    return readable(this.screen())
  }

  /** What a finger reaches: with a panel open, what is in it and the ground around it. */
  controls(): ViewNode[] {
    const screen = this.screen()
    const panel = everyNode(screen)
      .filter((node) => attribute(node, 'ariaRole') === 'dialog')
      .at(-1)
    return everyNode(panel?.parent ?? screen).filter(isControl)
  }

  /** The control a person would take for `name`: an exact name first, else one that holds it. @throws Error with what is on the screen */
  control(name: string): ViewNode {
    const all = this.controls()
    const found =
      all.find((node) => spokenName(node) === name) ?? all.find((node) => spokenName(node).includes(name) || readable(node).includes(name))
    if (found !== undefined) return found
    throw new Error(`no control "${name}" on ${this.route}; there are: ${all.map(spokenName).join(' | ')}\n${this.text()}`)
  }

  byId(id: string): ViewNode {
    const found = everyNode(this.screen()).find((node) => attribute(node, 'id') === id)
    if (found === undefined) throw new Error(`no #${id} on ${this.route}\n${this.text()}`)
    return found
  }

  /** Taps a control by its name. WeChat's phone-number button asks the person and answers with a code. */
  async tap(target: string | ViewNode): Promise<void> {
    const node = typeof target === 'string' ? this.control(target) : target
    if (isDisabled(node)) throw new Error(`"${spokenName(node)}" is disabled`)
    let heard = dispatch(this.realm, this.work, node, { type: 'tap', detail: { x: 1, y: 1 } })
    if (attribute(node, 'openType') === 'getPhoneNumber') heard += await this.givePhoneNumber(node)
    if (attribute(node, 'openType') === 'agreePrivacyAuthorization') {
      this.tappedAgree(attribute(node, 'id'))
      heard += dispatch(this.realm, this.work, node, { type: 'agreeprivacyauthorization', detail: {}, bubbles: false })
    }
    if (heard === 0) throw new Error(`nothing listens to a tap at "${spokenName(node)}"`)
    await this.settled()
  }

  async type(node: ViewNode, value: string): Promise<void> {
    await this.fire(node, { type: 'input', detail: { value, cursor: value.length }, bubbles: false })
  }

  /** Turns the wheels of a picker to a value. */
  async choose(picker: ViewNode, value: string): Promise<void> {
    await this.fire(picker, { type: 'change', detail: { value }, bubbles: false })
  }

  /** Draws a line with a finger, points relative to the element's upper left corner. */
  async draw(node: ViewNode, points: readonly Point[]): Promise<void> {
    const onScreen = points.map(({ x, y }) => ({ x: x + assumedBox.left, y: y + assumedBox.top }))
    const [first, last] = [onScreen[0], onScreen.at(-1)]
    if (first === undefined || last === undefined) throw new Error('a line has points')
    await this.fire(node, { type: 'touchstart', touches: [first] })
    for (const point of onScreen.slice(1)) await this.fire(node, { type: 'touchmove', touches: [point] })
    await this.fire(node, { type: 'touchend', touches: [last] })
  }

  async back(): Promise<void> {
    this.stack.navigateBack(1)
    await this.settled()
  }

  /** Pulls the page down, to see what is new. */
  async pullDown(): Promise<void> {
    this.stack.pullDown()
    await this.settled()
  }

  /** Opens a page as a link would. */
  async open(url: string): Promise<void> {
    if (this.bundle.tabs.includes(url.replace(/^\//, ''))) this.stack.switchTab(url)
    else this.stack.navigateTo(url)
    await this.settled()
  }

  /** Cuts or mends the network and tells the app. */
  async setNetwork(state: Network['state']): Promise<void> {
    this.network.state = state
    this.announceNetwork()
    await this.settled()
  }

  /** Waits until `condition` holds. @throws Error with the screen's text when it does not in time */
  async until(condition: () => boolean, what: string, rest = true): Promise<void> {
    const end = Date.now() + patience
    while (!condition()) {
      if (Date.now() > end) throw new Error(`${what}: not within ${patience} ms on ${this.route}\n${this.text()}\n${this.faultWords()}`)
      await pause()
    }
    if (rest) await this.settled()
  }

  /** Waits for words that are on the screen for a moment only, such as while something is being sent. */
  async seeSoon(text: string): Promise<void> {
    await this.until(() => this.text().includes(text), `see "${text}" for a moment`, false)
  }

  /** Waits for words on the screen, or in a label of it, and until all has come to rest. */
  async see(text: string): Promise<void> {
    await this.until(
      () => this.text().includes(text) || everyNode(this.screen()).some((n) => attribute(n, 'ariaLabel').includes(text)),
      `see "${text}"`,
    )
  }

  /** Waits until nothing is under way: no request, no callback, no short timer of the app. */
  async settled(): Promise<void> {
    const end = Date.now() + patience
    for (let quiet = 0; quiet < 2; quiet = this.work.busy ? 0 : quiet + 1) {
      if (Date.now() > end) return this.work.fault('settled', new Error('the app never comes to rest'))
      await pause()
    }
  }

  /** Stops everything. @throws Error that lists every fault nobody caught */
  end(): void {
    this.work.end()
    if (this.faults.length > 0) throw new Error(this.faultWords())
  }

  /** WeChat makes the component of a custom tab bar with the first tab page. */
  private attachTabBar(): void {
    const name = 'custom-tab-bar/index'
    new Instance(this.realm, this.work, this.modules.componentDefinition(name), name, this.traffic).call('attached')
  }

  private faultWords(): string {
    return this.faults.map(({ where, what }) => `${where}: ${what}`).join('\n')
  }

  private async fire(node: ViewNode, happening: Happening): Promise<void> {
    if (dispatch(this.realm, this.work, node, happening) === 0)
      throw new Error(`nothing listens to ${happening.type} at "${spokenName(node)}"`)
    await this.settled()
  }

  private async givePhoneNumber(node: ViewNode): Promise<number> {
    const code = await this.options.account.phoneCode()
    const detail = code === null ? { errMsg: 'getPhoneNumber:fail user deny' } : { errMsg: 'getPhoneNumber:ok', code }
    return dispatch(this.realm, this.work, node, { type: 'getphonenumber', detail, bubbles: false })
  }

  /** Puts the globals of a mini-program into the realm. */
  private furnish(before: readonly Api[]): void {
    const { wiring, realm, stack } = this
    const parts = [
      storageApi(wiring, this.storage),
      accountApi(wiring, this.options.account),
      dialogApi(wiring, this.answers, this.clipboard),
      cameraApi(wiring, this.answers, this.network),
      navigationApi(wiring, () => stack),
      ...before,
    ]
    Object.assign(realm.world, this.modules.registrars(), {
      wx: makeWx(wiring, parts),
      global: realm.world,
      getApp: () => this.app,
      getCurrentPages: () => realm.newList(stack.instances()),
      __wxConfig: realm.adopt(this.bundle.app),
    })
  }

  /** The instance that hears the events of a component's WXML. Taro's own holds handlers only, so one serves all. */
  private componentHost(name: string): Host {
    const known = this.components.get(name)
    if (known !== undefined) return known
    const made = { instance: new Instance(this.realm, this.work, this.modules.componentDefinition(name), name, this.traffic).fields }
    this.components.set(name, made)
    return made
  }

  /** What the app writes to the console is dropped, but an error there is a fault: React reports a crashed screen that way. */
  private console(): Fields {
    const quiet = () => undefined
    const error = (...words: unknown[]) => this.work.fault('console.error', words.map(String).join(' '))
    return { log: quiet, info: quiet, debug: quiet, warn: quiet, group: quiet, groupEnd: quiet, error }
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2))
