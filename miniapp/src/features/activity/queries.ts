import { skipToken, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { giveFeedback, issueLearningRecord, myLearning } from '@shared/activity/afterContract'
import type { BookingId, BookingView } from '@shared/activity/booking'
import {
  acceptOffer,
  agreeToCome,
  appealFault,
  cancelBooking,
  confirmTime,
  myBookings,
  readBooking,
} from '@shared/activity/bookingContract'
import { checkIn } from '@shared/activity/doorContract'
import { readDraw } from '@shared/activity/drawContract'
import type { ProgrammeId } from '@shared/activity/model'
import { type Month, addMonths } from '@shared/activity/month'
import { listDistricts, listSessions, readProgramme, readSession } from '@shared/activity/programmeContract'
import type { SessionId } from '@shared/activity/session'
import type { Site } from '@shared/activity/site'
import { listSites } from '@shared/activity/siteContract'
import { themeDays } from '@shared/activity/themeContract'
import type { Topic } from '@shared/activity/topic'
import type { SessionCard } from '@shared/activity/view'
import type { BodyOf } from '@shared/contract/endpoint'
import { type Day, startOf } from '@shared/kernel/day'
import { DAY, HOUR, MINUTE } from '@shared/kernel/instant'
import type { PlaceId } from '@shared/kernel/place'
import { call } from '@/api'
import { keepBooking, keepBookings, keptBooking } from './kept'

/** Under which names the cache holds what was read. */
export const keys = {
  sessions: ['activities'] as const,
  session: (id: SessionId) => ['activity', id] as const,
  mine: ['bookings', 'mine'] as const,
  booking: (id: BookingId) => ['booking', id] as const,
}

/** What begins from today on in a district, month after month. */
export const useSessions = (place: PlaceId | null, today: Day, topic: Topic | null) =>
  useInfiniteQuery({
    queryKey: [...keys.sessions, place, today, topic],
    initialPageParam: '',
    queryFn:
      place === null
        ? skipToken
        : ({ pageParam }) => {
            const month = today.slice(0, 7)
            const query = { place, month, through: addMonths(month, 3), after: startOf(today), limit: 20 }
            return call(listSessions, {
              query: { ...query, ...(topic === null ? {} : { topic }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
            })
          },
    getNextPageParam: (last) => last.cursor ?? undefined,
  })

/** Every session that begins in these months. */
const sessionsOf = async (place: PlaceId, month: Month, through: Month): Promise<SessionCard[]> => {
  const items: SessionCard[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: SessionCard[]; cursor: string | null } = await call(listSessions, {
      query: { place, month, through, limit: 100, ...(cursor === '' ? {} : { cursor }) },
    })
    items.push(...page.items)
    cursor = page.cursor
  }
  return items
}

/** Everything of one month, for its calendar. */
export const useMonth = (place: PlaceId, month: Month) =>
  useQuery({ queryKey: [...keys.sessions, place, month], queryFn: () => sessionsOf(place, month, month) })

/** Months that a course takes at most: it is found under the one in which it began. */
const COURSE = 4
/** Sessions of a place that may have a lesson today. */
export const underWay = (place: PlaceId, today: Day) => ({
  queryKey: [...keys.sessions, place, 'underWay', today],
  queryFn: () => sessionsOf(place, addMonths(today.slice(0, 7), -COURSE), today.slice(0, 7)),
})

export const useThemeDays = (district: PlaceId, year: number) =>
  useQuery({ queryKey: ['theme-days', district, year], staleTime: DAY, queryFn: () => call(themeDays, { query: { district, year } }) })

/** Every museum, base and classroom of a district: a few dozen. */
export const useSites = (place: PlaceId) =>
  useQuery({
    queryKey: ['sites', place],
    staleTime: HOUR,
    queryFn: async () => {
      const items: Site[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: { items: Site[]; cursor: string | null } = await call(listSites, {
          query: { place, limit: 100, ...(cursor === '' ? {} : { cursor }) },
        })
        items.push(...page.items)
        cursor = page.cursor
      }
      return items
    },
  })

export const useDistricts = (enabled: boolean) =>
  useQuery({ queryKey: ['activity-districts'], enabled, staleTime: DAY, queryFn: async () => (await call(listDistricts)).items })

export const useActivity = (id: SessionId) =>
  useQuery({ queryKey: keys.session(id), queryFn: () => call(readSession, { params: { sessionId: id } }) })

/** The other sessions of a programme, when somebody wants to see them. */
export const useProgramme = (id: ProgrammeId | null) =>
  useQuery({
    queryKey: ['programme', id],
    queryFn: id === null ? skipToken : () => call(readProgramme, { params: { programmeId: id } }),
  })

/** One's own bookings; what is ahead is kept on the phone too, since the door may have no network. */
export const useMyBookings = (enabled: boolean) =>
  useInfiniteQuery({
    queryKey: keys.mine,
    enabled,
    staleTime: MINUTE / 2,
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const page = await call(myBookings, { query: pageParam === '' ? {} : { cursor: pageParam } })
      if (pageParam === '') keepBookings(page.items)
      return page
    },
    getNextPageParam: (last) => last.cursor ?? undefined,
  })

/** One booking; without network, as the phone last saw it. */
export const useBooking = (sessionId: SessionId, bookingId: BookingId) =>
  useQuery({
    queryKey: keys.booking(bookingId),
    queryFn: async () => {
      const read = await call(readBooking, { params: { sessionId, bookingId } })
      keepBooking(read.booking)
      return read
    },
    initialData: () => {
      const booking = keptBooking(bookingId)
      return booking && { booking, feedback: null, now: booking.bookedAt }
    },
    initialDataUpdatedAt: 0,
  })

/** A booking changed: what the phone shows of it, of the list and of the seats is not so any more. */
export const useBookingChanged = () => {
  const cache = useQueryClient()
  return (booking: BookingView) => {
    keepBooking(booking)
    cache.setQueryData(keys.booking(booking.bookingId), (before: object | undefined) => ({
      feedback: null,
      now: booking.bookedAt,
      ...before,
      booking,
    }))
    void cache.invalidateQueries({ queryKey: keys.mine })
    void cache.invalidateQueries({ queryKey: keys.session(booking.sessionId) })
    void cache.invalidateQueries({ queryKey: keys.sessions })
  }
}

const acts = { accept: acceptOffer, cancel: cancelBooking, confirm: confirmTime, agree: agreeToCome } as const
export type Act = keyof typeof acts

/** What one does with an order, each safe to send again. */
export const useAct = ({ sessionId, bookingId }: Pick<BookingView, 'sessionId' | 'bookingId'>, act: Act) => {
  const cache = useQueryClient()
  const onSuccess = useBookingChanged()
  return useMutation({
    mutationFn: () => call(acts[act], { params: { sessionId, bookingId } }),
    onSuccess,
    // Somebody was quicker, or time was: show how it stands.
    onError: () => void cache.invalidateQueries({ queryKey: keys.booking(bookingId) }),
  })
}

export const useCheckIn = ({ sessionId }: Pick<BookingView, 'sessionId'>) => {
  const onSuccess = useBookingChanged()
  return useMutation({ mutationFn: (body: BodyOf<typeof checkIn>) => call(checkIn, { params: { sessionId }, body }), onSuccess })
}

export const useFeedback = ({ sessionId, bookingId }: Pick<BookingView, 'sessionId' | 'bookingId'>) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyOf<typeof giveFeedback>) => call(giveFeedback, { params: { sessionId, bookingId }, body }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.booking(bookingId) }),
  })
}

export const useAppeal = (sessionId: SessionId, bookingId: BookingId) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => call(appealFault, { params: { sessionId, bookingId }, body: { text } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.mine }),
  })
}

export const useLearning = () => useQuery({ queryKey: ['learning'], queryFn: () => call(myLearning) })
export const useIssueRecord = () => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (learner: string) => call(issueLearningRecord, { body: { learner } }),
    onSettled: () => void cache.invalidateQueries({ queryKey: ['learning'] }),
  })
}
export const useDraw = (id: SessionId) => useQuery({ queryKey: ['draw', id], queryFn: () => call(readDraw, { params: { sessionId: id } }) })
