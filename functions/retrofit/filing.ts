import { Refusal } from '@shared/contract/errors'
import { dayOf } from '@shared/kernel/day'
import { chinaClock } from '@shared/kernel/instant'
import { filingNumber, isVague, mayNotTellAgain, packNames, sheetNumber } from '@shared/retrofit/filing'
import type { explainCorrection, fileCase, fillPack, requestCorrection, sendSheet, signOpinion } from '@shared/retrofit/stepContract'
import { opinionStates, writing } from '@shared/retrofit/when'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { ConditionFailed } from '@functions/platform/table'
import { asksEnded, newAsk } from './asks'
import { viewFor } from './cases'
import { fileOf, filesFor } from './files'
import { firstCorrection, packOf } from './pack'
import { caseEvent, recordFact, writeDown } from './record'
import { stepFrom } from './steps'
import { answerWrite, askWrite, factWrite, numberWrite, numbersGiven, readFile } from './store/file'

const year = (): number => chinaClock(now()).year

/** Tries again while somebody else takes the number that was next. */
const withNextNumber = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let left = 8; ; left -= 1) {
    try {
      return await act()
    } catch (error) {
      if (left <= 1 || !(error instanceof ConditionFailed && error.has('numberIsNext'))) throw error
    }
  }
}

/** The notice names every document and what to do; the second time only what has changed since. */
export const correct: UseCase<typeof requestCorrection> = async ({ params: { caseId }, body: { items, turn } }, caller) => {
  const vague = items.filter((item) => isVague(item.missing))
  if (vague.length > 0) throw new Refusal('CASE_CORRECTION_VAGUE', { documents: vague.map((item) => packNames[item.document]) })
  await stepFrom(caller, caseId, turn, 'requestCorrection', ({ head }, { file, steps, facts }) => {
    const pack = packOf(head, file, steps)
    const again = mayNotTellAgain(items, firstCorrection(head, file)?.pack ?? null, pack)
    if (again.length > 0) throw new Refusal('CASE_CORRECTION_ONCE', { documents: again.map((document) => packNames[document]) })
    const documents = [...new Set(items.map((item) => item.document))]
    const version = head.version + 1
    const fact = { filingRound: head.filingRound, items, pack, version, at: now(), by: caller.personId }
    return {
      step: { facts: { documents } },
      facts: { ...facts, correctionsOpen: items.length },
      also: () => [factWrite(caseId, 'CORRECTION', version, fact, caseEvent('correctionTold', head, caller.personId, { documents }))],
    }
  })
  return viewFor(caller, caseId)
}

export const explain: UseCase<typeof explainCorrection> = async ({ params: { caseId, document }, body }, caller) => {
  await recordFact(caller, caseId, writing.explanation, async ({ head }) => ({
    kind: 'EXPLANATION',
    fact: { filingRound: head.filingRound, document, text: body.text },
    type: 'correctionExplained',
    facts: { document },
  }))
  return {}
}

export const fill: UseCase<typeof fillPack> = async ({ params: { caseId, document }, body }, caller) => {
  await recordFact(caller, caseId, writing.pack, async (opened) => {
    const files = await filesFor(opened, caller, body.files)
    return {
      kind: 'PACK',
      fact: { document, files: body.files.map((fileId) => fileOf(files, fileId)) },
      type: 'packFilled',
      facts: { document, digests: body.files.map((fileId) => fileOf(files, fileId).sha256) },
    }
  })
  return {}
}

export const sheet: UseCase<typeof sendSheet> = ({ params: { caseId }, body: { bureau, subject } }, caller) =>
  withNextNumber(() =>
    writeDown(caller, caseId, writing.sheet, async ({ head }) => {
      const given = await numbersGiven(head.district, 'sheet', year())
      const number = sheetNumber(year(), given + 1)
      const ask = newAsk(head, { bureau, kind: 'sheet', number, subject })
      const event = caseEvent('sheetSent', head, caller.personId, { bureau, number })
      return { reply: { number }, writes: [askWrite(head, ask, event), numberWrite(head.district, 'sheet', year(), given, caseId)] }
    }),
  ).catch((error: unknown) => {
    if (error instanceof ConditionFailed && error.has('askedOnce')) throw new Refusal('CASE_SHEET_SENT')
    throw error
  })

export const opinion: UseCase<typeof signOpinion> = async ({ params: { caseId, bureau }, body }, caller) => {
  if (body.opinion !== 'agree' && body.text.length < 5) throw new Refusal('CASE_OPINION_REASON')
  await writeDown(caller, caseId, { actors: [bureau], states: opinionStates }, async ({ head }) => {
    const { asks } = await readFile(caseId)
    const ask = asks.find((one) => one.bureau === bureau && one.filingRound === head.filingRound)
    if (!ask) throw new Refusal('CASE_NOT_ASKED')
    const last = ask.answers.at(-1)
    if (last && last.opinion === body.opinion && last.text === body.text) return { reply: null, writes: null }
    const answers = [...ask.answers, { ...body, at: now(), by: caller.personId }]
    const late = dayOf(now()) > ask.due
    const event = caseEvent('opinionGiven', head, caller.personId, { bureau, opinion: body.opinion, number: ask.number, late })
    return { reply: null, writes: [answerWrite(head, ask, answers, event)] }
  })
  return {}
}

/** One reply to the applicant, with a number that no other notice of the district and year has (Xinwu rules 六(二)2, 九). */
export const file: UseCase<typeof fileCase> = async ({ params: { caseId }, body: { turn } }, caller) => {
  await withNextNumber(() =>
    stepFrom(caller, caseId, turn, 'file', async ({ head }, look) => {
      const given = await numbersGiven(head.district, 'filing', year())
      const number = filingNumber(year(), given + 1)
      return {
        step: { facts: { number } },
        set: { filing: { number, on: dayOf(now()) } },
        also: (moved) => [numberWrite(head.district, 'filing', year(), given, caseId), ...asksEnded(moved.head, look.file.asks)],
      }
    }),
  )
  return viewFor(caller, caseId)
}
