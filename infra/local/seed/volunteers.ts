import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { listCandidates, makeHonour, openHonour } from '@shared/volunteer/honourContract'
import { recordService } from '@shared/volunteer/hoursContract'
import type { VolunteerForm } from '@shared/volunteer/form'
import type { TeamId } from '@shared/volunteer/ids'
import { decidePortrait, decideProof, decideVolunteer } from '@shared/volunteer/deskContract'
import { issueCertificate, readOwnVolunteer, registerVolunteer, sendPortrait, showProof } from '@shared/volunteer/ownContract'
import { foundTeam, joinTeam, readTeamCode } from '@shared/volunteer/teamContract'
import type { TeamText } from '@shared/volunteer/team'
import { makeTraining } from '@shared/volunteer/trainingContract'
import { type Day, addDays, dayOf } from '@shared/kernel/day'
import { HOUR, plus } from '@shared/kernel/instant'
import type { PersonId } from '@shared/identity/model'
import type { Stage } from './activities'
import { community, district } from './district'
import { drawnFace } from './drawnFace'
import { personNamed } from './people'
import { root } from '../files'

/** A photo of a paper, as somebody's phone takes it. */
const photo = path.join(root, 'infra/local/seed/drawings/deed-201.jpg')

type Wishes = Partial<VolunteerForm> & Pick<VolunteerForm, 'skills'>

const formOf = (id: string, wishes: Wishes): VolunteerForm => ({
  ...{ place: community.id, name: personNamed(id).name, phone: personNamed(id).phone ?? '', born: null, guardian: null },
  ...{ languages: ['mandarin'], slots: ['weekdayMorning', 'weekendAfternoon'], reach: 'community', elder: null, post: null },
  ...wishes,
})

/** Who registers, in the words of the form; those not accepted wait on the desk. */
const volunteers: readonly { id: string; accepted: boolean; wishes: Wishes }[] = [
  {
    id: 'leader-elders',
    accepted: true,
    wishes: { skills: ['phoneHelp', 'companionship'], languages: ['mandarin', 'wuxi'], elder: 'teacher', reach: 'street' },
  },
  {
    id: 'leader-spark',
    accepted: true,
    wishes: { skills: ['phoneHelp', 'techService', 'schoolScience'], reach: 'district', post: 'enterpriseHead' },
  },
  {
    id: 'volunteer-xu',
    accepted: true,
    wishes: { skills: ['phoneHelp', 'healthTalk', 'companionship'], languages: ['mandarin', 'wuxi', 'shanghai'], elder: 'expert' },
  },
  {
    id: 'volunteer-cheng',
    accepted: true,
    wishes: { skills: ['medicalAdvice', 'healthTalk', 'firstAid'], reach: 'street', post: 'doctor' },
  },
  {
    id: 'volunteer-lu',
    accepted: true,
    wishes: { skills: ['phoneHelp', 'photography'], post: 'engineer', slots: ['weekendMorning', 'weekendAfternoon'] },
  },
  { id: 'volunteer-he', accepted: false, wishes: { skills: ['phoneHelp', 'antiFraud'] } },
  {
    id: 'volunteer-xia',
    accepted: false,
    wishes: {
      skills: ['phoneHelp', 'culture'],
      born: '2010-05',
      guardian: { name: '夏大树', phone: '13800008188', relation: 'father' },
      slots: ['weekendMorning', 'weekendAfternoon'],
    },
  },
]

const elders: TeamText = {
  ...{ name: '银龄服务队', kind: 'smartHelp', tags: ['elders', 'fiveElders'], rank: 'team', most: 3 },
  about: '退休老教师、老专家教邻居用手机，陪老人说说话。就近服务，量力而行。',
  ...{ skills: ['phoneHelp', 'companionship', 'healthTalk'], languages: ['mandarin', 'wuxi', 'shanghai'] },
}
const spark: TeamText = {
  ...{ name: '星火服务队', kind: 'science', tags: ['fourLeaders', 'youth', 'scienceInformants'], rank: 'team', most: 3 },
  about: '科技工作者和大学生，修家电、讲科普、防诈骗。',
  ...{ skills: ['techService', 'schoolScience', 'phoneHelp', 'applianceSafety'], languages: ['mandarin'] },
}

