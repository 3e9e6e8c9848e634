import { describe, expect, test } from '@jest/globals'
import type { CaseFacts } from '@shared/retrofit/facts'
import { type Lack } from '@shared/retrofit/lack'
import { decide } from '@shared/retrofit/machine'
import { type CaseEvent, transitions } from '@shared/retrofit/transitions'
import { CaseActor, type CaseState } from '@shared/retrofit/state'
import { allGood, but } from './facts'

/** Every row of the table of states (DOMAIN §2.1): who takes the step, where it leads, and what each bad input is refused with. */
interface Row {
  readonly row: string
  readonly from: CaseState
  readonly event: CaseEvent
  readonly by: CaseActor
  readonly to: CaseState
  readonly facts?: Partial<CaseFacts>
  readonly notBy: CaseActor
  readonly bad: readonly (readonly [Partial<CaseFacts>, Lack])[]
}

const missed = { vote: { phase: 'closed', outcome: 'notPassed', final: false } } as const
const good = allGood
const notice = (changes: object): Partial<CaseFacts> => ({ notice: { lacks: 0, over: true, withoutRecord: 0, ...changes } })
const body = (changes: Partial<NonNullable<CaseFacts['body']>>): Partial<CaseFacts> => ({
  body: { agreement: true, unanimous: true, licence: 'valid', ...changes },
})
const subsidy = (changes: Partial<NonNullable<CaseFacts['subsidy']>>): Partial<CaseFacts> => ({
  subsidy: {
    lacks: 0,
    communityPassed: true,
    streetPassed: true,
    corridorBroken: false,
    planYear: 2027,
    accountConfirmed: true,
    ...changes,
  },
})
const registration = (changes: object): Partial<CaseFacts> => ({
  registration: { afterAcceptance: true, inFuture: false, subsidised: true, ...changes },
})
const construction = (changes: object): Partial<CaseFacts> => ({ construction: { ...good.construction, ...changes } })

