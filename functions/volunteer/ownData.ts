import type { PersonId } from '@shared/identity/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { sayFullDay } from '@shared/kernel/day'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { sayMinutes } from '@shared/volunteer/hours'
import { relationNames } from '@shared/volunteer/person'
import { proofNames, proofStateNames } from '@shared/volunteer/proof'
import { languageNames, skillNames } from '@shared/volunteer/skill'
import { sayStars } from '@shared/volunteer/stars'
import { memberRoleNames } from '@shared/volunteer/team'
import { elderNames, postNames, volunteerStateNames } from '@shared/volunteer/volunteer'
import { nameOf, phoneOf } from './names'
import { guardianOf, readPerson, teamsOfMine } from './person'
import { readPortrait } from './store/portrait'

/** Everything that is kept of somebody as a volunteer. */
export const ownVolunteering = async (personId: PersonId): Promise<OwnSection> => {
  const { profile, total, proofs, members, services } = await readPerson(personId)
  if (!profile) return { kind: 'volunteer', records: [] }
  const guardian = guardianOf(profile)
  const teams = await teamsOfMine(members.filter(({ state }) => state === 'active'))
  return {
    kind: 'volunteer',
    records: [
      {
        title: '志愿者登记',
        facts: factsOf(
          ['姓名', nameOf(profile)],
          ['手机号', phoneOf(profile)],
          ['编号', profile.badge],
          ['情况', volunteerStateNames[profile.state]],
          ['监护人', guardian && `${relationNames[guardian.relation]} ${guardian.name} ${guardian.phone}`],
          ['会做的事', profile.skills.map((skill) => skillNames[skill]).join('、')],
          ['语言', profile.languages.map((language) => languageNames[language]).join('、')],
          ['五老身份', profile.elder && elderNames[profile.elder]],
          ['职业身份', profile.post && postNames[profile.post]],
          ['服务队', teams.map(({ team, role }) => `${team.name}（${memberRoleNames[role]}）`).join('、')],
          ['登记时间', sayFullMoment(profile.registeredAt)],
          ['累计时长', `${sayMinutes(total.minutes)}，${total.services} 次，${sayStars(total.minutes)}`],
        ),
      },
      ...proofs.map(({ kind, last4, from, until, state }) => ({
        title: proofNames[kind],
        facts: factsOf(['尾号', last4], ['有效期', `${sayFullDay(from)}至${sayFullDay(until)}`], ['情况', proofStateNames[state]]),
      })),
      ...services.map(({ title, from, minutes }) => ({
        title: `服务：${title}`,
        facts: factsOf(['开始', sayFullMoment(from)], ['计入', sayMinutes(minutes)]),
      })),
    ],
  }
}

/** The face of their identity card. */
export const ownPortrait = async (personId: PersonId): Promise<OwnSection> => {
  const item = await readPortrait(personId)
  const records: OwnSection['records'] = []
  if (item?.waiting && item.sentAt) records.push({ title: '等社区核对的照片', facts: factsOf(['交来', sayFullMoment(item.sentAt)]) })
  if (item?.shown && item.checkedAt) records.push({ title: '志愿者证上的照片', facts: factsOf(['核对', sayFullMoment(item.checkedAt)]) })
  return { kind: 'portrait', records }
}
