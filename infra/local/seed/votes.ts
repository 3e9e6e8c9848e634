import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { basisOf } from '@shared/decision/basis'
import { cast, checkRoll, create, publish, read } from '@shared/decision/contract'
import type { Choice, Consents, DecisionDraft, DecisionId, DrawingKind, Signature } from '@shared/decision/model'
import { drawingKindNames } from '@shared/decision/model'
import { digestText } from '@shared/kernel/digest'
import type { Actor } from './actor'
import { estate } from './district'

const drawingsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'drawings')

/** Uploads the drawings of a scheme, `plan` being `drawings/plan.png`. */
export const uploadDrawings = async (worker: Actor, kinds: readonly DrawingKind[]): Promise<DecisionDraft['scheme']['drawings']> => {
  const drawings = []
  for (const kind of kinds) {
    const bytes = readFileSync(path.join(drawingsFolder, `${kind}.png`))
    const file = await worker.upload(estate.id, 'schemeDrawing', `${drawingKindNames[kind]}.png`, bytes)
    drawings.push({ ...file, kind })
  }
  return drawings
}

/** Composes a vote, checks its roll and publishes it. */
export const publishVote = async (worker: Actor, draft: DecisionDraft): Promise<DecisionId> => {
  const draftKey = `seed-${digestText(draft.title).slice(0, 24)}`
  const { decisionId, version } = await worker.call(create, { body: { ...draft, replaces: null, draftKey } })
  const params = { decisionId }
  const { fingerprint, problems } = await worker.call(checkRoll, { params })
  if (problems.length > 0) throw new Error(`${draft.title}: ${problems.join(' ')}`)
  let done = false
  while (!done) ({ done } = await worker.call(publish, { params, body: { version, fingerprint } }))
  return decisionId
}

/** A scrawl that differs from person to person. */
export const scrawl = (name: string): Signature => {
  const seed = [...digestText(name).slice(0, 48)].map((digit) => parseInt(digit, 16))
  const strokes = [0, 1, 2].map((stroke) =>
    seed.slice(stroke * 16, stroke * 16 + 16).map((n, i) => (i % 2 === 0 ? 30 + stroke * 90 + i * 6 : 40 + n * 6)),
  )
  return { width: 320, height: 180, strokes }
}

/** Casts the ballot of each voter this owner is bound to; whoever is asked for a consent gives it. */
export const castBallot = async (owner: Actor, decisionId: DecisionId, choice: Choice): Promise<void> => {
  const view = await owner.call(read, { params: { decisionId } })
  for (const vote of view.mine) {
    const { voterId, ownerKey } = vote
    const consents: Consents = Object.fromEntries(vote.asks.map((ask) => [ask, 'given' as const]))
    const basis = basisOf(view.schemeDigest, vote)
    const ballotKey = digestText(`${voterId} ${vote.revision}`).slice(0, 32)
    const signature = scrawl(owner.person.name)
    await owner.call(cast, { params: { decisionId }, body: { voterId, ownerKey, ballotKey, choice, consents, signature, basis } })
  }
}
