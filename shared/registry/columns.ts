/** Columns of the import template. Real rolls name them in many ways; every accepted name is listed here. */
export const columnKeys = [
  'building',
  'unit',
  'room',
  'floor',
  'area',
  'areaSource',
  'owner',
  'idNumber',
  'phone',
  'coOwners',
  'holding',
  'developer',
  'use',
  'note',
] as const
export type ColumnKey = (typeof columnKeys)[number]

interface Column {
  /** The header in the template. */
  readonly name: string
  readonly required: boolean
  readonly alsoCalled: readonly string[]
  /** How to fill it in, for the template's second sheet. */
  readonly help: string
}

export const columns: Record<ColumnKey, Column> = {
  building: {
    name: '楼栋',
    required: true,
    alsoCalled: ['幢', '栋', '楼号', '幢号', '栋号', '楼幢', '楼栋号', '楼宇'],
    help: '如 3、3幢、3号楼。没有填的会报错，合并的单元格可以照填。',
  },
  unit: { name: '单元', required: true, alsoCalled: ['单元号', '门洞', '梯号'], help: '如 2、2单元、东单元。整幢只有一个单元的填 1。' },
  room: { name: '房号', required: true, alsoCalled: ['室号', '室', '房间号', '门牌号', '户号', '房屋'], help: '如 301。' },
  floor: {
    name: '楼层',
    required: false,
    alsoCalled: ['层', '所在层', '所在楼层', '层数'],
    help: '可以不填，从房号推出（301 是 3 层）；推不出的要填。',
  },
  area: {
    name: '建筑面积',
    required: true,
    alsoCalled: ['面积', '专有部分面积', '产权面积', '房屋面积', '登记面积', '建面'],
    help: '平方米，最多两位小数，不含车位、车库、储藏室。',
  },
  areaSource: {
    name: '面积来源',
    required: true,
    alsoCalled: ['面积依据', '来源'],
    help: '填“不动产登记簿”；没有登记的填“实测”；都没有的填“购房合同”。',
  },
  owner: {
    name: '产权人',
    required: true,
    alsoCalled: ['业主', '业主姓名', '姓名', '所有权人', '权利人', '房屋所有权人', '产权人姓名'],
    help: '不动产证上的人。几个人的用“、”隔开，证件号码和手机号也按同样顺序隔开。',
  },
  idNumber: {
    name: '证件号码',
    required: false,
    alsoCalled: ['身份证号', '身份证号码', '身份证', '证件号', '公民身份号码'],
    help: '可以不填。填了能准确认出同一个人的几套房。这一列请设成“文本”格式。',
  },
  phone: {
    name: '手机号',
    required: false,
    alsoCalled: ['手机', '电话', '联系电话', '联系方式', '手机号码'],
    help: '11 位。业主用它在微信里绑定自己的房子。',
  },
  coOwners: {
    name: '共有人',
    required: false,
    alsoCalled: ['共有产权人', '其他产权人', '共有权人'],
    help: '每人写成“姓名/证件号码/手机号”，不知道的留空；几个人用“、”或“;”隔开，如：李乙二//13800000002、李乙三。',
  },
  holding: {
    name: '交付状态',
    required: false,
    alsoCalled: ['房屋状态', '销售状态', '状态'],
    help: '已交付、已售未交付、未售；不填是已交付。',
  },
  developer: {
    name: '开发商',
    required: false,
    alsoCalled: ['开发企业', '建设单位', '开发单位'],
    help: '未售和已售未交付的必填：同一开发商的这些房屋合起来只算一人，手机号填开发商联系人的。',
  },
  use: {
    name: '用途',
    required: false,
    alsoCalled: ['房屋用途', '规划用途', '性质', '类型'],
    help: '住宅、商业等；车位、车库、储藏室会自动跳过，不计人数和面积。',
  },
  note: { name: '备注', required: false, alsoCalled: ['说明'], help: '随意填。以“示例”开头的行不会导入。' },
}

/** Rows whose note starts so are the template's examples and are never imported. */
export const exampleMark = '示例'

/** Everyone in these rows is invented. */
const examples: readonly Partial<Record<ColumnKey, string>>[] = [
  { room: '101', area: '65.43', areaSource: '不动产登记簿', owner: '王甲一', phone: '13800000001' },
  { room: '102', area: '78.5', areaSource: '不动产登记簿', owner: '李乙二', phone: '13800000002', coOwners: '李乙三//13800000003' },
  { room: '201', area: '65.43', areaSource: '实测', owner: '王甲一', phone: '13800000001', note: '与 101 是同一人，只算一人' },
  { room: '202', area: '78.50', areaSource: '购房合同', owner: '', holding: '未售', developer: '示例置业有限公司', phone: '13800000004' },
  { room: '车位12', area: '12.50', areaSource: '不动产登记簿', owner: '王甲一', use: '车位', note: '会跳过' },
]

/** The template as rows: headers, then examples that an import leaves out. */
export const templateRows = (): string[][] => [
  columnKeys.map((key) => columns[key].name),
  ...examples.map((row) => {
    const cells: Partial<Record<ColumnKey, string>> = {
      building: '3',
      unit: '2',
      ...row,
      note: [exampleMark, row.note].filter(Boolean).join('：'),
    }
    return columnKeys.map((key) => cells[key] ?? '')
  }),
]

/** The template's second sheet: how to fill in each column. */
export const templateHelp = (): string[][] => [
  ['列', '必填', '怎么填'],
  ...columnKeys.map((key) => [columns[key].name, columns[key].required ? '是' : '', columns[key].help]),
]
