import { randomUUID } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { decideGroup } from '@shared/activity/bookingContract'
import { syncMarks } from '@shared/activity/doorContract'
import { createProgramme, readProgramme, readSessionCode } from '@shared/activity/programmeContract'
import { byAudience, sumOf } from '@shared/activity/season'
import { listGroups, seasonReport } from '@shared/activity/seasonContract'
import type { BookingView } from '@shared/activity/booking'
import type { SessionView } from '@shared/activity/view'
import { FileId } from '@shared/content/model'
import { PersonId } from '@shared/identity/model'
import { digestText } from '@shared/kernel/digest'
import { HOUR, plus } from '@shared/kernel/instant'
import { type PlaceId, ancestorAt, childOf } from '@shared/kernel/place'
import { monthOf } from '@functions/activity/store'
import { addFile } from '@functions/content/store'
import { now } from '@functions/platform/clock'
import { writeFile } from '@functions/platform/files'
import { newId } from '@functions/platform/ids'
import { ensurePlace } from '@functions/registry/store'
import { ok } from '../../support/answers'
import { type Club, bookAs, foundClub, neighbour, openSession, partyFor, programmeText, quarterAfter } from '../../support/activity'
import { api, mustApi, refusal } from '../../support/stack'
import { tokenWith } from '../../support/tokens'

const seats = { online: 20, helped: 4, walkIn: 0, social: 0 }
/** The nth session from now, an hour each, none at the time of another. */
const nth = (n: number) => {
  const startsAt = quarterAfter(plus(now(), n * 2 * HOUR))
  return { seats, lessons: [{ startsAt, endsAt: plus(startsAt, HOUR) }] }
}
const came = async (club: Club, { sessionId }: SessionView, { bookingId }: BookingView): Promise<void> => {
  const mark = { markKey: randomUUID(), sessionId, bookingId, seat: 0, lesson: 0, at: now(), way: 'tick' as const }
  const { results } = await mustApi(syncMarks, { token: club.staff, params: { sessionId }, body: { marks: [mark] } })
  expect(results).toEqual([{ markKey: mark.markKey, outcome: 'noted' }])
}

describe('groups that ask', () => {
  test('are on the list of their place until somebody answered, of no other place', async () => {
    const club = await foundClub()
    const party = { most: 4, groupMost: 20, childrenPerAdult: 10, ages: { from: null, to: null } }
    const session = await openSession(club, { plan: { ...nth(1), party } })
    const [school, firm] = [await neighbour(), await neighbour()]
    const asked = ok(await bookAs(session, school, { party: partyFor(school, 5, { relation: 'teacher', group: '示范小学' }) }))
    const other = ok(await bookAs(session, firm, { party: partyFor(firm, 3, { relation: 'teacher', group: '示例公司' }) }))
    const listed = async (token = club.staff) =>
      (await mustApi(listGroups, { token, query: { place: club.community } })).items.map((g) => g.group)
    expect(await listed()).toEqual(['示范小学', '示例公司'])
    const answer = (one: BookingView, body: { agree: true } | { agree: false; reason: string }) =>
      mustApi(decideGroup, { token: club.staff, params: { sessionId: one.sessionId, bookingId: one.bookingId }, body })
    await answer(asked, { agree: true })
    expect(await listed()).toEqual(['示例公司'])
    await answer(other, { agree: false, reason: '那天场地不够' })
    expect(await listed()).toEqual([])
    const elsewhere = await foundClub()
    expect((await refusal(listGroups, { token: elsewhere.staff, query: { place: club.community } })).code).toBe('WRONG_PLACE')
  })

  test('of every community below are on the list of street and district, with the name of the community', async () => {
    const club = await foundClub()
    const [street, district] = [ancestorAt(club.community, 'street'), ancestorAt(club.community, 'district')]
    if (!street || !district) throw new Error('no street')
    // `c1` begins like `c12` and `s1` like `s12`: neither sees the other.
    const twelfth = childOf(street, 'c12')
    const beside = childOf(childOf(district, 's12'), 'c1')
    await ensurePlace(twelfth, '新桥社区')
    await ensurePlace(beside, '河西社区')
    const clubs: Club[] = [
      club,
      { community: twelfth, staff: await tokenWith({ staff: [{ role: 'communityWorker', place: twelfth }] }) },
      { community: beside, staff: await tokenWith({ staff: [{ role: 'communityWorker', place: beside }] }) },
    ]
    const party = { most: 4, groupMost: 20, childrenPerAdult: 10, ages: { from: null, to: null } }
    for (const [n, one] of clubs.entries()) {
      const session = await openSession(one, { plan: { ...nth(1), party } })
      const teacher = await neighbour()
      ok(await bookAs(session, teacher, { party: partyFor(teacher, 2, { relation: 'teacher', group: `示例学校${n}` }) }))
    }
    const listed = async (place: PlaceId, token: string) =>
      (await mustApi(listGroups, { token, query: { place, limit: 2 } })).items.map((g) => `${g.placeName} ${g.group}`)
    const [officer, association] = [
      await tokenWith({ staff: [{ role: 'streetOfficer', place: street }] }),
      await tokenWith({ staff: [{ role: 'associationOfficer', place: district }] }),
    ]
    expect(await listed(street, officer)).toEqual(['云梯社区 示例学校0', '新桥社区 示例学校1'])
    expect(await listed(club.community, officer)).toEqual(['云梯社区 示例学校0'])
    expect(await listed(twelfth, officer)).toEqual(['新桥社区 示例学校1'])
    const first = await mustApi(listGroups, { token: association, query: { place: district, limit: 2 } })
    const rest = await mustApi(listGroups, { token: association, query: { place: district, cursor: first.cursor ?? '' } })
    expect([...first.items, ...rest.items].map(({ placeName }) => placeName)).toEqual(['云梯社区', '新桥社区', '河西社区'])
    expect((await refusal(listGroups, { token: club.staff, query: { place: street } })).code).toBe('WRONG_PLACE')
    // A cursor of the district opens nothing of it to a community.
    const stolen = await api(listGroups, { token: club.staff, query: { place: club.community, cursor: first.cursor ?? '' } })
    expect(stolen.ok ? stolen.body.items.filter(({ place }) => place !== club.community) : []).toEqual([])
  })
})

