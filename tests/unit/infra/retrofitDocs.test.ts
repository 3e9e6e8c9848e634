import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { transitions } from '@shared/retrofit/transitions'
import { CaseState } from '@shared/retrofit/state'
import { retrofitDocument } from '../../../infra/docs/retrofit'

const text = readFileSync('docs/retrofit.md', 'utf8')

test('docs/retrofit.md is drawn from the machine as it is', () => expect(text).toBe(retrofitDocument()))

test('every state and every step is in it', () => {
  expect(CaseState.options.filter((state) => !text.includes(`\`${state}\``))).toEqual([])
  expect(transitions.filter((t) => !text.includes(`| ${t.name} |`))).toEqual([])
})
