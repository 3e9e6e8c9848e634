import { type Day, dayOf } from '@shared/kernel/day'
import { bodyFacts } from '@shared/retrofit/body'
import { sameTerms, schemeLacks } from '@shared/retrofit/design'
import type { CaseFacts } from '@shared/retrofit/facts'
import { askedFacts, packMissing } from '@shared/retrofit/filing'
import { eligibilityOf } from '@shared/retrofit/preCheck'
import { contractFacts } from '@shared/retrofit/works'
import { type LiftVote, liftVote } from '@functions/decision/exports'
import { now } from '@functions/platform/clock'
import type { Fact } from './fileItems'
import type { CaseItem, StepItem } from './items'
import { noFacts } from './move'
import { contractsOf, correctionsOpen, packOf } from './pack'
import { readSteps } from './store'
import { type CaseFile, readFile } from './store/file'

/** First day of registrations that are subsidised (Xinwu rules 十(一)). */
const subsidisedFrom = '2022-07-01'

export const voteFactsOf = (vote: LiftVote | null): CaseFacts['vote'] =>
  vote === null || vote.phase === 'withdrawn' ? null : { phase: vote.phase, outcome: vote.outcome, final: vote.final }

/** The last ticks of each office on the latest design. */
export const reviewsOf = (file: CaseFile, design: Fact<'DESIGN'>): Fact<'REVIEW'>[] => {
  const byOffice = new Map(file.facts.REVIEW.filter((review) => review.design === design.version).map((review) => [review.as, review]))
  return [...byOffice.values()]
}

const schemeFacts = (head: CaseItem, file: CaseFile, today: Day): CaseFacts['scheme'] => {
  const design = file.facts.DESIGN.at(-1)
  if (!design) return null
  return { lacks: schemeLacks(design, reviewsOf(file, design), today).length, sameTerms: sameTerms(design, head.terms) }
}

const registrationFacts = (head: CaseItem, file: CaseFile, today: Day): CaseFacts['registration'] => {
  const on = head.registration?.on ?? file.facts.REGISTRATION.at(-1)?.on
  if (!on) return null
  return { afterAcceptance: head.acceptedOn !== null && on >= head.acceptedOn, inFuture: on > today, subsidised: on >= subsidisedFrom }
}

/** What the written file says, as guards look at it. */
export const factsFrom = (head: CaseItem, file: CaseFile, steps: readonly StepItem[], vote: LiftVote | null): CaseFacts => {
  const today = dayOf(now())
  const { facts, asks } = file
  const [preCheck, body] = [facts.PRECHECK.at(-1), facts.BODY.at(-1)]
  const pack = packOf(head, file, steps)
  const asked = asks.filter((ask) => ask.filingRound === head.filingRound)
  return {
    ...noFacts,
    eligibility: preCheck ? eligibilityOf(preCheck).outcome : 'unchecked',
    vote: voteFactsOf(vote),
    coordinated: vote?.coordinated ?? false,
    body: body
      ? bodyFacts(
          body,
          head.builders.map((b) => b.ownerKey),
          today,
        )
      : null,
    scheme: schemeFacts(head, file, today),
    contracts: contractFacts(contractsOf(file), today),
    packMissing: packMissing(pack).length,
    correctionsOpen: correctionsOpen(head, file, pack),
    ...askedFacts(
      asked.map((ask) => ({ bureau: ask.bureau, kind: ask.kind, opinion: ask.answers.at(-1)?.opinion ?? null })),
      facts.DESIGN.at(-1)?.triggers ?? [],
    ),
    construction: {
      announced: facts.ANNOUNCEMENT.length > 0,
      acceptancePassed: facts.ACCEPTANCE.at(-1)?.passed ?? false,
      inspectionPassed: facts.INSPECTION.at(-1)?.passed ?? false,
    },
    registration: registrationFacts(head, file, today),
  }
}

/** The case with everything that its guards look at, in one go. */
export const lookInto = async (head: CaseItem): Promise<{ file: CaseFile; steps: StepItem[]; facts: CaseFacts }> => {
  const [file, steps, vote] = await Promise.all([
    readFile(head.caseId),
    readSteps(head.caseId),
    head.decisionId ? liftVote(head.decisionId) : null,
  ])
  return { file, steps, facts: factsFrom(head, file, steps, vote) }
}

/** What this context knows of a case, as guards look at it; what notice, money and subsidy know is absent: spread and fill it. */
export const factsOf = async (head: CaseItem): Promise<CaseFacts> => (await lookInto(head)).facts
