import * as z from 'zod'
import { CodeItem, DecisionDraft, DecisionId, Drawing, type DecisionView, type Matter } from '@shared/decision/model'
import { periodProblems, checkPeriod } from '@shared/decision/period'
import { Instant } from '@shared/kernel/instant'
import { PlaceId, ancestorAt, covers } from '@shared/kernel/place'

/** A vote being written: like `DecisionDraft`, but any part may still be missing. Kept in the browser until the server has it. */
export const DraftForm = z.object({
  title: z.string(),
  kind: z.enum(['lift', 'general']),
  item: CodeItem.nullable(),
  levelEntry: z.boolean(),
  occupiedFlats: z.array(PlaceId),
  estate: PlaceId.nullable(),
  scope: z.array(z.object({ unit: PlaceId, label: z.string() })),
  text: z.string(),
  drawings: z.array(Drawing.extend({ url: z.string() })),
  convenor: z.string(),
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  replaces: DecisionId.nullable(),
})
export type DraftForm = z.infer<typeof DraftForm>

export const emptyForm = (convenor: string): DraftForm => ({
  title: '',
  kind: 'lift',
  item: null,
  levelEntry: false,
  occupiedFlats: [],
  estate: null,
  scope: [],
  text: '',
  drawings: [],
  convenor,
  opensAt: null,
  closesAt: null,
  replaces: null,
})

/** A draft as the server has it, for going on writing. */
export const formOf = (view: DecisionView): DraftForm => ({
  title: view.title,
  kind: view.matter.kind,
  item: view.matter.kind === 'general' ? view.matter.item : null,
  levelEntry: view.matter.kind === 'lift' && view.matter.levelEntry,
  occupiedFlats: view.matter.kind === 'lift' ? view.matter.occupiedFlats : [],
  estate: view.scope[0] ? ancestorAt(view.scope[0].unit, 'estate') : null,
  scope: view.scope,
  text: view.scheme.text,
  drawings: view.scheme.drawings,
  convenor: view.convenor,
  opensAt: view.opensAt,
  closesAt: view.closesAt,
  replaces: view.replaces,
})

/** A new vote modelled on a withdrawn one: everything but its time, which is over. */
export const formAfter = (view: DecisionView): DraftForm => ({ ...formOf(view), opensAt: null, closesAt: null, replaces: view.decisionId })

/** What is voted on, as far as it is chosen; null while a general matter has no item yet. */
export const matterOf = (form: DraftForm): Matter | null => {
  if (form.kind === 'lift') {
    const occupiedFlats = form.occupiedFlats.filter((flat) => form.scope.some(({ unit }) => covers(unit, flat)))
    return { kind: 'lift', levelEntry: form.levelEntry, occupiedFlats }
  }
  return form.item === null ? null : { kind: 'general', item: form.item }
}

export const steps = ['matter', 'scope', 'scheme', 'period', 'publish'] as const
export type Step = (typeof steps)[number]
export const stepNames: Record<Step, string> = { matter: '事项', scope: '范围', scheme: '方案', period: '时间', publish: '核对发布' }

export interface Missing {
  step: Step
  message: string
}

const stepOfField: Record<string, Step> = {
  title: 'matter',
  matter: 'matter',
  convenor: 'matter',
  scope: 'scope',
  scheme: 'scheme',
  opensAt: 'period',
  closesAt: 'period',
}

/** The draft to send, or what is still missing in it, step by step and in words. */
export const draftOf = (form: DraftForm): { draft: DecisionDraft; missing: [] } | { draft: null; missing: Missing[] } => {
  const matter = matterOf(form)
  const said: Missing[] = [
    ...(matter === null ? [{ step: 'matter' as const, message: '请选择表决的事项' }] : []),
    ...(form.convenor.trim().length < 2 ? [{ step: 'matter' as const, message: '请填写发起人' }] : []),
    ...(form.opensAt === null || form.closesAt === null
      ? [{ step: 'period' as const, message: '请选择开始和截止时间' }]
      : periodMissing(form.opensAt, form.closesAt)),
  ]
  const parsed = DecisionDraft.safeParse({
    title: form.title,
    matter,
    scope: form.scope.map((s) => s.unit),
    scheme: { text: form.text, drawings: form.drawings },
    convenor: form.convenor,
    opensAt: form.opensAt,
    closesAt: form.closesAt,
  })
  if (parsed.success && said.length === 0) return { draft: parsed.data, missing: [] }
  const found = parsed.success
    ? []
    : parsed.error.issues
        .filter((issue) => !['matter', 'convenor', 'opensAt', 'closesAt'].includes(String(issue.path[0])))
        .map((issue) => ({ step: stepOfField[String(issue.path[0])] ?? 'matter', message: issue.message }))
  return { draft: null, missing: [...found, ...said].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step)) }
}

/** Length and order of the period. That its opening lies ahead is asked only when publishing: a draft may wait. */
const periodMissing = (opensAt: Instant, closesAt: Instant): Missing[] => {
  const problem = checkPeriod({ opensAt, closesAt, now: opensAt })
  return problem === null ? [] : [{ step: 'period', message: periodProblems[problem] }]
}
