import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DecisionDraft, DecisionId } from '@shared/decision/model'
import { draftOf, type DraftForm } from './form'

/** How it stands with keeping what is written. */
export type Saving =
  | { state: 'untouched' }
  /** Parts are missing: the server cannot take it yet, the browser keeps it. */
  | { state: 'inBrowser' }
  | { state: 'saving' }
  | { state: 'saved' }
  /** Somebody else has saved the same draft meanwhile. */
  | { state: 'conflict' }
  | { state: 'failed'; error: unknown }

/** A draft on the server. */
export interface Kept {
  id: DecisionId
  version: number
}

export interface Composing {
  form: DraftForm
  kept: Kept | null
  saving: Saving
  /** Counts changes, so that a save knows whether something was written while it was under way. */
  edition: number
}

export interface ComposerParts {
  create: (draft: DecisionDraft, replaces: DecisionId | null) => Promise<Kept>
  edit: (kept: Kept, draft: DecisionDraft) => Promise<Kept>
  /** Version of the draft on the server now, for overwriting it knowingly. */
  latest: (id: DecisionId) => Promise<Kept>
  isConflict: (error: unknown) => boolean
  /** Keeps the form in the browser; null once the server has it. */
  remember: (form: DraftForm | null) => void
  /** Runs `act` after a pause in writing and forgets an earlier wish. */
  later: (act: () => void) => void
}

/** What changes: parts of the form, or a function of the form as it is when the change is made (after an upload, say). */
export type Change = Partial<DraftForm> | ((now: DraftForm) => Partial<DraftForm>)

export interface Composer {
  store: StoreApi<Composing>
  change: (change: Change) => void
  /** Saves now if there is anything to save. Resolves once it is through; the outcome stands in the store. */
  save: () => Promise<void>
  /** After a conflict: writes this form over what the other person saved. */
  overwrite: () => Promise<void>
}

/**
 * Keeps a draft while it is written: in the browser until it is whole, then on the server, one save at a time and never
 * over somebody else's. A save that fails keeps everything written and is made again with the next change or by hand.
 */
export const createComposer = (start: { form: DraftForm; kept: Kept | null }, parts: ComposerParts): Composer => {
  const store = createStore<Composing>(() => ({
    ...start,
    saving: start.kept === null ? { state: 'untouched' } : { state: 'saved' },
    edition: 0,
  }))
  let savedEdition = 0
  let running: Promise<void> | null = null

  const send = async (draft: DecisionDraft): Promise<void> => {
    const { kept, form, edition } = store.getState()
    store.setState({ saving: { state: 'saving' } })
    try {
      const after = kept === null ? await parts.create(draft, form.replaces) : await parts.edit(kept, draft)
      savedEdition = edition
      parts.remember(null)
      store.setState({ kept: after, saving: { state: 'saved' } })
    } catch (error) {
      store.setState({ saving: parts.isConflict(error) ? { state: 'conflict' } : { state: 'failed', error } })
      return
    }
    if (store.getState().edition !== savedEdition) await saveOnce()
  }

  const saveOnce = async (): Promise<void> => {
    const { form, edition, saving, kept } = store.getState()
    if (saving.state === 'conflict' || (kept !== null && edition === savedEdition && saving.state !== 'failed')) return
    const { draft } = draftOf(form)
    if (draft === null) store.setState({ saving: edition === 0 ? { state: 'untouched' } : { state: 'inBrowser' } })
    else await send(draft)
  }

  const save = (): Promise<void> => {
    running ??= saveOnce().finally(() => {
      running = null
    })
    return running
  }

  return {
    store,
    change: (change) => {
      store.setState((s) => ({ form: { ...s.form, ...(typeof change === 'function' ? change(s.form) : change) }, edition: s.edition + 1 }))
      const { form, kept } = store.getState()
      if (kept === null) parts.remember(form)
      parts.later(() => void save())
    },
    save,
    overwrite: async () => {
      const { kept } = store.getState()
      if (kept === null) return
      try {
        store.setState({ kept: await parts.latest(kept.id), saving: { state: 'saving' } })
      } catch (error) {
        store.setState({ saving: { state: 'failed', error } })
        return
      }
      savedEdition = -1
      await save()
    },
  }
}
