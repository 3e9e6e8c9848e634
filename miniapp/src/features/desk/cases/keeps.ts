import type { CaseActor } from '@shared/retrofit/state'
import type { CaseView } from '@shared/retrofit/view'

/** Whether the reader acts on the case in one of these parts. */
export const actsAs = ({ as }: Pick<CaseView, 'as'>, ...parts: readonly CaseActor[]): boolean => as.some((actor) => parts.includes(actor))

/** Builders' representatives and the worker who helps them write down what the builders do. */
export const builds = (head: Pick<CaseView, 'as'>): boolean => actsAs(head, 'builder', 'communityWorker')
