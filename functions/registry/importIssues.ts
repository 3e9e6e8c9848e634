import { Refusal } from '@shared/contract/errors'
import type { listImportIssues } from '@shared/registry/contract'
import type { UseCase } from '@functions/platform/http'
import { issuesPerChunk, keepers } from './importView'
import { ImportId } from './items'
import { findImport, importIssues } from './store'

const usualPage = 50

/** @throws Refusal BAD_REQUEST when the cursor is not one of ours */
const positionOf = (cursor: string | undefined): number => {
  if (cursor !== undefined && !/^\d{1,6}$/.test(cursor)) throw new Refusal('BAD_REQUEST', {}, 'cursor does not read')
  return Number(cursor ?? 0)
}

/** A page of the problems of an import in row order; the cursor is the position in that order. @throws Refusal NOT_FOUND, WRONG_PLACE, BAD_REQUEST */
export const listImportIssuesUseCase: UseCase<typeof listImportIssues> = async ({ params, query }, caller) => {
  const importId = ImportId.parse(params.importId)
  const head = await findImport(importId)
  if (!head) throw new Refusal('NOT_FOUND')
  caller.mustHold(keepers, head.estate)

  const from = positionOf(query.cursor)
  const to = Math.min(from + (query.limit ?? usualPage), head.issueCount)
  if (from >= to) return { items: [], cursor: null }
  const first = Math.floor(from / issuesPerChunk)
  const chunks = Array.from({ length: Math.floor((to - 1) / issuesPerChunk) - first + 1 }, (_, n) => first + n)
  const stored = await importIssues(importId, chunks)
  const issues = chunks.flatMap((chunk) => stored.get(chunk) ?? [])
  return {
    items: issues.slice(from - first * issuesPerChunk, to - first * issuesPerChunk),
    cursor: to < head.issueCount ? String(to) : null,
  }
}