const idOf = async (scene: Stage, id: string): Promise<PersonId> => {
  const { profile } = await scene.actor(id).call(readOwnVolunteer)
  if (!profile) throw new Error(`${id} is no volunteer`)
  return profile.personId
}

const register = async (scene: Stage): Promise<void> => {
  for (const { id, accepted, wishes } of volunteers) {
    const { profile } = await scene.actor(id).call(registerVolunteer, { body: { version: null, form: formOf(id, wishes), consent: true } })
    if (!profile) throw new Error(`${id} did not register`)
    if (accepted)
      await scene.actor('worker-sun').call(decideVolunteer, {
        params: { personId: profile.personId },
        body: { version: profile.version, verdict: { is: 'accept', guardianRung: false } },
      })
  }
}

const found = async (scene: Stage, text: TeamText, leader: string, place = community.id): Promise<TeamId> => {
  const body = { teamKey: randomUUID(), place, text, leader: await idOf(scene, leader) }
  return (await scene.actor('association').call(foundTeam, { body })).team.teamId
}

const join = async (scene: Stage, teamId: TeamId, leader: string, members: readonly string[]): Promise<void> => {
  const { code } = await scene.actor(leader).call(readTeamCode, { params: { teamId } })
  for (const member of members) await scene.actor(member).call(joinTeam, { params: { teamId }, body: { code } })
}

const quiz = {
  title: '上门服务安全须知',
  lessons: [
    { heading: '两人同行', text: '上门服务要两个人一起去，出示志愿者证，不单独进老人家门。' },
    { heading: '不碰钱和密码', text: '不问、不记、不替老人输入银行密码和验证码，不收礼物和钱。' },
    { heading: '有事就打电话', text: '老人不舒服、遇到纠纷或者觉得不安全，马上打电话给社区，危险时先打 110 或 120。' },
  ],
  questions: [
    { text: '上门服务可以一个人去吗？', options: ['可以，快去快回', '不可以，要两人同行'], right: 1 },
    { text: '老人请您帮忙输入银行密码，怎么办？', options: ['帮忙输入', '转过身，请老人自己输入', '记下来下次再用'], right: 1 },
    { text: '服务时老人突然不舒服，先做什么？', options: ['打 120 并告诉社区', '先拍照留记录'], right: 0 },
  ],
}

/** People register, two teams are founded, a paper is checked and one waits, long before the present day. */
export const beginVolunteers = async (scene: Stage): Promise<void> => {
  await register(scene)
  const elderTeam = await found(scene, elders, 'leader-elders')
  await join(scene, elderTeam, 'leader-elders', ['volunteer-xu', 'volunteer-cheng', 'volunteer-lu'])
  const sparkTeam = await found(scene, spark, 'leader-spark')
  await join(scene, sparkTeam, 'leader-spark', ['volunteer-cheng', 'volunteer-lu'])
  await scene.actor('association').call(makeTraining, { body: { trainingKey: randomUUID(), place: district, ...quiz } })
}

const show = async (scene: Stage, id: string, kind: 'insurance' | 'doctor', until: Day): Promise<void> => {
  const file = await scene.actor(id).uploadEvidence(community.id, '证件照片.jpg', readFileSync(photo))
  const from = addDays(dayOf(scene.calendar.at([0, 8])), -30)
  await scene.actor(id).call(showProof, { body: { kind, last4: '2046', from, until, file: file.fileId } })
}

