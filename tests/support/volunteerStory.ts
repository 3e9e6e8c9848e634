import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import { HOUR, plus } from '@shared/kernel/instant'
import { makeCertificatePdf } from '@shared/print/contract'
import { volunteerContract as c } from '@shared/volunteer/contract'
import { usualGoals } from '@shared/volunteer/target'
import type { Actor } from '../../infra/local/seed/actor'
import { community, district } from '../../infra/local/seed/district'

/** A face that waits since the seeds is replaced, looked at, and taken back. */
const playPortrait = async (lu: Actor, worker: Actor): Promise<void> => {
  const { profile, portrait } = await lu.call(c.readOwnVolunteer)
  if (!profile) throw new Error('no volunteer')
  const { fileId } = await lu.uploadEvidence(community.id, '照片.jpg', Buffer.from('a face'), 'volunteerPortrait')
  await lu.call(c.sendPortrait, { body: { file: fileId, version: portrait.version, consent: true } })
  await worker.call(c.decidePortrait, {
    params: { personId: profile.personId },
    body: { version: portrait.version + 1, verdict: { is: 'themself' } },
  })
  await lu.call(c.withdrawPortrait)
}

/** Calls every endpoint of volunteers on the seeded district; the seed itself has registered people, founded teams and recorded hours. */
export const playVolunteerEndpoints = async (as: (id: string) => Actor): Promise<void> => {
  const [worker, association, leader, lu] = [as('worker-sun'), as('association'), as('leader-spark'), as('volunteer-lu')]
  const place = { query: { place: community.id } }
  const { items: waiting } = await worker.call(c.listVolunteers, { query: { place: community.id, state: 'waiting' } })
  const { items: shown } = await worker.call(c.listVolunteers, { query: { place: community.id, state: 'proofs' } })
  // Their photographs are looked at.
  for (const { personId } of shown) await worker.call(c.readVolunteer, { params: { personId } })
  await playPortrait(lu, worker)
  const [one] = waiting
  if (!one) throw new Error('nobody waits')
  const ofOne = { params: { personId: one.personId } }
  await worker.call(c.readVolunteer, ofOne)
  await worker.call(c.revealVolunteer, { ...ofOne, body: { reason: 'verify' } })
  await worker.call(c.decideVolunteer, { ...ofOne, body: { version: one.version, verdict: { is: 'return', reason: '请补充技能' } } })
  await worker.call(c.exportVolunteers, { body: { place: community.id, what: 'people', year: 2026 } })
  await worker.call(c.exportVolunteers, { body: { place: community.id, what: 'services', year: 2026 } })
  const { version: goals } = await worker.call(c.readTargets, place)
  await association.call(c.setTargets, { params: { district }, body: { goals: { ...usualGoals, teams: 50 }, version: goals } })
  const { items: teams } = await lu.call(c.listTeams, place)
  const team = teams.find(({ name }) => name === '星火服务队')
  if (!team) throw new Error('no team')
  const ofTeam = { teamId: team.teamId }
  const { members } = await leader.call(c.readTeam, { params: ofTeam })
  const member = members?.find(({ role }) => role === 'member')
  if (!member) throw new Error('nobody in the team')
  await leader.call(c.changeMember, {
    params: { ...ofTeam, personId: member.personId },
    body: { version: member.version, act: 'makeDeputy' },
  })
  const { name, kind, tags, rank, about, skills, languages, most, version } = team
  const text = { name, kind, tags, rank, about, skills, languages, most }
  await association.call(c.editTeam, { params: ofTeam, body: { version, text } })
  for (const [n, state] of (['suspended', 'active'] as const).entries())
    await association.call(c.setTeamStanding, { params: ofTeam, body: { version: version + 1 + n, state, reason: '年度检查' } })
  const { items: pending } = await worker.call(c.listPendingHours, place)
  const [service] = pending
  if (!service) throw new Error('no hours wait')
  await worker.call(c.settleHours, {
    params: { personId: service.personId, source: service.source },
    body: { version: service.version, times: { from: service.from, to: plus(service.from, HOUR) }, reason: '看了签到表' },
  })
  const { items: lines } = await lu.call(c.readOwnHours)
  await lu.call(c.askCorrection, { params: { source: lines[0]?.source ?? service.source }, body: { text: '实际到十一点半' } })
  const { certificates } = await as('volunteer-xu').call(c.readOwnVolunteer)
  const [certificate] = certificates
  if (!certificate) throw new Error('no certificate')
  await lu.call(c.verifyCertificate, { params: { number: certificate.number } })
  await as('volunteer-xu').call(makeCertificatePdf, { params: { number: certificate.number } })
  const { items: lists } = await lu.call(c.listHonours, place)
  const [list] = lists
  if (!list) throw new Error('no list in publicity')
  const ofList = { honourId: list.honourId }
  const { objectionId } = await lu.call(c.objectToHonour, {
    params: ofList,
    body: { objectionKey: randomUUID(), line: null, text: '名单里少了一位' },
  })
  await association.call(c.listObjections, { params: ofList })
  await association.call(c.answerObjection, {
    params: { ...ofList, objectionId },
    body: { version: list.version, answer: '核查过，没有达到标准。', remove: false },
  })
  await expect(association.call(c.publishHonour, { params: ofList, body: { version: list.version + 1 } })).rejects.toThrow(
    'HONOUR_TOO_EARLY',
  )
  const { items: trainings } = await lu.call(c.listTrainings, { query: { place: district } })
  const [training] = trainings
  if (!training) throw new Error('no training')
  await lu.call(c.answerQuiz, { params: { trainingId: training.trainingId }, body: { answers: [1, 1, 0] } })
  const { teams: mine, profile } = await lu.call(c.readOwnVolunteer)
  const other = mine.find((part) => part.team.name === '银龄服务队')
  if (!other || !profile) throw new Error('in two teams')
  await lu.call(c.leaveTeam, { params: { teamId: other.team.teamId }, body: { version: other.version } })
  await lu.call(c.leaveVolunteering, { body: { version: profile.version } })
}
