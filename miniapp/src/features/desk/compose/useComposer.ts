import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { create, edit, read } from '@shared/decision/contract'
import { SECOND } from '@shared/kernel/instant'
import type { DecisionView } from '@shared/decision/model'
import { ApiError, call } from '@/api'
import { queryClient } from '@/api/query'
import { dropStored, readStored, writeStored } from '@/session/storage'
import { createComposer, type Composer, type Composing, type Kept } from './composer'
import { DraftForm, emptyForm, formAfter, formOf } from './form'

const pause = 1.2 * SECOND
/** Under which name the browser keeps a draft until the server has it. */
export const keyOf = (draftKey: string): string => `linli.desk.draft.${draftKey}`

/** A key for a new draft: sending it twice with the same key makes one draft. */
export const newDraftKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, '0')).join('')

const keep = (view: DecisionView): Kept => {
  queryClient.setQueryData([read.id, view.decisionId], view)
  return { id: view.decisionId, version: view.version }
}

interface Start {
  draftKey: string
  /** The draft to go on with, or null for a new one. */
  draft: DecisionView | null
  /** The withdrawn vote a new one is modelled on. */
  source: DecisionView | null
  convenor: string
}

const startOf = ({ draftKey, draft, source, convenor }: Start): { form: DraftForm; kept: Kept | null } => {
  if (draft) return { form: formOf(draft), kept: { id: draft.decisionId, version: draft.version } }
  const remembered = DraftForm.safeParse(readStored(keyOf(draftKey)))
  if (remembered.success) return { form: remembered.data, kept: null }
  return { form: source ? formAfter(source) : emptyForm(convenor), kept: null }
}

const makeComposer = (start: Start): Composer => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return createComposer(startOf(start), {
    create: async (draft, replaces) => keep(await call(create, { body: { ...draft, replaces, draftKey: start.draftKey } })),
    edit: async ({ id, version }, draft) => keep(await call(edit, { params: { decisionId: id }, body: { ...draft, version } })),
    latest: async (id) => keep(await call(read, { params: { decisionId: id } })),
    isConflict: (error) => error instanceof ApiError && error.code === 'EDITED_BY_OTHER',
    remember: (form) => (form === null ? dropStored(keyOf(start.draftKey)) : writeStored(keyOf(start.draftKey), form)),
    later: (act) => {
      clearTimeout(timer)
      timer = setTimeout(act, pause)
    },
  })
}

/** The composer of one draft; it saves by itself, and once more when the screen is left. */
export const useComposer = (start: Start): Composing & Omit<Composer, 'store'> => {
  const [composer] = useState(() => makeComposer(start))
  useEffect(() => () => void composer.save(), [composer])
  return { ...useStore(composer.store), change: composer.change, save: composer.save, overwrite: composer.overwrite }
}