describe('a season', () => {
  test('counts attendances by sessions and people once, whose marks are good for this season alone', async () => {
    const club = await foundClub()
    const [first, second] = [
      await openSession(club, { plan: nth(0), text: { audience: ['youth', 'elders'] } }),
      await openSession(club, { plan: nth(0), text: { audience: ['elders'] } }),
    ]
    const [often, once] = [await neighbour(), await neighbour()]
    const booked = ok(await bookAs(first, often))
    await came(club, first, booked)
    const also = ok(await bookAs(second, once))
    await came(club, second, also)
    const month = monthOf(first.lessons[0]?.startsAt ?? now())
    const query = { place: club.community, month, from: month, to: month }
    const { items } = await mustApi(seasonReport, { token: club.staff, query })
    expect(sumOf(items)).toMatchObject({ sessions: 2, attendances: 2, people: 2 })
    // The same person at both is one person: as if the second had been the first one’s.
    expect(sumOf([...items, ...items.slice(0, 1)])).toMatchObject({ attendances: 3, people: 2 })
    expect(byAudience(items).map(({ key, sessions }) => [key, sessions])).toEqual([
      ['youth', 1],
      ['elders', 2],
    ])
    const year = await mustApi(seasonReport, { token: club.staff, query: { ...query, from: `${month.slice(0, 4)}-01` } })
    const marks = new Set(items.flatMap(({ people }) => people))
    expect(year.items.flatMap(({ people }) => people).some((mark) => marks.has(mark))).toBe(false)
    expect(JSON.stringify(items)).not.toContain(often.phone)
    const { code } = await refusal(seasonReport, { token: often.token, query })
    expect(code).toBe('FORBIDDEN')
  })
})

describe('materials', () => {
  const uploaded = async (club: Club, contentType: string, purpose: 'programmeMaterial' | 'evidence' = 'programmeMaterial') => {
    const fileId = newId(FileId, 'f')
    const key = `materials/${fileId}`
    await writeFile(key, '声音', contentType)
    await addFile({
      ...{ fileId, name: '讲解.mp3', contentType, size: 6, sha256: digestText('声音'), key, purpose },
      ...{ place: club.community, requestedBy: newId(PersonId, 'p'), requestedAt: now(), confirmedAt: now() },
    })
    return fileId
  }
  const written = (club: Club, file: FileId) => ({
    token: club.staff,
    body: {
      programmeKey: randomUUID(),
      place: club.community,
      text: programmeText({ materials: [{ kind: 'audio' as const, title: '讲解录音', text: '', link: null, file }] }),
    },
  })

  test('an uploaded recording opens by a link that is made when it is looked at; other files are refused', async () => {
    const club = await foundClub()
    const made = await mustApi(createProgramme, written(club, await uploaded(club, 'audio/mpeg')))
    const url = made.materials[0]?.url ?? ''
    expect(await (await fetch(url)).text()).toBe('声音')
    // A draft is nobody's but that of staff.
    expect((await refusal(readProgramme, { params: { programmeId: made.programmeId } })).code).toBe('NOT_FOUND')
    for (const file of [await uploaded(club, 'image/png'), await uploaded(club, 'audio/mpeg', 'evidence'), newId(FileId, 'f')])
      expect((await refusal(createProgramme, written(club, file))).code).toBe('FILE_MISSING')
    const elsewhere = await foundClub()
    expect((await refusal(createProgramme, written(club, await uploaded(elsewhere, 'audio/mpeg')))).code).toBe('FILE_MISSING')
  })
})

test('the code of a poster is a picture, for whoever runs the session', async () => {
  const club = await foundClub()
  const { sessionId } = await openSession(club, { plan: nth(1) })
  const { image } = await mustApi(readSessionCode, { token: club.staff, params: { sessionId } })
  expect(image).toMatch(/^data:image\/\w+;base64,/)
  const token = await tokenWith({})
  expect((await refusal(readSessionCode, { token, params: { sessionId } })).code).toBe('FORBIDDEN')
})