const rows: readonly Row[] = [
  {
    ...{ row: 'L0 wish pool → consultation', from: 'wishing', event: 'startConsulting', by: 'communityWorker', to: 'consulting' },
    notBy: 'builder',
    bad: [
      [{ eligibility: 'ineligible' }, 'notEligible'],
      [{ eligibility: 'unchecked' }, 'eligibilityUnchecked'],
      [{ eligibility: 'refer' }, 'eligibilityUnchecked'],
      [{ vote: null }, 'voteMissing'],
    ],
  },
  {
    ...{ row: 'L1 consultation → consent', from: 'consulting', event: 'consentReached', by: 'system', to: 'consented' },
    notBy: 'communityWorker',
    bad: [
      [{ vote: { phase: 'running', outcome: null, final: false } }, 'voteRunning'],
      [missed, 'consentMissing'],
      [{ vote: { phase: 'closed', outcome: 'specialConsentMissing', final: true } }, 'consentMissing'],
      [{ vote: null }, 'voteMissing'],
    ],
  },
  {
    ...{ row: 'L1a level entry that the street allowed', from: 'coordinating', event: 'consentReached', by: 'system', to: 'consented' },
    notBy: 'streetOfficer',
    bad: [
      [missed, 'consentMissing'],
      [{ vote: { phase: 'closed', outcome: 'specialConsentMissing', final: true } }, 'consentMissing'],
    ],
  },
  {
    ...{ row: 'L1 consultation → coordination', from: 'consulting', event: 'consentMissed', by: 'system', to: 'coordinating' },
    ...{ notBy: 'streetOfficer', facts: missed },
    bad: [[{ vote: { phase: 'running', outcome: null, final: false } }, 'voteRunning']],
  },
  {
    ...{ row: 'L1a a new round needs minutes', from: 'coordinating', event: 'startConsulting', by: 'communityWorker', to: 'consulting' },
    notBy: 'builder',
    bad: [
      [{ coordinated: false }, 'coordinationMissing'],
      [{ vote: null }, 'voteMissing'],
    ],
  },
  {
    ...{ row: 'L3 implementing body', from: 'consented', event: 'appointBody', by: 'builder', to: 'bodyAppointed', notBy: 'streetOfficer' },
    bad: [
      [{ body: null }, 'bodyAgreementMissing'],
      [body({ agreement: false }), 'bodyAgreementMissing'],
      [body({ unanimous: false }), 'bodyNotUnanimous'],
      [body({ licence: 'missing' }), 'bodyLicenceMissing'],
      [body({ licence: 'expired' }), 'bodyLicenceExpired'],
    ],
  },
  {
    ...{
      row: 'L4 preliminary design',
      from: 'bodyAppointed',
      event: 'presentScheme',
      by: 'builder',
      to: 'schemeReady',
      notBy: 'streetOfficer',
    },
    bad: [
      [{ scheme: null }, 'schemeMissing'],
      [{ scheme: { lacks: 1, sameTerms: true } }, 'schemeIncomplete'],
      [{ scheme: { lacks: 0, sameTerms: false } }, 'termsDiffer'],
    ],
  },
  {
    ...{ row: 'L5 public notice', from: 'schemeReady', event: 'postNotice', by: 'builder', to: 'noticeRunning', notBy: 'housingOfficer' },
    bad: [
      [{ notice: null }, 'noticeMissing'],
      [notice({ lacks: 1 }), 'noticeIncomplete'],
      [{ vote: { phase: 'closed', outcome: 'passed', final: false } }, 'inquiryRunning'],
    ],
  },
  {
    ...{ row: 'L6 notice report', from: 'noticeRunning', event: 'issueReport', by: 'communityWorker', to: 'noticeReported' },
    // By the community, never by the implementing body.
    notBy: 'builder',
    bad: [
      [notice({ over: false }), 'noticeRunning'],
      [notice({ withoutRecord: 1 }), 'recordsMissing'],
    ],
  },
  {
    ...{ row: 'L7 agreement', from: 'noticeReported', event: 'signAgreement', by: 'builder', to: 'agreed', notBy: 'streetOfficer' },
    bad: [
      [{ agreement: null }, 'agreementMissing'],
      [{ agreement: { lacks: 1, unsigned: 0 } }, 'agreementIncomplete'],
      [{ agreement: { lacks: 0, unsigned: 1 } }, 'buildersUnsigned'],
    ],
  },
  {
    ...{ row: 'L8 application', from: 'agreed', event: 'submit', by: 'builder', to: 'submitted', notBy: 'streetOfficer' },
    bad: [
      [{ contracts: { missing: 1, unlicensed: 0 } }, 'contractsMissing'],
      [{ contracts: { missing: 0, unlicensed: 1 } }, 'contractorUnlicensed'],
      [{ packMissing: 1 }, 'packIncomplete'],
    ],
  },
  {
    ...{ row: 'L8a correction', from: 'submitted', event: 'requestCorrection', by: 'streetOfficer', to: 'correcting' },
    ...{ facts: { correctionsOpen: 2 }, notBy: 'communityWorker' },
    bad: [[{ correctionsOpen: 0 }, 'packIncomplete']],
  },
  {
    ...{ row: 'L8a corrected', from: 'correcting', event: 'resubmit', by: 'builder', to: 'submitted', notBy: 'streetOfficer' },
    bad: [[{ correctionsOpen: 1 }, 'correctionsOpen']],
  },
  {
    ...{ row: 'L9 accepted by the street', from: 'submitted', event: 'accept', by: 'streetOfficer', to: 'streetReview', notBy: 'builder' },
    bad: [[{ correctionsOpen: 1 }, 'correctionsOpen']],
  },
  {
    ...{ row: 'L9 first review', from: 'streetReview', event: 'forward', by: 'streetOfficer', to: 'districtReview' },
    ...{ notBy: 'housingOfficer', bad: [] },
  },
  {
    ...{ row: 'L10 district review', from: 'districtReview', event: 'askOpinions', by: 'housingOfficer', to: 'opinions' },
    notBy: 'streetOfficer',
    // A trigger is ticked and no sheet sent.
    bad: [[{ sheets: { unsent: 1, waiting: 0 } }, 'sheetsUnsent']],
  },
  {
    ...{
      row: 'L11–L12 opinions, filing notice',
      from: 'opinions',
      event: 'file',
      by: 'housingOfficer',
      to: 'filed',
      notBy: 'planningOfficer',
    },
    bad: [
      [{ opinions: { waiting: 1, against: 0 } }, 'opinionsWaiting'],
      [{ opinions: { waiting: 0, against: 1 } }, 'opinionsAgainst'],
      [{ sheets: { unsent: 0, waiting: 1 } }, 'sheetsWaiting'],
    ],
  },
  {
    ...{ row: 'L12x rejected', from: 'opinions', event: 'reject', by: 'housingOfficer', to: 'rejected', notBy: 'communityWorker', bad: [] },
  },
  { ...{ row: 'L12x → L4', from: 'rejected', event: 'redesign', by: 'builder', to: 'bodyAppointed', notBy: 'housingOfficer', bad: [] } },
  { ...{ row: 'L12x → L5', from: 'rejected', event: 'renotice', by: 'builder', to: 'schemeReady', notBy: 'housingOfficer', bad: [] } },
  { ...{ row: 'L12x → L8', from: 'rejected', event: 'reapply', by: 'builder', to: 'agreed', notBy: 'housingOfficer', bad: [] } },
  {
    ...{ row: 'L13 works', from: 'filed', event: 'startConstruction', by: 'builder', to: 'construction', notBy: 'marketOfficer' },
    bad: [
      [construction({ announced: false }), 'worksNotAnnounced'],
      [{ contracts: { missing: 0, unlicensed: 1 } }, 'contractorUnlicensed'],
    ],
  },
  {
    ...{ row: 'L14 acceptance', from: 'construction', event: 'completeAcceptance', by: 'builder', to: 'accepted', notBy: 'streetOfficer' },
    bad: [
      [construction({ acceptancePassed: false }), 'acceptanceMissing'],
      [construction({ inspectionPassed: false }), 'inspectionMissing'],
    ],
  },
  {
    ...{ row: 'L15 registration', from: 'accepted', event: 'register', by: 'marketOfficer', to: 'registered', notBy: 'streetOfficer' },
    bad: [
      [{ registration: null }, 'registrationMissing'],
      [registration({ afterAcceptance: false }), 'registrationBeforeAcceptance'],
      [registration({ inFuture: true }), 'registrationInFuture'],
    ],
  },
  {
    ...{ row: 'L16 subsidy', from: 'registered', event: 'applySubsidy', by: 'builder', to: 'subsidyApplied', notBy: 'housingOfficer' },
    bad: [
      [registration({ subsidised: false }), 'registeredTooEarly'],
      [subsidy({ lacks: 1 }), 'subsidyIncomplete'],
      [subsidy({ corridorBroken: true }), 'corridorBroken'],
      [subsidy({ accountConfirmed: false }), 'accountUnconfirmed'],
    ],
  },
  {
    ...{ row: 'L17 review', from: 'subsidyApplied', event: 'reviewSubsidy', by: 'housingOfficer', to: 'subsidyReviewed' },
    notBy: 'streetOfficer',
    bad: [
      [subsidy({ communityPassed: false }), 'communityNotPassed'],
      [subsidy({ streetPassed: false }), 'streetNotPassed'],
    ],
  },
  {
    ...{
      row: 'L18 plan',
      from: 'subsidyReviewed',
      event: 'planSubsidy',
      by: 'housingOfficer',
      to: 'subsidyPlanned',
      notBy: 'financeOfficer',
    },
    bad: [[subsidy({ planYear: null }), 'notInPlan']],
  },
  {
    ...{ row: 'L18 paid', from: 'subsidyPlanned', event: 'paySubsidy', by: 'financeOfficer', to: 'paid', notBy: 'housingOfficer' },
    bad: [[subsidy({ accountConfirmed: false }), 'accountUnconfirmed']],
  },
  { ...{ row: 'L19 running it', from: 'paid', event: 'handOver', by: 'builder', to: 'operating', notBy: 'financeOfficer', bad: [] } },
  {
    ...{ row: 'recovery', from: 'recovering', event: 'recover', by: 'financeOfficer', to: 'operating', notBy: 'builder' },
    bad: [[{ recovered: false }, 'notRecovered']],
  },
]

