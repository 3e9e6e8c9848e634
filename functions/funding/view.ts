import { isVoid, planLacks } from '@shared/funding/agreement'
import { actualTotal, emptyBudget } from '@shared/funding/budget'
import type { AccountView, FundingView, JoinerView } from '@shared/funding/model'
import { standingOf } from '@shared/funding/payments'
import { dayOf } from '@shared/kernel/day'
import { addFen } from '@shared/kernel/money'
import type { PlaceId } from '@shared/kernel/place'
import type { CaseId } from '@shared/retrofit/model'
import type { Caller } from '@functions/platform/caller'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { OpenedCase } from '@functions/retrofit/exports'
import { mayPrepare, mustSee, seesAll, signerOf } from './access'
import { type BuilderFlat, builderFlats, holderOf, inForce, latestOf } from './folder'
import { type RollFlat, houseOf, ownersNow } from './house'
import type { AgreementItem, JoinerItem } from './items'
import { linked, signerViews, signsFor } from './signers'
import { type Folder, keys, readFolder, readSigners, sealedIn } from './store'

const isMine = (caller: Caller, ownerKey: string): boolean => caller.ownerOf(ownerKey) !== undefined

const agreementView = async (caller: Caller, { head }: OpenedCase, item: AgreementItem, house: readonly RollFlat[]) => {
  const { caseId, version, number, title, round, schemeVersion, plan, total, flats, madeAt } = item.content
  const roll = ownersNow(house)
  const items = await readSigners(head.caseId, version)
  return {
    content: { caseId, version, number, title, round, schemeVersion, plan, total, madeAt },
    digest: item.digest,
    state: item.state,
    void: isVoid(item.content, head),
    completedAt: item.completedAt ?? null,
    flats: flats.map(({ flat, label, room, floor, share, ownerKey }) => ({
      flat,
      label,
      room,
      floor,
      share,
      mine: isMine(caller, ownerKey),
    })),
    signers: await signerViews(caller, head, item, items),
    changedHands: item.state === 'signing' ? flats.filter((f) => roll.get(f.flat) !== f.ownerKey).map(({ label }) => label) : [],
  }
}

/** Account with who has confirmed it; `holder` opens for whoever may see the money at all. */
const accountView = (caller: Caller, { head }: OpenedCase, folder: Folder, builders: readonly BuilderFlat[]): AccountView | null => {
  const { account, confirmations } = folder
  if (!account) return null
  const { version, bank, tail, setAt } = account
  const confirmedAt = new Map(confirmations.map(({ signer, at }) => [signer, at]))
  const byOwner = new Map<string, BuilderFlat[]>()
  for (const flat of builders) byOwner.set(flat.ownerKey, [...(byOwner.get(flat.ownerKey) ?? []), flat])
  const confirmed = [...byOwner.values()].flatMap((flats) => {
    const [first] = flats
    if (!first) return []
    const signer = signerOf(head.caseId, first.ownerKey)
    return [
      {
        signer,
        rooms: flats.map(({ label }) => label),
        at: confirmedAt.get(signer) ?? null,
        mine: signsFor(caller, first.ownerKey),
      },
    ]
  })
  return {
    ...{ version, bank, tail, setAt, confirmed },
    holder: unseal(account.holder, sealedIn(keys.account(head.caseId, version), 'holder')),
    complete: confirmed.length > 0 && confirmed.every(({ at }) => at !== null),
  }
}

const moneyView = async (caller: Caller, { head }: OpenedCase, folder: Folder, item: AgreementItem, builders: readonly BuilderFlat[]) => {
  const today = dayOf(now())
  const instalmentsOf = new Map(item.content.flats.map(({ flat }) => [flat, item.content.plan.instalments]))
  const all = seesAll(caller, head)
  const standings = builders.map((flat) => ({
    flat,
    payments: folder.payments.filter((payment) => payment.flat === flat.flat),
    standing: standingOf(
      flat.share,
      instalmentsOf.get(flat.flat) ?? [],
      folder.payments.filter((payment) => payment.flat === flat.flat),
      today,
    ),
  }))
  const shown = standings.filter(({ flat }) => all || isMine(caller, flat.ownerKey))
  return {
    total: addFen(standings.map(({ standing }) => standing.share)),
    paid: addFen(standings.map(({ standing }) => standing.paid)),
    overdue: addFen(standings.map(({ standing }) => standing.overdue)),
    flats: await Promise.all(
      shown.map(async ({ flat, payments, standing }) => ({
        ...{ flat: flat.flat, label: flat.label, mine: isMine(caller, flat.ownerKey), ...standing },
        payments: await Promise.all(
          payments.map(async ({ paymentId, amount, on, way, notedAt, voided, receipt }) => ({
            ...{ paymentId, flat: flat.flat, amount, on, way, notedAt, voided },
            receipt: receipt && (await linked(receipt)),
          })),
        ),
      })),
    ),
  }
}

