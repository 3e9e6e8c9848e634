import { randomUUID } from 'node:crypto'
import { type PlaceId, ancestorAt } from '@shared/kernel/place'
import { HOUR, plus } from '@shared/kernel/instant'
import { volunteerContract as c } from '@shared/volunteer/contract'
import { now } from '@functions/platform/clock'
import type { Hints } from './requests'
import { mustApi } from './stack'
import { tokenWith } from './tokens'
import { checkedFace, foundTestTeam, joinByCode, sentFace, volunteer, volunteerForm } from './volunteers'

interface Wanted {
  readonly community: PlaceId
  readonly worker: string
  /** Somebody with a name and a number that stand nowhere else, who becomes a volunteer. */
  readonly helper: { readonly token: string; readonly name: string; readonly phone: string }
}

/** A volunteer with hours and a certificate, a team, a training, a list: what requests about volunteers can find. */
export const fuzzVolunteer = async ({ community, worker, helper: { token, name, phone } }: Wanted): Promise<Hints> => {
  const district = ancestorAt(community, 'district') ?? community
  const association = await tokenWith({ staff: [{ role: 'associationOfficer', place: district }] })
  const field = { district, community, worker, association }
  const { profile } = await mustApi(c.registerVolunteer, {
    token,
    body: { version: null, form: volunteerForm(community, phone, { name }), consent: true },
  })
  if (!profile) throw new Error('registered')
  const { personId } = profile
  const verdict = { is: 'accept' as const, guardianRung: false }
  await mustApi(c.decideVolunteer, { token: worker, params: { personId }, body: { version: profile.version, verdict } })
  const leader = await volunteer(field)
  const teamId = await foundTestTeam(field, leader)
  await joinByCode(teamId, leader, [{ personId, token, phone }])
  const body = { title: '手机帮扶', people: [personId], from: plus(now(), -3 * HOUR), to: plus(now(), -HOUR) }
  const recorded = await mustApi(c.recordService, { token: leader.token, params: { teamId }, body: { ...body, serviceKey: randomUUID() } })
  await mustApi(c.recordService, { token: leader.token, params: { teamId }, body: { ...body, to: null, serviceKey: randomUUID() } })
  const source = recorded.services[0]?.source ?? ''
  const { number } = await mustApi(c.issueCertificate, { token })
  const { trainingId } = await mustApi(c.makeTraining, {
    token: association,
    body: {
      ...{ trainingKey: randomUUID(), place: district, title: '上门须知', lessons: [{ heading: '两人同行', text: '两个人一起去。' }] },
      questions: [{ text: '可以一个人去吗', options: ['可以', '不可以'], right: 1 }],
    },
  })
  // Twenty hours in ten services: on a list, in publicity, with an objection.
  for (let day = 1; day <= 10; day++)
    await mustApi(c.recordService, {
      ...{ token: leader.token, params: { teamId } },
      body: { ...body, serviceKey: randomUUID(), from: plus(now(), -(24 * day + 2) * HOUR), to: plus(now(), -24 * day * HOUR) },
    })
  const year = Number(now().slice(0, 4))
  const { honourId, version } = await mustApi(c.makeHonour, {
    token: association,
    body: { honourKey: randomUUID(), place: district, title: '年度优秀志愿者', year, people: [personId], teams: [] },
  })
  const list = await mustApi(c.openHonour, { token: association, params: { honourId }, body: { version, days: 5 } })
  const line = list.lines[0]?.key ?? null
  const { objectionId } = await mustApi(c.objectToHonour, {
    ...{ token: leader.token, params: { honourId } },
    body: { objectionKey: randomUUID(), line, text: '有两次没有参加' },
  })
  // A face that was checked, and one that may be sent; what takes a face away is tried on somebody else's.
  await checkedFace({ community, worker }, { personId, token })
  const face = await sentFace({ token }, community)
  const other = await volunteer(field)
  await mustApi(c.sendPortrait, { token: other.token, body: { file: await sentFace(other, community), version: 0, consent: true } })
  const about = { district, personId, teamId, source, number, trainingId, honourId, objectionId, kind: 'insurance' }
  const named = Object.values(c).filter(({ path }) => path.includes('{'))
  return {
    ...Object.fromEntries(named.map(({ id }) => [`params of ${id}`, [about]])),
    ...{ teamId: [teamId], people: [[personId]], leader: [personId], line: [line] },
    'body of volunteer.sendPortrait': [{ file: face, version: 2, consent: true }],
    'params of volunteer.decidePortrait': [{ personId: other.personId }],
    'body of volunteer.decidePortrait': [
      { version: 1, verdict: { is: 'themself' } },
      { version: 2, verdict: { is: 'again', reason: '请拍正面' } },
    ],
    'params of print.makeCertificatePdf': [{ number }],
    'query of volunteer.listPendingHours': [{ place: community, team: teamId }, { place: community }],
    'query of volunteer.listVolunteers': [
      { place: community, state: 'active' },
      { place: community, state: 'waiting' },
    ],
  }
}