/** Faces for identity cards; those not checked wait on the desk. */
const faces: readonly { id: string; checked: boolean; look: Parameters<typeof drawnFace>[0] }[] = [
  { id: 'leader-elders', checked: true, look: { hair: 10, glasses: true } },
  { id: 'leader-spark', checked: true, look: { hair: 24, glasses: false } },
  { id: 'volunteer-cheng', checked: true, look: { hair: 16, glasses: true } },
  { id: 'volunteer-lu', checked: false, look: { hair: 36, glasses: false } },
]

const showFaces = async (scene: Stage): Promise<void> => {
  for (const { id, checked, look } of faces) {
    const { fileId } = await scene.actor(id).uploadEvidence(community.id, '照片.png', drawnFace(look), 'volunteerPortrait')
    await scene.actor(id).call(sendPortrait, { body: { file: fileId, version: 0, consent: true } })
    const params = { personId: await idOf(scene, id) }
    if (checked) await scene.actor('worker-sun').call(decidePortrait, { params, body: { version: 1, verdict: { is: 'themself' } } })
  }
}

/** Services of the last weeks: one volunteer over a hundred hours with a certificate, hours that wait, a list in publicity. */
export const playVolunteers = async (scene: Stage): Promise<void> => {
  const today = dayOf(scene.calendar.at([0, 8]))
  const [xu, cheng, lu] = [await idOf(scene, 'volunteer-xu'), await idOf(scene, 'volunteer-cheng'), await idOf(scene, 'volunteer-lu')]
  const teams = (await scene.actor('volunteer-lu').call(readOwnVolunteer)).teams.map(({ team }) => team)
  const teamNamed = (name: string): TeamId => {
    const team = teams.find((one) => one.name === name)
    if (!team) throw new Error(`no team ${name}`)
    return team.teamId
  }
  const record = (leader: string, team: string, title: string, people: PersonId[], day: number, hour: number, hours: number | null) => {
    const from = scene.calendar.at([day, hour])
    return scene.actor(leader).call(recordService, {
      params: { teamId: teamNamed(team) },
      body: { serviceKey: randomUUID(), title, people, from, to: hours === null ? null : plus(from, hours * HOUR) },
    })
  }
  const titles = ['手机帮扶进社区', '健康讲座', '陪伴独居老人', '防诈骗宣传']
  for (let n = 0; n < 17; n++) {
    const people = n % 3 === 0 ? [xu, cheng] : n % 3 === 1 ? [xu, lu] : [xu]
    await record('leader-elders', elders.name, titles[n % titles.length] ?? '', people, -84 + 5 * n, 9, n % 4 === 0 ? 7 : 6)
  }
  await record('leader-spark', spark.name, '家电安全检查', [cheng, lu], -3, 14, 2)
  await record('leader-spark', spark.name, '科学小课堂', [lu], -2, 15, null)
  await scene.actor('volunteer-xu').call(issueCertificate)
  for (const [id, until] of [
    ['volunteer-xu', addDays(today, 300)],
    ['volunteer-lu', addDays(today, 200)],
  ] as const) {
    await show(scene, id, 'insurance', until)
    const personId = await idOf(scene, id)
    await scene
      .actor('worker-sun')
      .call(decideProof, { params: { personId, kind: 'insurance' }, body: { version: 1, verdict: { is: 'valid' } } })
  }
  await show(scene, 'volunteer-cheng', 'doctor', addDays(today, 500))
  await showFaces(scene)
  const association = scene.actor('association')
  const year = Number(today.slice(0, 4))
  const { items } = await association.call(listCandidates, { query: { place: district, year } })
  const people = items.flatMap(({ personId, worthy }) => (personId && worthy ? [personId] : []))
  // Early in a year nobody has served long enough yet.
  if (people.length === 0) return
  const { honourId, version } = await association.call(makeHonour, {
    body: { honourKey: randomUUID(), place: district, title: `${year} 年度优秀科技志愿者`, year, people, teams: [] },
  })
  await association.call(openHonour, { params: { honourId }, body: { version, days: 5 } })
}
