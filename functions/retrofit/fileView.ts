import { dayOf } from '@shared/kernel/day'
import type { Instant } from '@shared/kernel/instant'
import { sameTerms, schemeLacks } from '@shared/retrofit/design'
import type { AskView, CaseFileView, CorrectionView, DesignView, PackLine } from '@shared/retrofit/fileView'
import { PackDocument, broughtDocuments, openCorrections } from '@shared/retrofit/filing'
import type { readCaseFile } from '@shared/retrofit/fileContract'
import { eligibilityOf } from '@shared/retrofit/preCheck'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { type OpenedCase, mustReadCase } from './access'
import { reviewsOf } from './facts'
import type { Fact } from './fileItems'
import { linked } from './files'
import type { CaseItem, StepItem } from './items'
import { packFiles, packOf } from './pack'
import { readSteps } from './store'
import { type CaseFile, readFile } from './store/file'

const all = <T, U>(items: readonly T[], view: (item: T) => Promise<U>): Promise<U[]> => Promise.all(items.map(view))
const newestFirst = <T>(items: readonly T[]): T[] => [...items].reverse()

const preCheckView = (check: Fact<'PRECHECK'> | undefined): CaseFileView['preCheck'] => {
  if (!check) return null
  const { outcome, reasons } = eligibilityOf(check)
  return { ...check, outcome, reasons: [...reasons] }
}

const designView = async (head: CaseItem, file: CaseFile, design: Fact<'DESIGN'>, at: Instant): Promise<DesignView> => {
  const reviews = reviewsOf(file, design)
  return {
    ...design,
    drawings: await all(design.drawings, async ({ kind, ...drawing }) => ({ ...(await linked(drawing)), kind })),
    reviews: reviews.map((review) => ({ as: review.as, at: review.at, checks: review.checks })),
    lacks: schemeLacks(design, reviews, dayOf(at)),
    sameTerms: sameTerms(design, head.terms),
  }
}

const bodyView = async (head: CaseItem, body: Fact<'BODY'> | undefined): Promise<CaseFileView['body']> => {
  if (!body) return null
  const { agreedBy, agreement, licence, ...rest } = body
  return {
    ...rest,
    agreement: agreement && (await linked(agreement)),
    licence: licence && { number: licence.number, validUntil: licence.validUntil, file: await linked(licence.file) },
    agreed: head.builders.filter((builder) => agreedBy.includes(builder.ownerKey)).map((builder) => builder.label),
    unanimous: head.builders.length > 0 && head.builders.every((builder) => agreedBy.includes(builder.ownerKey)),
  }
}

const packLines = async (head: CaseItem, file: CaseFile, steps: readonly StepItem[]): Promise<PackLine[]> => {
  const [pack, files] = [packOf(head, file, steps), packFiles(file)]
  return all(PackDocument.options, async (document) => ({
    document,
    source: broughtDocuments.some((one) => one === document) ? ('brought' as const) : ('case' as const),
    digest: pack[document],
    files: await all(files[document], linked),
  }))
}

const correctionViews = (head: CaseItem, file: CaseFile, steps: readonly StepItem[]): CorrectionView[] => {
  const pack = packOf(head, file, steps)
  const { CORRECTION: notices, EXPLANATION: said } = file.facts
  return newestFirst(notices).map((notice) => {
    const after = said.filter((one) => one.filingRound === notice.filingRound && one.version > notice.version)
    const open = openCorrections({ ...notice, explained: after.map((one) => one.document) }, pack)
    return {
      at: notice.at,
      filingRound: notice.filingRound,
      items: notice.items.map((item) => ({
        ...item,
        dealtWith: !open.includes(item),
        explanation: after.findLast((one) => one.document === item.document)?.text ?? null,
      })),
    }
  })
}

const askViews = (file: CaseFile): AskView[] =>
  newestFirst(file.asks).map(({ bureau, kind, filingRound, number, subject, sentAt, due, provisional, answers }) => ({
    ...{ bureau, kind, filingRound, number, subject, sentAt, due, provisional },
    answers: answers.map(({ opinion, text, at }) => ({ opinion, text, at })),
  }))

const contractView = async ({ file, ended, ...contract }: Fact<'CONTRACT'>, at: Instant): Promise<CaseFileView['contracts'][number]> => ({
  ...contract,
  contractId: `k${String(contract.version).padStart(6, '0')}`,
  file: await linked(file),
  expired: contract.licence.validUntil < dayOf(at),
  ended: ended ?? null,
})

/** What neighbours see: what is shown in public anyway. */
const publicPart = async ({ head }: OpenedCase, file: CaseFile, at: Instant): Promise<CaseFileView> => ({
  version: head.version,
  preCheck: preCheckView(file.facts.PRECHECK.at(-1)),
  designs: await all(newestFirst(file.facts.DESIGN).slice(0, 1), (design) => designView(head, file, design, at)),
  ...{ offers: [], buildersFile: null, body: null, contracts: [], pack: [], corrections: [], asks: [], announcement: null },
  ...{ acceptances: [], inspections: [], registration: null, utilities: [] },
})

const withFile = async <T extends { readonly file: Parameters<typeof linked>[0] }>({ file, ...rest }: T) => ({
  ...rest,
  file: await linked(file),
})

/** What the builders' representatives and staff see: all of it, opinions of bureaus once they are given. */
const wholePart = async (opened: OpenedCase, file: CaseFile, steps: readonly StepItem[], at: Instant): Promise<CaseFileView> => {
  const { head } = opened
  const { facts } = file
  const [builders, announcement, registration] = [facts.BUILDERS.at(-1), facts.ANNOUNCEMENT.at(-1), facts.REGISTRATION.at(-1)]
  const labels = new Map(head.builders.map((builder) => [builder.ownerKey, builder]))
  return {
    ...(await publicPart(opened, file, at)),
    designs: await all(newestFirst(facts.DESIGN), (design) => designView(head, file, design, at)),
    offers: file.offers
      .filter((offer) => offer.joins)
      .map(({ ownerKey, asRep, at: said }) => {
        const { label = '', flats = [] } = labels.get(ownerKey) ?? {}
        return { label, flats: [...flats], asRep, at: said }
      }),
    buildersFile: builders ? await linked(builders.file) : null,
    body: await bodyView(head, facts.BODY.at(-1)),
    contracts: await all(newestFirst(facts.CONTRACT), (contract) => contractView(contract, at)),
    pack: await packLines(head, file, steps),
    corrections: correctionViews(head, file, steps),
    asks: askViews(file),
    announcement: announcement ? await withFile(announcement) : null,
    acceptances: await all(newestFirst(facts.ACCEPTANCE), withFile),
    inspections: await all(newestFirst(facts.INSPECTION), withFile),
    registration: registration ? { ...registration, form: await linked(registration.form), mark: await linked(registration.mark) } : null,
    utilities: [...new Map(facts.UTILITY.map((one) => [one.kind, one])).values()],
  }
}

export const readWholeFile: UseCase<typeof readCaseFile> = async ({ params: { caseId } }, caller) => {
  const opened = await mustReadCase(caller, caseId)
  const [file, steps] = await Promise.all([readFile(caseId), readSteps(caseId)])
  const at = now()
  const neighbour = opened.owner && opened.as.length === 0
  return neighbour ? publicPart(opened, file, at) : wholePart(opened, file, steps, at)
}
