import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { invite } from '@shared/identity/contract'
import { Invitation } from '@shared/identity/model'
import { MINUTE } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { addPlace, commitImport, previewImport } from '@shared/registry/contract'
import { root } from '../files'
import type { Gateway } from '../gateway'
import type { Stack } from '../stack'
import type { Streams } from '../streams/streams'
import { Actor } from './actor'
import { Calendar, type When } from './calendar'
import { community, district, districtName, estate, flats, flatsToImport, street } from './district'
import { bureauOfficers, departmentOfficers, ownerOf, personNamed } from './people'
import { rollFile } from './rollFile'
import { Lifts } from './lifts/story'
import { type StoryVote, building4, convenor, storyVotes } from './story'
import { playActivities } from './activities'
import { playOrders } from './orders'
import { playContests } from './contests'
import { beginVolunteers, playVolunteers } from './volunteers'
import { logAttempts } from './attempts'
import { askToBeBound, takeHelper } from './bindings'
import { handInPapers } from './papers'
import { castBallot, publishVote, uploadDrawings } from './votes'

/** As much of a stack as the story needs. */
export interface Stage extends Pick<Stack, 'addresses' | 'places' | 'clock' | 'wechat' | 'environment'> {
  readonly gateway: Pick<Gateway, 'invoke'>
  readonly streams: Pick<Streams, 'settled'>
}

/** The stage on which the story is played: who acts in it, and what day it is. */
class Scene {
  private readonly actors = new Map<string, Actor>()
  readonly calendar = new Calendar(Date.now())

  constructor(readonly stack: Stage) {}

  actor(id: string): Actor {
    const actor = this.actors.get(id) ?? new Actor(this.stack, personNamed(id))
    this.actors.set(id, actor)
    return actor
  }

  /** Moves local time to `when`, and a minute on so that what begins or ends then has done so; does what is due by then. */
  async goTo(when: When): Promise<void> {
    const { clock, gateway, streams } = this.stack
    clock.move(this.calendar.ms(when) + MINUTE - clock.now())
    await gateway.invoke('tick', {})
    await streams.settled()
  }
}

/** The first administrator comes from the same command as in a real deployment. */
const firstAdministrator = async (stack: Stage): Promise<Invitation> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['--import', 'tsx', path.join('infra', 'admin', 'invite.ts'), '--json'],
      ...['--district', district, '--district-name', districtName, '--name', personNamed('admin').name],
    ],
    {
      cwd: root,
      env: { ...stack.environment, STAGE: 'local', TABLE_IDENTITY: 'linli-local-identity', TABLE_REGISTRY: 'linli-local-registry' },
    },
  )
  return Invitation.parse(JSON.parse(stdout))
}

const appoint = async (by: Actor, whom: Actor, role: Invitation['role'], place: PlaceId): Promise<void> => {
  const { code } = await by.call(invite, { body: { name: whom.person.name, role, place } })
  await whom.accept(code)
}

/** Staff from the top down, and the places they look after. */
const settleIn = async (scene: Scene): Promise<void> => {
  const [admin, officer, worker] = [scene.actor('admin'), scene.actor('officer'), scene.actor('worker-sun')]
  await admin.accept((await firstAdministrator(scene.stack)).code)
  const add = (
    by: Actor,
    placeId: PlaceId,
    { code, name, phone }: { code: string; name: string; phone: string | null },
  ): Promise<unknown> => by.call(addPlace, { params: { placeId }, body: { code, name, phone } })
  await add(admin, district, street)
  await appoint(admin, officer, 'streetOfficer', street.id)
  await appoint(admin, scene.actor('auditor'), 'auditor', district)
  for (const { id, role } of [...bureauOfficers, ...departmentOfficers]) await appoint(admin, scene.actor(id), role, district)
  await appoint(admin, scene.actor('association'), 'associationOfficer', district)
  await add(officer, street.id, community)
  await appoint(officer, worker, 'communityWorker', community.id)
  await appoint(officer, scene.actor('worker-li'), 'communityWorker', community.id)
  await add(worker, community.id, estate)
}

const importRoll = async (worker: Actor): Promise<void> => {
  const { fileId } = await worker.upload(estate.id, 'rollImport', '禾苑小区名册.xlsx', rollFile(flats))
  const preview = await worker.call(previewImport, { params: { placeId: estate.id }, body: { fileId } })
  if (preview.errors > 0) throw new Error(`the roll of the story has errors: ${JSON.stringify(preview.issues)}`)
  const params = { importId: preview.importId }
  for (let { state } = preview; state !== 'committed';) ({ state } = await worker.call(commitImport, { params }))
}

/** Publishes a vote, lets its owners cast, and lets it close when that day has come. */
const play = async (scene: Scene, vote: StoryVote): Promise<void> => {
  const { calendar } = scene
  const worker = scene.actor('worker-sun')
  await scene.goTo(vote.published)
  const drawings = await uploadDrawings(worker, vote.drawings)
  const [opensAt, closesAt] = [calendar.at(vote.opens), calendar.at(vote.closes)]
  const { title, matter, scope, text } = vote
  const decisionId = await publishVote(worker, {
    title,
    matter,
    scope: [...scope],
    scheme: { text, drawings },
    convenor,
    opensAt,
    closesAt,
  })
  if (vote.ballots.length > 0) await scene.goTo(vote.castAt)
  for (const [unit, room, choice] of vote.ballots) {
    const owner = scene.actor(ownerOf(vote.building, unit, room).id)
    await owner.bindHomes()
    await castBallot(owner, decisionId, choice)
  }
  if (calendar.ms(vote.closes) < Date.now()) await scene.goTo(vote.closes)
}

/**
 * Fills an empty stack with a believable district: staff, places, rolls; one vote that passed, one that too few took part in,
 * two running, one about to open; a request to be bound that waits, and a relative who looks; three lifts, one of them in its notice,
 * one before the bureaus, one registered. Everything is done through the API on days gone by, so every record is one that the product made.
 * Leaves the roll of building 5 as a file for a person to try the import with.
 */
export const seedDistrict = async (stack: Stage): Promise<void> => {
  const scene = new Scene(stack)
  stack.clock.move(scene.calendar.ms([-293, 8]) - stack.clock.now())
  await settleIn(scene)
  await importRoll(scene.actor('worker-sun'))
  // Mother and daughter own together; the mother binds first. Owners with a vote behind them are bound already.
  await scene.actor('elder').bindHomes()
  await scene.actor('owner-101').bindHomes()
  await beginVolunteers(scene)
  const lifts = new Lifts(scene, (vote) => play(scene, vote))
  await lifts.built()
  await lifts.agreed()
  await lifts.opened()
  for (const vote of storyVotes) {
    await play(scene, vote)
    if (vote === building4) await lifts.lastWeek()
  }
  await scene.goTo([-1, 11])
  await lifts.yesterday()
  await logAttempts(scene.actor('worker-sun'), scene.calendar)
  await handInPapers(scene.actor('worker-sun'), scene.actor('worker-li'), scene.actor(ownerOf(3, 2, '602').id))
  await takeHelper(scene.actor('elder'), scene.actor('grandson'), '外孙')
  await askToBeBound(scene.actor('new-phone'))
  await playContests(scene)
  await playActivities(scene)
  await playVolunteers(scene)
  await playOrders(scene)
  stack.clock.move(-stack.clock.offset())
  await stack.gateway.invoke('tick', {})
  await stack.streams.settled()
  writeFileSync(path.join(stack.places.folder, '5幢名册（可试导入）.xlsx'), rollFile(flatsToImport))
}
