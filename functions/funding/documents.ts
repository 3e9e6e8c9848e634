import { Refusal } from '@shared/contract/errors'
import { Signature } from '@shared/decision/model'
import type { CaseDocument } from '@shared/document/blocks'
import { type CaseDocumentKind, type CaseDocumentLine, caseDocuments } from '@shared/document/caseKinds'
import { type AgreementContent, isVoid, sharesOf, signersOf } from '@shared/funding/agreement'
import { agreementDocument } from '@shared/funding/documents/agreement'
import { fundProofDocument } from '@shared/funding/documents/fundProof'
import { joiningDocument } from '@shared/funding/documents/joining'
import { sharesDocument } from '@shared/funding/documents/shares'
import { statementDocument } from '@shared/funding/documents/statement'
import { duesPaid, statementOf, yearlyDues } from '@shared/funding/running'
import { Day, dayOf } from '@shared/kernel/day'
import { addFen, noMoney } from '@shared/kernel/money'
import type { Caller } from '@functions/platform/caller'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { CaseItem } from '@functions/retrofit/exports'
import { seesAll, signerOf } from './access'
import { builderFlats, inForce, latestOf } from './folder'
import { houseOf } from './house'
import type { AgreementItem } from './items'
import { signsFor } from './signers'
import { type Folder, keys, readFolder, readSigners, sealedIn, table } from './store'
import { readBooks } from './store/money'

/** Papers about the money, for the owners of the units and the staff. @throws Refusal NOT_ON_ROLL */
const mustBelong = (caller: Caller, head: CaseItem): void => {
  if (caller.ownedIn(head.units).length === 0 && !seesAll(caller, head)) throw new Refusal('NOT_ON_ROLL')
}

/** Builders and staff have the copy with the signatures; others of the house the same text without the ink. */
const seesInk = (caller: Caller, head: CaseItem, content: AgreementContent): boolean =>
  seesAll(caller, head) || content.flats.some(({ ownerKey }) => signsFor(caller, ownerKey))

const line = (kind: CaseDocumentKind, state: CaseDocumentLine['state'], why: string, item: string | null = null, name?: string) => ({
  ...{ kind, item, state, why },
  name: name ?? caseDocuments[kind].name,
})

export const documentsOf = async (head: CaseItem, caller: Caller): Promise<CaseDocumentLine[]> => {
  if (caller.ownedIn(head.units).length === 0 && !seesAll(caller, head)) return []
  const folder = await readFolder(head.caseId)
  const latest = latestOf(folder)
  const force = inForce(folder, head)
  const over = latest !== undefined && isVoid(latest.content, head)
  const staff = seesAll(caller, head)
  const own = force ? signersOf(force.content.flats).filter(({ ownerKey }) => staff || signsFor(caller, ownerKey)) : []
  return [
    latest || folder.plan
      ? line('shares', 'ready', latest ? '协议里的分摊表。' : '测算，给大家商量用。')
      : line('shares', 'notYet', '填好费用计划后生成。'),
    latest
      ? line('agreement', over ? 'void' : 'ready', over ? '方案变更后作废。' : force ? '各户已经签齐。' : '可以打印出来签字。')
      : line('agreement', 'notYet', '公示报告出来以后生成。'),
    ...own.map(({ ownerKey, flats }) =>
      line(
        'fundProof',
        'ready',
        '盖章后到公积金中心办理提取。',
        signerOf(head.caseId, ownerKey),
        `公积金提取证明：${flats.map(({ label }) => label).join('、')}`,
      ),
    ),
    ...folder.joiners.map(({ joinerId, label, state }) =>
      line(
        'joining',
        state === 'cancelled' ? 'void' : 'ready',
        state === 'inForce' ? '已经生效。' : '等双方签字。',
        joinerId,
        `补充协议：${label}`,
      ),
    ),
    ...(force
      ? [line('runningStatement', 'ready', '每年公布一次。', dayOf(now()).slice(0, 4), `${dayOf(now()).slice(0, 4)} 年运行收支公布`)]
      : []),
  ]
}

const agreementOf = async (caller: Caller, head: CaseItem, item: AgreementItem): Promise<CaseDocument> => {
  const { content, digest, state } = item
  const ink = seesInk(caller, head, content)
  const bySigner = new Map((await readSigners(head.caseId, content.version)).map((one) => [one.signer, one]))
  const signers = signersOf(content.flats).map(({ ownerKey, flats }) => {
    const one = bySigner.get(signerOf(head.caseId, ownerKey))
    const signed = one?.state === 'signed' ? one : null
    const where = signed && sealedIn(keys.act(head.caseId, content.version, signed.signer, signed.turn), 'ink')
    return {
      rooms: flats.map(({ label }) => label),
      at: signed?.at ?? null,
      way: signed?.way ?? null,
      ink: ink && signed?.ink && where ? Signature.parse(JSON.parse(unseal(signed.ink, where))) : null,
    }
  })
  return agreementDocument(content, digest, head.where, { void: isVoid(content, head), replaced: state === 'replaced', signers })
}

