import Taro from '@tarojs/taro'
import type { BookingId } from '@shared/activity/booking'
import type { SessionId } from '@shared/activity/session'
import type { ContestId, EntryId } from '@shared/contest/model'
import type { DecisionId, VoterId } from '@shared/decision/model'
import type { ServiceKind } from '@shared/dispatch/menu'
import type { OrderId } from '@shared/dispatch/order'
import type { CaseDocumentKind } from '@shared/document/caseKinds'
import type { NoticeKind } from '@shared/document/kinds'
import type { PlaceId } from '@shared/kernel/place'
import type { CaseId } from '@shared/retrofit/model'
import type { CertificateNumber } from '@shared/certificate/number'
import type { TeamId } from '@shared/volunteer/ids'

/** Every way from one page to another; a page is named here and in `app.config.ts` only. */
const go = (url: string): void => void Taro.navigateTo({ url })

export const toVote = (id: DecisionId): void => go(`/packages/decision/pages/vote/index?id=${id}`)
export const toReceipt = (id: DecisionId, voter: VoterId): void => go(`/packages/decision/pages/receipt/index?id=${id}&voter=${voter}`)
export const toResult = (id: DecisionId): void => go(`/packages/decision/pages/result/index?id=${id}`)
export const toBulletin = (id: DecisionId): void => go(`/packages/decision/pages/bulletin/index?id=${id}`)
/** A public notice: the call to vote, the preliminary result, the result. */
export const toNotice = (id: DecisionId, kind: NoticeKind): void => go(`/packages/decision/pages/notice/index?id=${id}&kind=${kind}`)
/** Have a neighbour vote, or vote for one. */
export const toProxy = (id: DecisionId): void => go(`/packages/decision/pages/proxy/index?id=${id}`)
export const toMeetings = (id: DecisionId): void => go(`/packages/decision/pages/meetings/index?id=${id}`)
export const toSignIn = (): void => go('/packages/account/pages/sign-in/index')
export const toPrivacy = (): void => go('/packages/account/pages/privacy/index')
export const toOwnData = (): void => go('/packages/account/pages/data/index')
/** Asks the community to be bound, with photographs. */
export const toBind = (): void => go('/packages/account/pages/bind/index')
/** Takes a code that a worker or a relative gave. */
export const toCode = (): void => go('/packages/account/pages/code/index')
export const toMyHome = (ownerKey: string): void => go(`/packages/account/pages/my-home/index?owner=${ownerKey}`)
/** Whether a certificate is genuine: of hours, of an award, of learning. */
export const toCertificateCheck = (number?: CertificateNumber): void =>
  go(`/packages/account/pages/certificate/index${number === undefined ? '' : `?number=${number}`}`)
export const toApprove = (): void => go('/packages/account/pages/approve/index')
/** Whom to ring and where to knock: of one vote, or the choice of one. */
export const toVisits = (id?: DecisionId): void => go(`/packages/field/pages/visits/index${id === undefined ? '' : `?id=${id}`}`)
/** Paper ballots at the door: of one vote, or the choice of one. */
export const toPapers = (id?: DecisionId): void => go(`/packages/field/pages/paper/index${id === undefined ? '' : `?id=${id}`}`)
/** The door of a session: code, scanner and list; or the choice of one. */
export const toDoor = (id?: SessionId): void => go(`/packages/field/pages/door/index${id === undefined ? '' : `?id=${id}`}`)
/** The case of one lift, for its owners. */
export const toCase = (id: CaseId): void => go(`/packages/retrofit/pages/case/index?caseId=${id}`)
const caseParts = {
  notice: 'notice/pages/notice',
  object: 'notice/pages/object',
  objection: 'notice/pages/objection',
  documents: 'notice/pages/documents',
  shares: 'funding/pages/shares',
  agreement: 'funding/pages/agreement',
  ledger: 'funding/pages/ledger',
  subsidy: 'subsidy/pages/subsidy',
} as const
export type CasePart = keyof typeof caseParts
/** What belongs to the case of a lift: its notice, an objection, the money, the subsidy. */
export const toCasePart = (part: CasePart, id: CaseId): void => go(`/packages/${caseParts[part]}/index?caseId=${id}`)
/** The documents of a case, or one of them. */
export const toCaseDocument = (id: CaseId, kind: CaseDocumentKind, item: string | null): void =>
  go(`/packages/${caseParts.documents}/index?caseId=${id}&kind=${kind}${item === null ? '' : `&item=${item}`}`)
