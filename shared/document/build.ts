import type { Result } from '../decision/model'
import { type ResultStanding } from '../decision/inquiry'
import { digestOf, sayDigest } from '../kernel/digest'
import { chinaClock } from '../kernel/instant'
import { ballotSheet } from './ballot'
import type { DocumentContent, DocumentSheet, LinliDocument } from './blocks'
import { consultationNotice } from './consultation'
import { doorNoticeSheet } from './doorNotice'
import { type DocumentKind, documentNames } from './kinds'
import { preliminaryNotice, resultNotice } from './results'
import type { Door, PaperVoter, Subject } from './subject'

const letters: Record<DocumentKind, string> = { consultation: 'TZ', ballots: 'PJ', doorNotices: 'SM', preliminary: 'CB', result: 'JG' }

/** 文书编号, `TZ-20261118-7K4MQ2`: kind, day the roll was frozen, end of the vote's id. The same however often it is made. */
export const documentNumber = (kind: DocumentKind, { decisionId, roll }: Pick<Subject, 'decisionId' | 'roll'>): string => {
  const { year, month, day } = chinaClock(roll.frozenAt)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${letters[kind]}-${year}${two(month)}${two(day)}-${decisionId.slice(-6)}`
}

const finished = (subject: Subject, kind: DocumentKind, paper: 'A4' | 'A5', sheets: DocumentSheet[]): LinliDocument => {
  const number = documentNumber(kind, subject)
  const content: DocumentContent = {
    kind,
    decisionId: subject.decisionId,
    number,
    name: `${documentNames[kind]}-${subject.title}-${number}`,
    paper,
    sheets,
    footer: [`文书编号 ${number}`, `方案指纹 ${sayDigest(subject.schemeDigest)}`, `名册指纹 ${sayDigest(subject.roll.fingerprint)}`],
  }
  return { ...content, digest: digestOf(content) }
}

export const buildConsultation = (subject: Subject): LinliDocument =>
  finished(subject, 'consultation', 'A4', [{ id: 'notice', blocks: consultationNotice(subject) }])

/** The notice of a result; `standing` tells whether the inquiry period is over. */
export const buildPreliminary = (subject: Subject, result: Result, standing: ResultStanding): LinliDocument =>
  finished(subject, 'preliminary', 'A4', [{ id: 'notice', blocks: preliminaryNotice(subject, result, standing === 'final') }])

export const buildResult = (subject: Subject, result: Result): LinliDocument =>
  finished(subject, 'result', 'A4', [{ id: 'notice', blocks: resultNotice(subject, result) }])

/** One page for each of these voters, in the order given. */
export const buildBallots = (subject: Subject, voters: readonly PaperVoter[]): LinliDocument =>
  finished(
    subject,
    'ballots',
    'A4',
    voters.map((voter) => ballotSheet(subject, voter)),
  )

/** One half page for each of these doors, in the order given. */
export const buildDoorNotices = (subject: Subject, doors: readonly Door[]): LinliDocument =>
  finished(
    subject,
    'doorNotices',
    'A5',
    doors.map((door) => doorNoticeSheet(subject, door)),
  )
