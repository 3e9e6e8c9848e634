import { Refusal } from '@shared/contract/errors'
import { schemeDigestOf } from '@shared/decision/commitment'
import type { create, edit } from '@shared/decision/contract'
import { DecisionId, type DecisionDraft } from '@shared/decision/model'
import { checkPeriod } from '@shared/decision/period'
import { ancestorAt, covers, levelOf, lineage, type PlaceId } from '@shared/kernel/place'
import { confirmedFiles } from '@functions/content/exports'
import { communityOf, labelsOf } from '@functions/registry/exports'
import type { Caller } from '@functions/platform/caller'
import { lookupHash } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { eventOf } from '@functions/platform/outbox'
import { ConditionFailed, type Write } from '@functions/platform/table'
import { composers, mustCompose } from './access'
import type { Head } from './items'
import { unlistPlace, keys, putHead, putPlace, readHead, statusIs, table, versionIs } from './store'
import { viewOf } from './view'

/** Every place from which the decision is found: its units and all above them. */
const placesOf = (scope: readonly { readonly unit: PlaceId }[]): PlaceId[] => [...new Set(scope.flatMap((s) => lineage(s.unit)))]

/** One lift serves one estate, and its community answers for the vote. @throws Refusal BAD_REQUEST, WRONG_PLACE */
const estateOf = (draft: DecisionDraft, caller: Caller): PlaceId => {
  const estates = new Set(draft.scope.map((unit) => (levelOf(unit) === 'unit' ? ancestorAt(unit, 'estate') : null)))
  const [estate] = estates
  if (estates.size !== 1 || !estate) throw new Refusal('BAD_REQUEST', {}, 'the scope is units of one estate')
  caller.mustHold(composers, estate)
  const outside = draft.matter.kind === 'lift' ? draft.matter.occupiedFlats.filter((f) => !draft.scope.some((unit) => covers(unit, f))) : []
  if (outside.length > 0) throw new Refusal('BAD_REQUEST', {}, 'occupied flats lie outside the scope')
  return estate
}

/** The draft as it is stored: labels, stored files and contact come from their keepers, never from the request. */
const settle = async (draft: DecisionDraft, caller: Caller) => {
  const estate = estateOf(draft, caller)
  // A draft may wait: that its opening has passed is checked when it is published.
  const problem = checkPeriod({ opensAt: draft.opensAt, closesAt: draft.closesAt, now: draft.opensAt })
  if (problem) throw new Refusal('PERIOD_INVALID', { problem })
  const [labels, community, files] = await Promise.all([
    labelsOf(draft.scope),
    communityOf(estate),
    confirmedFiles(draft.scheme.drawings.map((d) => d.fileId)),
  ])
  if (!community) throw new Refusal('NOT_FOUND', {}, `no community above ${estate}`)
  const scope = [...new Set(draft.scope)].sort().map((unit) => {
    const label = labels.get(unit)
    if (!label) throw new Refusal('NOT_FOUND', { unit }, `no unit ${unit}`)
    return { unit, label }
  })
  const drawings = draft.scheme.drawings.map(({ fileId, kind }) => {
    const file = files.get(fileId)
    if (file?.purpose !== 'schemeDrawing' || !covers(file.place, estate)) throw new Refusal('FILE_MISSING', { fileId })
    return { ...file.ref, kind, key: file.key }
  })
  return {
    title: draft.title,
    matter: draft.matter,
    convenor: draft.convenor,
    opensAt: draft.opensAt,
    closesAt: draft.closesAt,
    scope,
    scheme: { text: draft.scheme.text, drawings },
    schemeDigest: schemeDigestOf({ text: draft.scheme.text, drawings }, draft.matter),
    community: community.placeId,
    contact: community.phone ? { name: `${community.name}居委会`, phone: community.phone } : null,
  }
}

/** The same draft key from the same person is the same draft, however often it is sent. */
const draftId = (caller: Caller, draftKey: string): DecisionId =>
  DecisionId.parse(`d_${lookupHash('draft', `${caller.personId}\n${draftKey}`, 26).toUpperCase()}`)

export const createDraft: UseCase<typeof create> = async ({ body: { draftKey, replaces, ...draft } }, caller) => {
  const settled = await settle(draft, caller)
  const replaced = replaces && (await readHead(replaces))
  if (replaces && (!replaced || replaced.community !== settled.community))
    throw new Refusal('NOT_FOUND', {}, `no decision ${replaces} to replace`)
  const head: Head = {
    ...settled,
    decisionId: draftId(caller, draftKey),
    version: 1,
    status: 'draft',
    replaces,
    createdAt: now(),
    createdBy: caller.personId,
    roll: null,
    shardCount: 0,
    frozen: null,
    closing: null,
    withdrawn: null,
    result: null,
  }
  const event = eventOf({
    type: 'decision.drafted',
    subject: `decision:${head.decisionId}`,
    place: head.community,
    actor: caller.personId,
    facts: { scheme: head.schemeDigest },
  })
  try {
    await table.transact([putHead(head, { event }), ...placesOf(head.scope).map((p) => putPlace(head, p))])
  } catch (error) {
    const there = error instanceof ConditionFailed ? await readHead(head.decisionId) : null
    if (!there) throw error
    return viewOf({ head: there, shards: [] })
  }
  return viewOf({ head, shards: [] })
}

export const editDraft: UseCase<typeof edit> = async ({ params, body: { version, ...draft } }, caller) => {
  const head = mustCompose(await readHead(params.decisionId), caller)
  if (head.status !== 'draft') throw new Refusal('DECISION_NOT_DRAFT')
  const next: Head = { ...head, ...(await settle(draft, caller)), version: version + 1 }
  const [before, after] = [placesOf(head.scope), placesOf(next.scope)]
  const event = eventOf({
    type: 'decision.edited',
    subject: `decision:${head.decisionId}`,
    place: next.community,
    actor: caller.personId,
    facts: { version: next.version, scheme: next.schemeDigest },
  })
  const writes: Write[] = [
    { update: keys.head(head.decisionId), set: { ...next, event }, when: [statusIs('draft'), versionIs(version)] },
    ...after.filter((p) => !before.includes(p)).map((p) => putPlace(next, p)),
    ...before.filter((p) => !after.includes(p)).map((p) => unlistPlace(head.decisionId, p)),
  ]
  try {
    await table.transact(writes)
  } catch (error) {
    if (error instanceof ConditionFailed) throw new Refusal(error.has('statusIs') ? 'DECISION_NOT_DRAFT' : 'EDITED_BY_OTHER')
    throw error
  }
  return viewOf({ head: next, shards: [] })
}
