import type { FileId, FileRef } from '@shared/content/model'
import type { CaseId } from '@shared/retrofit/model'
import { subsidyWatchers } from '@shared/subsidy/contract'
import { isSubsidised } from '@shared/subsidy/eligibility'
import { Opinion, type PayeeAccount, type SubsidyView } from '@shared/subsidy/model'
import { leftOf } from '@shared/subsidy/recovery'
import { type CaseItem, mustReadCase } from '@functions/retrofit/exports'
import type { Caller } from '@functions/platform/caller'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import { type Money, moneyOf, openAccount } from './account'
import { newFile } from './begin'
import { actsOn } from './can'
import type { Opened } from './change'
import { linked } from './files'
import type { CheckItem, FileItem, FlagItem } from './items'
import { reasonContext } from './recover'
import { keys, readFile, sealedIn } from './store'
import { readLand } from './store/district'

type Links = ReadonlyMap<FileId, FileRef & { url: string }>

/** What stands in the way of an application, before its own form is looked at. */
export const lacksOf = (head: CaseItem, file: FileItem, money: Money): SubsidyView['lacks'] => {
  const lacks: readonly (SubsidyView['lacks'][number] | false)[] = [
    head.registration === null && 'notRegistered',
    head.registration !== null && !isSubsidised(head.registration.on) && 'registeredTooEarly',
    head.filing === null && 'filing',
    money.builders === 0 && 'noBuilders',
    !money.confirmed && 'accountUnconfirmed',
    file.corridor?.broken === true && 'corridorBroken',
  ]
  return lacks.filter((lack): lack is SubsidyView['lacks'][number] => lack !== false)
}

const checkView = (caseId: CaseId, { checkId, on, found, note, photos }: CheckItem, staff: boolean, links: Links) => ({
  ...{ checkId, on, found },
  // What staff noted may speak of people.
  note: staff ? unseal(note, sealedIn(keys.check(caseId, checkId), 'note')) : '',
  photos: staff ? photos.flatMap((photo) => links.get(photo) ?? []) : [],
})

const flagView = (caseId: CaseId, { flagId, kind, text, on, state, settledOn, finding }: FlagItem) => {
  const key = keys.flag(caseId, flagId)
  return {
    ...{ flagId, kind, on, state, settledOn },
    text: unseal(text, sealedIn(key, 'text')),
    finding: finding === null ? null : unseal(finding, sealedIn(key, 'finding')),
  }
}

/** In the place of an account for those who need not know it. */
const masked: PayeeAccount = { holder: '', bank: '', tail: '' }
const accountIn = ({ caseId, account }: FileItem): PayeeAccount => (account === null ? masked : openAccount(caseId, account))

const filesOf = ({ file, kept }: Opened): FileId[] => [
  ...(file.application?.form.registrationCopy ? [file.application.form.registrationCopy] : []),
  ...(file.application?.form.invoices.map((invoice) => invoice.file) ?? []),
  ...kept.checks.flatMap(({ photos }) => photos),
]

/** The subsidy as its reader may see it: builders their own application, staff also doubts, notes, photos and the community's grant. */
export const viewOf = (opened: Opened, staff: boolean, money: Money, landIncome: SubsidyView['landIncome'], links: Links): SubsidyView => {
  const { head, file, kept, as } = opened
  const { caseId, title, storeys, terms, ownership, registration } = head
  const { state, turn, bearers, review, planYear, payment, corridor, recovery } = file
  const inside = staff || as.includes('builder')
  const reason = file.recoveryReason === null ? '' : unseal(file.recoveryReason, reasonContext(file))
  return {
    ...{ caseId, title, storeys, ownership, state, turn, bearers, review, planYear, now: now() },
    ...{ registeredOn: registration?.on ?? null, levelEntry: terms.levelEntry, landIncome: file.landIncome ?? landIncome },
    application: inside && file.application ? { ...file.application, account: accountIn(file) } : null,
    asked: file.application && { amount: file.application.amount, tier: file.application.tier, top: file.application.form.top },
    opinions: kept.opinions.map((opinion) => Opinion.parse(opinion)),
    payment: payment && { ...payment, account: inside ? accountIn(file) : masked },
    held: file.doubts > 0 || file.proven > 0,
    account: { account: inside ? money.account : null, confirmed: money.confirmed, builders: money.builders },
    spent: inside ? money.spent : null,
    lacks: lacksOf(head, file, money),
    corridor: corridor && {
      ...{ broken: corridor.broken, promisedOn: corridor.promisedOn, dueOn: corridor.dueOn },
      checks: kept.checks.map((check) => checkView(caseId, check, staff, links)),
    },
    recovery: recovery && { ...recovery, reason: inside ? reason : '', left: leftOf(recovery) },
    flags: staff ? kept.flags.map((flag) => flagView(caseId, flag)) : [],
    grant: staff ? kept.grant : null,
    files: inside ? filesOf(opened).flatMap((id) => links.get(id) ?? []) : [],
    can: actsOn(opened),
  }
}

/** The subsidy as it stands for this caller. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const viewFor = async (caller: Caller, caseId: CaseId): Promise<SubsidyView> => {
  const [reading, kept] = await Promise.all([mustReadCase(caller, caseId), readFile(caseId)])
  const { head, as } = reading
  const opened: Opened = { ...reading, kept, file: kept.file ?? newFile(head) }
  const staff = caller.holds(subsidyWatchers, head.community)
  const shown = staff || as.includes('builder') ? filesOf(opened) : []
  const [money, links, land] = await Promise.all([moneyOf(head), linked(shown), readLand(head.district, head.estate)])
  return viewOf(opened, staff, money, land?.bearer ?? null, links)
}
