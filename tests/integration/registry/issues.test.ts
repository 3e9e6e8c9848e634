import { beforeAll, describe, expect, it } from '@jest/globals'
import { IssueCode } from '@shared/registry/model'
import { type SheetRow, csv, row } from './sheets'
import { type World, csvType, startWorld } from './world'

/** For every problem a file that has it, told with the row at which it is seen. */
const cases: Record<Exclude<IssueCode, 'missingColumn' | 'tooManyRows'>, [rows: SheetRow[], at: number]> = {
  missingField: [[row('101', { owner: '' })], 2],
  flatTwice: [[row('101'), row('0101')], 3],
  areaUnreadable: [[row('101', { area: '65.433' })], 2],
  areaZero: [[row('101', { area: '0' })], 2],
  areaUnusual: [[row('101', { area: '6543' })], 2],
  areaSourceUnknown: [[row('101', { areaSource: '听说' })], 2],
  betterSourceExists: [[row('101'), row('102', { areaSource: '购房合同' })], 3],
  holdingUnknown: [[row('101', { holding: '不清楚' })], 2],
  roomUnreadable: [[row('一楼左边')], 2],
  idNumberInvalid: [[row('101', { idNumber: '110101199003070000' })], 2],
  phoneInvalid: [[row('101', { phone: '1380000' })], 2],
  sameIdOtherName: [[row('101', { owner: '王甲一', idNumber: 'E12345678' }), row('102', { owner: '王甲二', idNumber: 'E12345678' })], 3],
  sameNameNoId: [[row('101', { owner: '王甲一', phone: '' }), row('102', { owner: '王甲一', phone: '' })], 3],
  samePhoneOtherName: [[row('101', { phone: '13800000009' }), row('102', { phone: '13800000009' })], 3],
  coOwnersUneven: [[row('101', { owner: '王甲一、王甲二', phone: '13800000001、13800000002、13800000003' })], 2],
  parkingSkipped: [[row('101'), row('车位1', { use: '车位' })], 3],
  noPhone: [[row('101', { phone: '' })], 2],
  developerUnnamed: [[row('101', { holding: '未售' })], 2],
}

describe('the preview of a roll', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })

  it.each(Object.entries(cases))('tells %s with its row and how to mend it', async (code, [rows, at]) => {
    const preview = await world.previewed(await world.newEstate(), csv(rows))
    const issue = preview.issues.find((i) => i.code === IssueCode.parse(code))
    expect(issue).toMatchObject({ row: at })
    expect(issue?.message).toContain(`第 ${at} 行`)
  })

  it('tells which column is missing', async () => {
    const bytes = new TextEncoder().encode('楼栋,单元,房号,产权人,面积来源\n3,2,101,王甲一,实测')
    const preview = await world.previewed(await world.newEstate(), { name: 'a.csv', contentType: csvType, bytes })
    expect(preview).toMatchObject({ rows: 0, errors: 1, issues: [{ row: 0, column: '建筑面积', code: 'missingColumn' }] })
  })

  it('tells when there are too many rows for one file', async () => {
    const line = `3,2,101,65,实测,王甲一\n`
    const bytes = new TextEncoder().encode(`楼栋,单元,房号,建筑面积,面积来源,产权人\n${line.repeat(20_001)}`)
    const preview = await world.previewed(await world.newEstate(), { name: 'a.csv', contentType: csvType, bytes })
    expect(preview.issues).toMatchObject([{ row: 0, code: 'tooManyRows' }])
  })
})