/** What one wrote against a notice, in place of the page it was written on. */
export const toMyObjections = (id: CaseId): void => void Taro.redirectTo({ url: `/packages/${caseParts.objection}/index?caseId=${id}` })
/** Firms that the community recommends; who builds can say how they were. */
export const toVendors = (id: CaseId): void => go(`/packages/retrofit/pages/vendors/index?caseId=${id}`)
/** Competitions: the list, one of them, entering it, one's own entries, the jury. */
const contest = '/packages/contest/pages'
export const toContests = (): void => go(`${contest}/list/index`)
/** Those of a district, for whoever belongs to none yet. */
export const toContestsAt = (place: PlaceId): void => go(`${contest}/list/index?place=${place}`)
export const toContest = (id: ContestId): void => go(`${contest}/contest/index?contest=${id}`)
export const toEnterContest = (id: ContestId): void => go(`${contest}/enter/index?contest=${id}`)
export const toMyContests = (): void => go(`${contest}/mine/index`)
const entryUrl = (id: ContestId, entry: EntryId): string => `${contest}/entry/index?contest=${id}&entry=${entry}`
export const toEntry = (id: ContestId, entry: EntryId): void => go(entryUrl(id, entry))
/** After entering, in place of the form. */
export const toEntryInstead = (id: ContestId, entry: EntryId): void => void Taro.redirectTo({ url: entryUrl(id, entry) })
export const toJury = (id?: ContestId): void => go(`${contest}/score/index${id === undefined ? '' : `?contest=${id}`}`)
/** Wishing for a lift. */
export const toWish = (): void => go('/packages/retrofit/pages/wish/index')
/** Ordering a service: of a kind, or in one's own words. */
export const toPlaceOrder = (kind: ServiceKind): void => go(`/packages/dispatch/pages/place/index?kind=${kind}`)
export const toMyOrders = (): void => go('/packages/dispatch/pages/orders/index')
/** An order as whoever looks at it may see it. */
export const toOrder = (id: OrderId): void => go(`/packages/dispatch/pages/order/index?id=${id}`)
/** The same in place of the page that led there. */
export const onToOrder = (id: OrderId, placed = false): void =>
  void Taro.redirectTo({ url: `/packages/dispatch/pages/order/index?id=${id}${placed ? '&placed=1' : ''}` })
/** Open orders, for volunteers. */
export const toHall = (): void => go('/packages/dispatch/pages/hall/index')
export const toTeamOrders = (id: TeamId): void => go(`/packages/dispatch/pages/team/index?team=${id}`)
/** What one is named to serve or served. */
export const toMyServices = (): void => go('/packages/dispatch/pages/serving/index')
/** The identity card that a volunteer shows at the door. */
export const toServiceCard = (id: OrderId): void => go(`/packages/dispatch/pages/card/index?id=${id}`)
/** Whether somebody's identity card is genuine. */
export const toVerifyCard = (code?: string): void =>
  go(`/packages/dispatch/pages/verify/index${code === undefined ? '' : `?scene=${code}`}`)
export const toServices = (): void => void Taro.switchTab({ url: '/pages/services/index' })
/** Volunteering: `home` is what one is and did; the others are its parts. */
export const toVolunteer = (page: 'home' | 'register' | 'papers' | 'teams' | 'hours' | 'certificate' | 'training' | 'honours'): void =>
  go(`/packages/volunteer/pages/${page}/index`)
export const toVolunteerTeam = (id: TeamId): void => go(`/packages/volunteer/pages/team/index?id=${id}`)
/** Who organised a service writes it down. */
export const toVolunteerRecord = (id: TeamId): void => go(`/packages/volunteer/pages/record/index?id=${id}`)
const activity = '/packages/activity/pages'
/** A session of the science programme. */
export const toActivity = (id: SessionId): void => go(`${activity}/session/index?id=${id}`)
/** Booking seats of it, or joining its waitlist. */
export const toBook = (id: SessionId, way: 'book' | 'wait' = 'book'): void => go(`${activity}/book/index?id=${id}&way=${way}`)
export const toBooking = (id: SessionId, booking: BookingId): void => go(`${activity}/booking/index?session=${id}&booking=${booking}`)
/** The booking in place of the page on which it was made. */
export const toBookingInstead = (id: SessionId, booking: BookingId): void =>
  void Taro.redirectTo({ url: `${activity}/booking/index?session=${id}&booking=${booking}&new=1` })
export const toMyActivities = (): void => go(`${activity}/mine/index`)
export const toLearning = (): void => go(`${activity}/learning/index`)
/** Where one can go and learn in a district. */
export const toSites = (place: PlaceId): void => go(`${activity}/sites/index?place=${place}`)
/** What is like a session, near it. */
export const toSimilar = (id: SessionId): void => go(`${activity}/similar/index?id=${id}`)
export const toDraw = (id: SessionId): void => go(`${activity}/draw/index?id=${id}`)
/** 学手机: classes for elders. */
export const toClasses = (): void => go(`${activity}/classes/index`)
export const toFindClass = (): void => go(`${activity}/find/index`)
/** The large-print sheet of a class. */
export const toSheet = (id: SessionId): void => go(`${activity}/sheet/index?id=${id}`)
/** How relatives teach. */
export const toCoach = (): void => go(`${activity}/coach/index`)
/** The phone is handed to whoever was booked. */
export const toHandOver = (id: SessionId, booking: BookingId): void => go(`${activity}/handover/index?session=${id}&booking=${booking}`)
export const toLearn = (): void => void Taro.switchTab({ url: '/pages/learn/index' })
export const toHome = (): void => void Taro.switchTab({ url: '/pages/home/index' })
export const toVotes = (): void => void Taro.switchTab({ url: '/pages/votes/index' })
export const toMe = (): void => void Taro.switchTab({ url: '/pages/me/index' })
/** Home, with no page behind it. */
export const startAnew = (): void => void Taro.reLaunch({ url: '/pages/home/index' })
/** The staff desk; exists in the web build only. */
export const toDesk = (): void => go('/packages/desk/pages/home/index')

/** One page back, or home when the page was opened by a link. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else toHome()
}
