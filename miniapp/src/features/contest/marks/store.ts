import * as z from 'zod'
import { create } from 'zustand'
import type { JurySheet } from '@shared/contest/juryContract'
import type { ContestId } from '@shared/contest/model'
import { readStored, writeStored } from '@/session/storage'
import { KeptMark, KeptSheet } from './model'

const marksKey = 'linli.contestMarks'
const sheetsKey = 'linli.contestSheets'

const storedList = <T extends z.ZodType>(key: string, schema: T): z.infer<T>[] => {
  const parsed = z.array(z.unknown()).safeParse(readStored(key))
  // One that an older version wrote and this one cannot read must not take the others with it.
  return parsed.success ? parsed.data.flatMap((one) => schema.safeParse(one).data ?? []) : []
}

interface Marks {
  readonly kept: readonly KeptMark[]
  readonly sheets: readonly KeptSheet[]
  readonly sending: boolean
}

/** Marks of a juror that this phone keeps until they are answered, and the sheets they belong to. They outlive a restart of the app. */
export const useMarks = create<Marks>(() => ({
  kept: storedList(marksKey, KeptMark),
  sheets: storedList(sheetsKey, KeptSheet),
  sending: false,
}))

/** Reads before it writes: another tab may have kept or sent one meanwhile. */
export const changeMarks = (how: (kept: readonly KeptMark[]) => readonly KeptMark[]): void => {
  const kept = how(storedList(marksKey, KeptMark))
  writeStored(marksKey, kept)
  useMarks.setState({ kept })
}
export const keepMark = (mark: KeptMark): void => changeMarks((all) => [...all, mark])
export const forgetRefused = (contestId: ContestId): void =>
  changeMarks((all) => all.filter((one) => one.contestId !== contestId || one.state !== 'refused'))

export const keepSheet = (personId: KeptSheet['personId'], sheet: JurySheet): void => {
  const others = storedList(sheetsKey, KeptSheet).filter((one) => one.personId !== personId || one.sheet.contestId !== sheet.contestId)
  const sheets = [...others, { personId, sheet }]
  writeStored(sheetsKey, sheets)
  useMarks.setState({ sheets })
}