const joinerView = (caller: Caller, opened: OpenedCase, item: JoinerItem, labelOf: (flat: PlaceId) => string): JoinerView => {
  const { joinerId, flat, label, amount, base, negotiated, refunds, digest, state, offeredAt, joinerSignedAt, builderSignedAt } = item
  const open = state === 'offered'
  const asJoiner = open && !joinerSignedAt && signsFor(caller, item.ownerKey)
  const asBuilder = open && !builderSignedAt && opened.as.includes('builder')
  return {
    ...{ joinerId, flat, label, amount, base, negotiated, digest, state, offeredAt },
    refunds: refunds.map((refund) => ({ ...refund, label: labelOf(refund.flat) })),
    joinerSigned: joinerSignedAt !== undefined,
    builderSigned: builderSignedAt !== undefined,
    maySignAs: asJoiner ? 'joiner' : asBuilder ? 'builder' : null,
  }
}

/** The money of a case as this caller may see it: three round trips, of which two run side by side. */
export const viewOf = async (caller: Caller, opened: OpenedCase): Promise<FundingView> => {
  const { head } = opened
  const [folder, house] = await Promise.all([readFolder(head.caseId), houseOf(head)])
  const latest = latestOf(folder)
  const force = inForce(folder, head)
  const builders = force ? builderFlats(folder, force) : []
  const { plan } = folder.plan ?? { plan: null }
  const roll = ownersNow(house)
  const labels = new Map(house.map(({ flat, label }) => [flat, label]))
  const labelOf = (flat: PlaceId): string => labels.get(flat) ?? ''
  const money = force && (await moneyView(caller, opened, folder, force, builders))
  const staff = seesAll(caller, head)
  const lines = folder.actuals?.lines ?? []
  return {
    ...{ now: now(), title: head.title, state: head.state, levelEntry: head.terms.levelEntry, staff, mayPrepare: mayPrepare(opened) },
    house: house.map(({ ownerKey, ...flat }) => ({ ...flat, mine: isMine(caller, ownerKey) })),
    plan,
    planTurn: folder.plan?.turn ?? 0,
    lacks: plan ? planLacks(plan, house, head.terms.levelEntry) : [],
    agreement: latest ? await agreementView(caller, opened, latest, house) : null,
    earlier: folder.agreements
      .slice(0, -1)
      .reverse()
      .map(({ content: { version, number, madeAt, round, schemeVersion }, state, digest }) => ({
        ...{ version, number, madeAt, state, digest, void: isVoid({ round, schemeVersion }, head) },
      })),
    actuals: {
      version: folder.actuals?.version ?? 0,
      lines: await Promise.all(
        lines.map(async ({ kind, amount, invoices }) => ({ kind, amount, invoices: staff ? await Promise.all(invoices.map(linked)) : [] })),
      ),
      ...actualTotal(lines, latest?.content.plan.budget ?? plan?.budget ?? emptyBudget),
      subsidy: folder.actuals?.subsidy ?? null,
    },
    // Whoever only lives in the house has nothing to pay there.
    account: staff || builders.some(({ ownerKey }) => isMine(caller, ownerKey)) ? accountView(caller, opened, folder, builders) : null,
    money,
    joiners: folder.joiners.map((item) => joinerView(caller, opened, item, labelOf)),
    takeovers: staff
      ? folder.holders.map(({ flat, at }) => ({
          ...{ flat, at, label: labelOf(flat) },
          left: money?.flats.find((one) => one.flat === flat)?.left ?? addFen([]),
        }))
      : [],
    toTakeOver:
      staff && force
        ? force.content.flats
            .filter((flat) => roll.has(flat.flat) && roll.get(flat.flat) !== holderOf(folder, flat))
            .map(({ flat, label }) => ({ flat, label }))
        : [],
  }
}

/** Reads everything anew; the reply of every act. @throws Refusal NOT_FOUND, WRONG_PLACE */
export const viewFor = async (caller: Caller, caseId: CaseId): Promise<FundingView> => viewOf(caller, await mustSee(caller, caseId))