const sharesTable = async (head: CaseItem, folder: Folder): Promise<CaseDocument> => {
  const latest = latestOf(folder)
  const base = { caseId: head.caseId, title: head.title, where: head.where }
  if (latest) {
    const { plan, flats, number, madeAt } = latest.content
    return sharesDocument({ ...base, day: dayOf(madeAt), plan, flats, agreement: number })
  }
  const plan = folder.plan?.plan
  if (!plan) throw new Refusal('DOCUMENT_NOT_READY')
  const house = await houseOf(head)
  const labels = new Map(house.map(({ flat, label }) => [flat, label]))
  const flats = sharesOf(plan, house).map((flat) => ({ ...flat, label: labels.get(flat.flat) ?? flat.room }))
  return sharesDocument({ ...base, day: dayOf(now()), plan, flats, agreement: null })
}

const proofOf = (caller: Caller, head: CaseItem, folder: Folder, item: string | null): CaseDocument => {
  const force = inForce(folder, head)
  if (!force?.completedAt) throw new Refusal('DOCUMENT_NOT_READY')
  const own = builderFlats(folder, force).filter(({ ownerKey }) => signerOf(head.caseId, ownerKey) === item)
  const [first] = own
  if (!first || item === null) throw new Refusal('NOT_FOUND')
  if (!seesAll(caller, head) && !signsFor(caller, first.ownerKey)) throw new Refusal('NOT_A_BUILDER')
  const paid = folder.payments.filter(({ flat, voided }) => voided === null && own.some((one) => one.flat === flat))
  return fundProofDocument({
    ...{ content: force.content, completedAt: force.completedAt, where: head.where, signer: item, day: dayOf(now()) },
    rooms: own.map(({ label }) => label),
    share: addFen(own.map(({ share }) => share)),
    paid: addFen(paid.map(({ amount }) => amount)),
  })
}

const joiningOf = async (caller: Caller, head: CaseItem, folder: Folder, item: string | null): Promise<CaseDocument> => {
  const joiner = folder.joiners.find(({ joinerId }) => joinerId === item)
  const force = latestOf(folder)
  if (!joiner || !force) throw new Refusal('NOT_FOUND')
  const raw = await table.get(keys.joiner(head.caseId, joiner.joinerId))
  const shows = seesInk(caller, head, force.content) || signsFor(caller, joiner.ownerKey)
  const ink = (as: 'joiner' | 'builder'): Signature | null => {
    const sealed = raw?.[`${as}Ink`]
    if (!shows || typeof sealed !== 'string') return null
    return Signature.parse(JSON.parse(unseal(sealed, sealedIn(keys.joiner(head.caseId, joiner.joinerId), `${as}Ink`))))
  }
  const labels = new Map((await houseOf(head)).map(({ flat, label }) => [flat, label]))
  return joiningDocument({
    ...{ content: force.content, where: head.where, cancelled: joiner.state === 'cancelled' },
    ...{ joinerId: joiner.joinerId, label: joiner.label, base: joiner.base, amount: joiner.amount, negotiated: joiner.negotiated },
    ...{ digest: joiner.digest, offeredAt: joiner.offeredAt },
    refunds: joiner.refunds.map(({ flat, amount }) => ({ label: labels.get(flat) ?? '', amount })),
    joiner: { at: joiner.joinerSignedAt ?? null, ink: ink('joiner') },
    builder: { at: joiner.builderSignedAt ?? null, ink: ink('builder') },
  })
}

const statement = async (caller: Caller, head: CaseItem, folder: Folder, item: string | null): Promise<CaseDocument> => {
  const force = inForce(folder, head)
  if (!force) throw new Refusal('DOCUMENT_NOT_READY')
  const today = dayOf(now())
  const year = /^2\d{3}$/.test(item ?? '') ? Number(item) : Number(today.slice(0, 4))
  const { running, entries } = await readBooks(head.caseId)
  const upTo = entries.filter(({ on }) => on <= `${year}-12-31`)
  const ever = statementOf(upTo)
  const payers = builderFlats(folder, force)
  const dues = yearlyDues(running?.plan ?? force.content.plan.running, payers)
  const last = `${year}-12-31`
  const all = seesAll(caller, head)
  return statementDocument({
    ...{ caseId: head.caseId, title: head.title, where: head.where, year, day: today < last ? today : Day.parse(last) },
    ...{ statement: statementOf(entries, year), balance: ever.balance, fund: ever.fund },
    entries: entries.filter(({ on }) => on.startsWith(`${year}-`)),
    dues: payers.flatMap(({ flat, label, ownerKey }, i) =>
      all || signsFor(caller, ownerKey) ? [{ label, due: dues[i] ?? noMoney, paid: duesPaid(entries, flat, year) }] : [],
    ),
  })
}

/** One paper. @throws Refusal NOT_FOUND, NOT_ON_ROLL, NOT_A_BUILDER, DOCUMENT_NOT_READY */
export const documentOf = async (kind: CaseDocumentKind, head: CaseItem, caller: Caller, item: string | null): Promise<CaseDocument> => {
  mustBelong(caller, head)
  const folder = await readFolder(head.caseId)
  switch (kind) {
    case 'shares':
      return sharesTable(head, folder)
    case 'agreement': {
      const latest = latestOf(folder)
      if (!latest) throw new Refusal('DOCUMENT_NOT_READY')
      return agreementOf(caller, head, latest)
    }
    case 'fundProof':
      return proofOf(caller, head, folder, item)
    case 'joining':
      return joiningOf(caller, head, folder, item)
    case 'runningStatement':
      return statement(caller, head, folder, item)
    default:
      throw new Refusal('NOT_FOUND')
  }
}