const take = ({ from, event, facts }: Row, by: CaseActor, changes: Partial<CaseFacts> = {}) =>
  decide(from, { event, actors: [by], reason: '写明原因' }, but({ ...facts, ...changes }))

describe('the road of a lift, row by row', () => {
  test.each(rows)('$row', (row) => {
    expect(take(row, row.by)).toMatchObject({ ok: true, to: row.to })
    expect(take(row, row.notBy)).toEqual({ ok: false, why: 'notYou' })
    for (const [changes, lack] of row.bad)
      expect(take(row, row.by, changes)).toEqual({ ok: false, why: 'lacking', lacks: expect.arrayContaining([lack]) })
  })

  test.each(transitions.filter((t) => t.reason))('$event wants a reason: $name', ({ event, from, actors }) => {
    for (const state of from)
      expect(decide(state, { event, actors, reason: '  ' }, allGood, 'consented')).toEqual({ ok: false, why: 'reasonMissing' })
  })

  test.each([
    ['consulting', 'submit'],
    ['noticeRunning', 'submit'],
    ['construction', 'paySubsidy'],
    ['accepted', 'paySubsidy'],
    ['wishing', 'consentReached'],
    ['registered', 'cancel'],
    ['cancelled', 'resume'],
  ] as const)('no jump: %s does not lead on by %s', (state, event) => {
    expect(decide(state, { event, actors: [...CaseActor.options], reason: '原因' }, allGood, 'consented')).toEqual({
      ok: false,
      why: 'notFromHere',
    })
  })
})
