import { randomUUID } from 'node:crypto'
import { basisOf } from '@shared/decision/basis'
import { conflictContract } from '@shared/decision/conflictContract'
import { cast, read, voters } from '@shared/decision/contract'
import type { CastBody, Choice, DecisionId, MyVote, VoterRow } from '@shared/decision/model'
import type { PaperId } from '@shared/decision/paper'
import { paperContract } from '@shared/decision/paperContract'
import { acceptProxy, castByProxy, offerProxy } from '@shared/decision/proxyContract'
import { checksFor } from '@shared/identity/capacity'
import { makeBindingCode, releaseVoter, unitBindings, useBindingCode } from '@shared/identity/bindingContract'
import { HOUR, instant } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { childOf } from '@shared/kernel/place'
import { logAttempt } from '@shared/outreach/contract'
import { readUnitRoll } from '@shared/registry/contract'
import type { FlatView } from '@shared/registry/model'
import type { Flat } from '../../infra/local/seed/district'
import { Actor } from './actor'
import { type Estate, foundEstate, importRoll, openVote, worker } from './estate'
import { anyPicture } from './slips'
import { anyPhone, anyone, clock } from './stack'

/**
 * A stairwell of twelve as it really is: an old owner who votes in elder mode and also for a neighbour who is away, two who sign on
 * paper, one whose paper says something else than the phone, a couple who disagree, one owner of three flats, one who died,
 * one without a network, one behind a door that stays shut. Ten voters in all; everybody is invented.
 */
export const everybody = ['elder', 'paperOne', 'paperTwo', 'contradiction', 'three', 'couple', 'away', 'late', 'offline', 'silent'] as const
export type Who = (typeof everybody)[number]
/** The room of each, the first one of whoever has several. */
export const people: Readonly<Record<Who, string>> = {
  elder: '101',
  paperOne: '102',
  paperTwo: '201',
  contradiction: '202',
  three: '301',
  couple: '402',
  away: '501',
  late: '502',
  offline: '601',
  silent: '602',
}

const scrawl = { width: 300, height: 150, strokes: [Array.from({ length: 40 }, (_, i) => 10 + 5 * (i % 20))] }
const rooms = ['101', '102', '201', '202', '301', '302', '401', '402', '501', '502', '601', '602']
/** The owner of three flats has 301, 302 and 401. */
const ownerOf = (room: string): Who => {
  const at = ['302', '401'].includes(room) ? '301' : room
  const found = everybody.find((who) => people[who] === at)
  if (found === undefined) throw new Error(`nobody lives in ${room}`)
  return found
}
const somebody = (): Actor => new Actor(anyone(), anyPhone())
const surnames = '甲乙丙丁戊己庚辛壬癸'

export class Stairwell {
  readonly clerk = worker()
  readonly colleague = new Actor('worker-li')
  readonly officer = new Actor('officer')
  readonly auditor = new Actor('auditor')

  private constructor(
    readonly estate: Estate,
    readonly decisionId: DecisionId,
    readonly owners: Readonly<Record<Who, Actor>>,
    /** The other half of the couple, and the heir. */
    readonly partner: Actor,
    readonly heir: Actor,
  ) {}

  /** Founds the estate, imports its roll and opens the vote. */
  static async open(): Promise<Stairwell> {
    const by = worker()
    const { id, name } = await foundEstate(by)
    const owners: Record<Who, Actor> = {
      elder: somebody(),
      paperOne: somebody(),
      paperTwo: somebody(),
      contradiction: somebody(),
      three: somebody(),
      couple: somebody(),
      away: somebody(),
      late: somebody(),
      offline: somebody(),
      silent: somebody(),
    }
    const [partner, heir] = [somebody(), somebody()]
    const ownersIn = (room: string): Flat['owners'] => {
      const who = ownerOf(room)
      const main = { name: `测试${surnames[everybody.indexOf(who)]}`, phone: owners[who].phone ?? '' }
      return who === 'couple' ? [main, { name: '测试另一半', phone: partner.phone ?? '' }] : [main]
    }
    const flat = (room: string): Flat => ({ building: 1, unit: 1, room, area: '80.00', owners: ownersIn(room), holding: '已交付' })
    await importRoll(by, id, rooms.map(flat))
    const unit = childOf(childOf(id, 'b1'), 'u1')
    const estate: Estate = { id, name, unit, worker: by, owners: Object.values(owners), rooms }
    return new Stairwell(estate, await openVote(estate), owners, partner, heir)
  }

  get params(): { decisionId: DecisionId } {
    return { decisionId: this.decisionId }
  }
  get unit(): PlaceId {
    return this.estate.unit
  }

  async flat(who: Who): Promise<FlatView> {
    const { flats } = await this.clerk.call(readUnitRoll, { params: { placeId: this.unit } })
    const found = flats.items.find(({ room }) => room === people[who])
    if (!found) throw new Error(`no room ${people[who]}`)
    return found
  }
  /** The voter as staff see it. */
  async row(who: Who): Promise<VoterRow> {
    const { items } = await this.clerk.call(voters, { params: this.params })
    const found = items.find((row) => row.rooms.includes(people[who]))
    if (!found) throw new Error(`no voter in ${people[who]}`)
    return found
  }
  async own(by: Actor): Promise<{ vote: MyVote; basis: CastBody['basis'] }> {
    const { mine, schemeDigest } = await by.call(read, { params: this.params })
    const [vote] = mine
    if (!vote) throw new Error('not on the roll')
    return { vote, basis: basisOf(schemeDigest, vote) }
  }

