import { randomBytes, randomUUID } from 'node:crypto'
import { confirmEvidenceUpload, requestEvidenceUpload } from '@shared/content/contract'
import type { FileId } from '@shared/content/model'
import { decidePortrait, decideVolunteer } from '@shared/volunteer/deskContract'
import type { VolunteerForm } from '@shared/volunteer/form'
import type { TeamId } from '@shared/volunteer/ids'
import { readOwnVolunteer, registerVolunteer, sendPortrait } from '@shared/volunteer/ownContract'
import { foundTeam, joinTeam, readTeamCode } from '@shared/volunteer/teamContract'
import type { TeamText } from '@shared/volunteer/team'
import { PersonId } from '@shared/identity/model'
import { PlaceId, childOf } from '@shared/kernel/place'
import { newId, newUlid } from '@functions/platform/ids'
import { issueToken } from '@functions/platform/token'
import { ensurePlace } from '@functions/registry/store'
import { anyPhone, mustApi } from './stack'
import { aPicture } from './bindings'
import { tokenWith } from './tokens'

/** A district of the test's own, with those who keep volunteers there. */
export interface Field {
  readonly district: PlaceId
  readonly community: PlaceId
  readonly worker: string
  readonly association: string
}

export const foundField = async (): Promise<Field> => {
  const district = PlaceId.parse(`v${randomBytes(5).toString('hex')}`)
  const community = childOf(childOf(district, 's1'), 'c1')
  await ensurePlace(district, '示范区')
  await ensurePlace(community, '云梯社区')
  return {
    ...{ district, community },
    worker: await tokenWith({ staff: [{ role: 'communityWorker', place: community }] }),
    association: await tokenWith({ staff: [{ role: 'associationOfficer', place: district }] }),
  }
}

export interface TestVolunteer {
  readonly personId: PersonId
  readonly token: string
  readonly phone: string
}

export const volunteerForm = (community: PlaceId, phone: string, wishes: Partial<VolunteerForm> = {}): VolunteerForm => ({
  ...{ place: community, name: '许甲一', phone, born: null, guardian: null },
  ...{ skills: ['phoneHelp'], languages: ['mandarin'], slots: [], reach: 'community', elder: null, post: null },
  ...wishes,
})

/** Somebody who registers; `accepted` by the community unless told otherwise. */
export const volunteer = async (
  { community, worker }: Pick<Field, 'community' | 'worker'>,
  wishes: Partial<VolunteerForm> = {},
  accepted = true,
): Promise<TestVolunteer> => {
  const personId = newId(PersonId, 'p')
  const { accessToken: token } = await issueToken({ personId, sessionId: newUlid(), staff: [], owner: [] })
  const phone = wishes.phone ?? anyPhone()
  const body = { version: null, form: volunteerForm(community, phone, wishes), consent: true as const }
  const { profile } = await mustApi(registerVolunteer, { token, body })
  if (accepted)
    await mustApi(decideVolunteer, {
      ...{ token: worker, params: { personId } },
      body: { version: profile?.version ?? 1, verdict: { is: 'accept', guardianRung: true } },
    })
  return { personId, token, phone }
}

/** A picture that a volunteer uploaded for their card, whole and in the store. */
export const sentFace = async ({ token }: Pick<TestVolunteer, 'token'>, place: PlaceId, bytes?: Buffer): Promise<FileId> => {
  const { described, send } = aPicture(bytes && Buffer.from(bytes))
  const { file, upload } = await mustApi(requestEvidenceUpload, { token, body: { ...described, place, purpose: 'volunteerPortrait' } })
  await send(upload)
  return (await mustApi(confirmEvidenceUpload, { token, params: { fileId: file.fileId } })).fileId
}

/** A portrait that the community has looked at. */
export const checkedFace = async (
  { community, worker }: Pick<Field, 'community' | 'worker'>,
  who: Pick<TestVolunteer, 'token' | 'personId'>,
  bytes?: Buffer,
): Promise<FileId> => {
  const file = await sentFace(who, community, bytes)
  const { portrait } = await mustApi(readOwnVolunteer, { token: who.token })
  await mustApi(sendPortrait, { token: who.token, body: { file, version: portrait.version, consent: true } })
  await mustApi(decidePortrait, {
    ...{ token: worker, params: { personId: who.personId } },
    body: { version: portrait.version + 1, verdict: { is: 'themself' } },
  })
  return file
}

export const teamText = (wishes: Partial<TeamText> = {}): TeamText => ({
  ...{ name: '银龄服务队', kind: 'smartHelp', tags: ['elders'], rank: 'team', about: '', skills: ['phoneHelp'], languages: [], most: 3 },
  ...wishes,
})

export const foundTestTeam = async (field: Field, leader: TestVolunteer, text: Partial<TeamText> = {}): Promise<TeamId> => {
  const body = { teamKey: randomUUID(), place: field.community, text: teamText(text), leader: leader.personId }
  return (await mustApi(foundTeam, { token: field.association, body })).team.teamId
}

export const joinByCode = async (teamId: TeamId, leader: TestVolunteer, members: readonly TestVolunteer[]): Promise<void> => {
  const { code } = await mustApi(readTeamCode, { token: leader.token, params: { teamId } })
  for (const { token } of members) await mustApi(joinTeam, { token, params: { teamId }, body: { code } })
}
