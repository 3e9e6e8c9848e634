import { expect, test } from '@jest/globals'
import type { Phase } from '@shared/decision/model'
import { DocumentKind, documentStanding } from '@shared/document/kinds'
import { at, resultOf, subjectWith } from '../../support/document'

const now = at('2026-11-28T10:00')
const result = resultOf(subjectWith())
const standings = (phase: Phase, withResult = false, when = now): string[] =>
  DocumentKind.options.map((kind) => documentStanding(kind, { phase, result: withResult ? result : null, now: when }).state)

test('consultation, preliminary, result, ballots, door notices: where each stands in each phase', () => {
  expect(standings('draft')).toEqual(['notYet', 'notYet', 'notYet', 'notYet', 'notYet'])
  expect(standings('upcoming')).toEqual(['public', 'notYet', 'notYet', 'ready', 'ready'])
  expect(standings('open')).toEqual(['public', 'notYet', 'notYet', 'ready', 'ready'])
  expect(standings('counting')).toEqual(['public', 'notYet', 'notYet', 'over', 'over'])
  expect(standings('closed', true)).toEqual(['public', 'public', 'notYet', 'over', 'over'])
  expect(standings('closed', true, at('2026-12-05T00:00'))).toEqual(['public', 'public', 'public', 'over', 'over'])
  expect(standings('withdrawn')).toEqual(['public', 'over', 'over', 'over', 'over'])
})

test('what is not there yet says when it will be', () => {
  expect(documentStanding('result', { phase: 'closed', result, now }).why).toBe('询异期满后生成：2026年12月4日 星期五 24:00。')
})
