import { expect, test } from '@jest/globals'
import { FileId } from '@shared/content/model'
import { yuan } from '@shared/kernel/money'
import { type FieldLack, type Lift, type SubsidyForm, formLacks } from '@shared/subsidy/form'
import { reach } from '@shared/subsidy/tier'

const file = FileId.parse(`f_${'0'.repeat(26)}`)
const good: SubsidyForm = {
  top: reach(11),
  userUnit: '示范物业服务公司',
  registrationCopy: file,
  totalCost: yuan(500_000),
  invoices: [
    { number: '20260001', amount: yuan(300_000), file },
    { number: '20260002', amount: yuan(200_000), file },
  ],
  corridorPromise: true,
}
const lift: Lift = { levelEntry: true, ownership: 'resettlement', storeys: 6, registered: true, filed: true, builders: 8 }

const first = good.invoices.slice(0, 1)
test.each<[string, Partial<SubsidyForm>, Partial<Lift>, FieldLack[]]>([
  ['nothing lacks', {}, {}, []],
  ['a floor above the roof; a basement adds none', { top: reach(13) }, {}, ['topTooHigh']],
  ['nobody has counted the storeys', { top: reach(13) }, { storeys: null }, []],
  ['no copy of the registration form', { registrationCopy: null }, {}, ['registrationCopy']],
  ['no registration on the case', {}, { registered: false }, ['registration']],
  ['no filing notice', {}, { filed: false }, ['filing']],
  ['no invoice', { invoices: [] }, {}, ['invoices']],
  ['invoices that do not add up', { invoices: first }, {}, ['invoicesDiffer']],
  ['one invoice twice', { invoices: [...first, ...first], totalCost: yuan(600_000) }, {}, ['invoiceTwice']],
  ['no promise where one steps out at one’s door', { corridorPromise: false }, {}, ['corridorPromise']],
  ['no promise is asked on a half landing', { corridorPromise: false }, { levelEntry: false }, []],
  ['nobody builds', {}, { builders: 0 }, ['noBuilders']],
  [
    'everything at once is named at once',
    { registrationCopy: null, invoices: [], corridorPromise: false },
    { registered: false, filed: false, builders: 0 },
    ['registration', 'registrationCopy', 'filing', 'invoices', 'corridorPromise', 'noBuilders'],
  ],
])('%s', (_, form, on, lacks) => {
  expect(formLacks({ ...good, ...form }, { ...lift, ...on })).toEqual(lacks)
})
