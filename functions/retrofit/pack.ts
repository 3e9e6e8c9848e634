import { type Digest, digestOf } from '@shared/kernel/digest'
import { type Pack, type PackDocument, openCorrections } from '@shared/retrofit/filing'
import type { Fact, KeptFile } from './fileItems'
import type { CaseItem, StepItem } from './items'
import type { CaseFile } from './store/file'

const last = <T>(items: readonly T[]): T | undefined => items.at(-1)
const ofFiles = (files: readonly Pick<KeptFile, 'sha256'>[]): Digest | null =>
  files.length > 0 ? digestOf(files.map((file) => file.sha256).sort()) : null

/** Contracts that are in force. */
export const contractsOf = (file: CaseFile): readonly Fact<'CONTRACT'>[] => file.facts.CONTRACT.filter((contract) => !contract.ended)

/** Files in the pack that stand in the case: what the applicant brought, and what was written down before. */
export const packFiles = (file: CaseFile): Record<PackDocument, readonly KeptFile[]> => {
  const brought = (document: Fact<'PACK'>['document']): readonly KeptFile[] =>
    last(file.facts.PACK.filter((pack) => pack.document === document))?.files ?? []
  const body = last(file.facts.BODY)
  const builders = last(file.facts.BUILDERS)
  return {
    application: brought('application'),
    voteResult: [],
    noticeReport: [],
    agreement: [],
    design: last(file.facts.DESIGN)?.drawings ?? [],
    body: [body?.agreement, body?.licence?.file].filter((one) => one !== undefined && one !== null),
    builders: builders ? [builders.file] : [],
    contracts: contractsOf(file).map((contract) => contract.file),
    titles: brought('titles'),
    qualifications: brought('qualifications'),
  }
}

/** The step by which something came about that is not void now: the last of its kind. */
const stepDigest = (steps: readonly StepItem[], event: StepItem['step']): Digest | null => {
  const step = last(steps.filter((s) => s.step === event))
  return step ? digestOf({ documents: step.documents, turn: step.turn }) : null
}

/** The application pack as it is now: a digest for each document that is there. Documents of vote, notice and money are those of their steps. */
export const packOf = (head: CaseItem, file: CaseFile, steps: readonly StepItem[]): Pack => {
  const files = packFiles(file)
  const ofRecords = (kind: 'body' | 'design' | 'builders' | 'contracts', records: readonly object[]): Digest | null =>
    records.length > 0 ? digestOf({ files: files[kind].map((one) => one.sha256), records }) : null
  return {
    application: ofFiles(files.application),
    voteResult: head.decisionId ? digestOf({ decision: head.decisionId }) : null,
    noticeReport: stepDigest(steps, 'issueReport'),
    agreement: stepDigest(steps, 'signAgreement'),
    design: ofRecords('design', file.facts.DESIGN.slice(-1)),
    body: ofRecords('body', file.facts.BODY.slice(-1)),
    builders: ofRecords('builders', file.facts.BUILDERS.slice(-1)),
    contracts: ofRecords('contracts', contractsOf(file)),
    titles: ofFiles(files.titles),
    qualifications: ofFiles(files.qualifications),
  }
}
/** The notice of this application that stands, with what was explained since. */
export const correctionOf = (head: CaseItem, file: CaseFile): (Fact<'CORRECTION'> & { readonly explained: PackDocument[] }) | null => {
  const notice = last(file.facts.CORRECTION.filter((one) => one.filingRound === head.filingRound))
  if (!notice) return null
  const explained = file.facts.EXPLANATION.filter((one) => one.filingRound === head.filingRound && one.version > notice.version)
  return { ...notice, explained: explained.map((one) => one.document) }
}

/** How many items of the notice that stands are not dealt with. */
export const correctionsOpen = (head: CaseItem, file: CaseFile, pack: Pack): number =>
  openCorrections(correctionOf(head, file), pack).length

/** The first notice of this application: what it did not name cannot be named later unless it changed. */
export const firstCorrection = (head: CaseItem, file: CaseFile): Fact<'CORRECTION'> | null =>
  file.facts.CORRECTION.find((one) => one.filingRound === head.filingRound) ?? null