  /** What the phone of somebody of the home sends for a signed ballot. */
  async signed(by: Actor, choice: Choice): Promise<CastBody> {
    const { vote, basis } = await this.own(by)
    return { voterId: vote.voterId, ownerKey: vote.ownerKey, ballotKey: randomUUID(), choice, consents: {}, signature: scrawl, basis }
  }
  async votes(by: Actor, choice: Choice): Promise<string> {
    return (await by.call(cast, { params: this.params, body: await this.signed(by, choice) })).receipt
  }
  async contests(by: Actor, choice: Choice): Promise<void> {
    await by.call(conflictContract.contest, { params: this.params, body: await this.signed(by, choice) })
  }

  // --- paper

  private photo = async (by: Actor, purpose: 'paper' | 'proof'): Promise<string> => {
    return (await by.upload(this.estate.id, purpose, '照片.jpg', 'image/jpeg', Buffer.from(anyPicture()))).fileId
  }
  private reading = (mark: Choice) => ({ mark, consents: {}, signed: true, datedOn: null })

  /** One worker enters the paper, without its code: somebody has torn the corner off. */
  async enters(who: Who, mark: Choice, by = this.clerk): Promise<PaperId> {
    const { voterId } = await this.row(who)
    const photo = await this.photo(by, 'paper')
    const body = { paperKey: randomUUID(), voterId, code: null, photo, reading: this.reading(mark) }
    return (await by.call(paperContract.enterPaper, { params: this.params, body: paperContract.enterPaper.body.parse(body) })).paperId
  }
  async confirms(paperId: PaperId, mark: Choice, by = this.colleague): Promise<string | null> {
    const params = { ...this.params, paperId }
    return (await by.call(paperContract.confirmPaper, { params, body: this.reading(mark) })).receipt
  }
  async onPaper(who: Who, mark: Choice): Promise<string | null> {
    return this.confirms(await this.enters(who, mark), mark)
  }

  /** The street officer, who read none of the papers, settles the conflict of a home for its last ballot. */
  async settles(who: Who): Promise<void> {
    const { voterId } = await this.row(who)
    const { items } = await this.officer.call(conflictContract.conflicts, { params: this.params })
    const open = items.find((item) => item.voterId === voterId && item.settled === null)
    if (!open) throw new Error('no conflict')
    const params = { ...this.params, conflictId: open.conflictId }
    const { last } = await this.officer.call(conflictContract.conflict, { params })
    const proof = conflictContract.settle.body.shape.proof.parse(await this.photo(this.officer, 'proof'))
    const reason = '上门核实，业主确认纸质票是本人后来签的'
    await this.officer.call(conflictContract.settle, { params, body: { stands: last, last, reason, proof } })
  }

  // --- an agent, an heir, a door

  /** `away` authorises `elder`, who accepts. */
  async authorises(): Promise<string> {
    const { away, elder } = this.owners
    const { vote } = await this.own(away)
    const endsAt = instant((await clock.now()) + 24 * HOUR)
    const agent = { unit: this.unit, room: people.elder }
    const powers = { mode: 'free' as const, consents: [] }
    const body = { ownerKey: vote.ownerKey, agent, powers, endsAt, signature: scrawl, proxyKey: randomUUID() }
    const { proxyId } = await away.call(offerProxy, { params: this.params, body })
    const params = { ...this.params, proxyId }
    await elder.call(acceptProxy, { params, body: { notPropertyStaff: true, signature: scrawl } })
    return proxyId
  }
  async votesFor(proxyId: string, choice: Choice): Promise<void> {
    const { vote, basis } = await this.own(this.owners.away)
    const { revision, area, schemeDigest } = basis
    const params = castByProxy.params.parse({ ...this.params, proxyId })
    const body = { ballotKey: randomUUID(), choice, consents: {}, signature: scrawl, basis: { revision, area, schemeDigest } }
    if (vote.revision !== revision) throw new Error('the basis is of another revision')
    await this.owners.elder.call(castByProxy, { params, body })
  }

  /** The owner has died: nobody votes in that name; the heirs' designee is bound with a code at the counter. */
  async inherits(): Promise<void> {
    const flat = await this.flat('late')
    const { items } = await this.clerk.call(unitBindings, { params: { placeId: this.unit } })
    const { generation = 0 } = items.find(({ ownerKey }) => ownerKey === flat.ownerKey) ?? {}
    const params = { placeId: this.unit, ownerKey: flat.ownerKey }
    await this.clerk.call(releaseVoter, { params, body: { generation, reason: 'death', note: '', checked: ['death'] } })
    const target = { unit: this.unit, room: flat.room, ownerKey: flat.ownerKey, replaces: null, checked: [...checksFor.heir] }
    const { code } = await this.clerk.call(makeBindingCode, { body: { ...target, capacity: 'heir', name: '测试继承人' } })
    await this.heir.call(useBindingCode, { params: { code } })
    this.heir.signInAgain()
  }

  async knocks(who: Who, times: number): Promise<void> {
    const { voterId } = await this.row(who)
    for (let n = 0; n < times; n++) {
      const entry = { kind: 'door', outcome: 'notHome', note: '', madeAt: null, photo: null, corrects: null }
      const body = logAttempt.body.parse({ attemptKey: randomUUID(), ...entry })
      await this.clerk.call(logAttempt, { params: { ...this.params, voterId }, body })
    }
  }
}
