import type { AgreementView, FundingView, SignerView } from '@shared/funding/model'
import { signatureNames } from '@shared/funding/model'
import { ClauseKey, clauseNames } from '@shared/funding/clauses'
import { basisNames, presetOf } from '@shared/funding/presets'
import type { Sharing } from '@shared/funding/sharing'
import { dayOf, sayDay, sayFullDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'

/** `4.36 万`: an amount where there is little room; the exact one is never far. */
export const brief = (amount: number): string => (amount === 0 ? '不出' : `${(amount / 1_000_000).toFixed(2)} 万`)

/** By what rule the cost is shared, in one line. */
export const ruleWords = ({ preset, basis }: Pick<Sharing, 'preset' | 'basis'>): string =>
  preset === null ? basisNames[basis] : `${presetOf(preset).name}（${presetOf(preset).place}）`

export const signerWords = ({ state, at }: Pick<SignerView, 'state' | 'at'>): string =>
  state === 'signed' && at !== null ? `${signatureNames.signed}，${sayDay(dayOf(at))}` : signatureNames[state]

/** Where an agreement stands, in one sentence for its builders. */
export const agreementWords = (agreement: AgreementView): string => {
  const missing = agreement.signers.filter(({ state }) => state !== 'signed').length
  if (agreement.void) return '方案变了，这份协议已经作废，要等新的协议。'
  if (agreement.state === 'complete') return '各家都签好了，协议已经生效。'
  return missing === 0 ? '各家都签好了。' : `还有 ${missing} 家没有签字。`
}

/** What the agreement says, as it is read aloud before signing. */
export const spokenAgreement = ({ content, flats }: AgreementView, mine: readonly SignerView[]): string[] => [
  content.title,
  `总费用 ${sayFen(content.total)}，由 ${flats.length} 户分摊。`,
  ...mine.map(({ rooms, share }) => `您家 ${rooms.join('、')}，出 ${sayFen(share)}。`),
  ...content.plan.instalments.map(({ name, dueOn, amount }) => `${name}，${sayFullDay(dueOn)}以前，各家合计 ${sayFen(amount)}。`),
  ...ClauseKey.options.flatMap((key) => {
    const text = content.plan.clauses[key] ?? ''
    return text === '' ? [] : [`${clauseNames[key]}。`, text]
  }),
]

/** One line about an account: who, where, which. */
export const accountWords = (account: NonNullable<FundingView['account']>): string =>
  `${account.holder}，${account.bank}，尾号 ${account.tail}`
