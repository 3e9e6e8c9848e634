import { type AgreedFlat, isVoid } from '@shared/funding/agreement'
import { actualTotal } from '@shared/funding/budget'
import { type Position, firstPositions, joined } from '@shared/funding/joiner'
import type { Fen } from '@shared/kernel/money'
import { noMoney } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import type { OwnerKey } from '@shared/registry/model'
import type { CaseItem } from '@functions/retrofit/exports'
import type { AgreementItem, JoinerItem } from './items'
import type { Folder } from './store'

/** What follows from the items of a case: which agreement counts, who its builders are now, what everybody has in it. */

export const latestOf = ({ agreements }: Folder): AgreementItem | undefined => agreements.at(-1)

/** The agreement that is in force: the latest one, complete, on the present scheme. */
export const inForce = (folder: Folder, head: CaseItem): AgreementItem | null => {
  const latest = latestOf(folder)
  return latest?.state === 'complete' && !isVoid(latest.content, head) ? latest : null
}

export const joinersInForce = ({ joiners }: Folder): JoinerItem[] =>
  joiners.filter(({ state }) => state === 'inForce').sort((a, b) => ((a.inForceAt ?? '') < (b.inForceAt ?? '') ? -1 : 1))

/** Whose a flat of the agreement is: who signed, or who took over last. */
export const holderOf = ({ holders }: Pick<Folder, 'holders'>, flat: Pick<AgreedFlat, 'flat' | 'ownerKey'>): OwnerKey =>
  holders.filter((one) => one.flat === flat.flat).at(-1)?.ownerKey ?? flat.ownerKey

export interface BuilderFlat {
  readonly flat: PlaceId
  readonly label: string
  readonly room: string
  readonly floor: number
  readonly area: number
  readonly share: Fen
  readonly ownerKey: OwnerKey
}

/** Flats whose owners built the lift: those of the agreement and those that joined later, each with who holds it now. */
export const builderFlats = (folder: Folder, agreement: AgreementItem): BuilderFlat[] => {
  const { flats, house } = agreement.content
  const first = flats.map((flat) => ({ ...flat, ownerKey: holderOf(folder, flat) }))
  const later = joinersInForce(folder).flatMap((joiner) => {
    const own = house.find(({ flat }) => flat === joiner.flat)
    return own ? [{ ...own, label: joiner.label, share: joiner.amount, ownerKey: holderOf(folder, joiner) }] : []
  })
  return [...first, ...later]
}

/** What each flat has in the lift once it is settled and everybody who joined has paid in; null until it is settled. */
export const positionsOf = (folder: Folder, agreement: AgreementItem): readonly Position[] | null => {
  const { actuals } = folder
  if (!actuals) return null
  const { total, settled } = actualTotal(actuals.lines, agreement.content.plan.budget)
  if (!settled) return null
  let positions: readonly Position[] = firstPositions(total, actuals.subsidy ?? noMoney, agreement.content.flats)
  for (const { flat, amount } of joinersInForce(folder)) positions = joined(positions, flat, amount)
  return positions
}
