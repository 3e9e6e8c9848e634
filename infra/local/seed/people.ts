import { type Flat, type Owner, flats, flatsToImport } from './district'

/**
 * Invented people to be. `id` is the person's name for the WeChat stand-in; whoever is not listed can sign in too,
 * under any id, as somebody nobody knows.
 */
export interface Person {
  readonly id: string
  readonly name: string
  readonly group: '业主' | '家人和邻居' | '志愿者' | '工作人员'
  /** One sentence for whoever chooses: what this person can try. */
  readonly about: string
  /** Phone number that WeChat verified; null when the person gave none. */
  readonly phone: string | null
  /** Shown in the chooser of the web page. */
  readonly chooser: boolean
}

/** One officer of each bureau that a lift passes through. */
export const bureauOfficers = [
  { id: 'bureau-housing', name: '林住建', role: 'housingOfficer', does: '区住建局：审核、并联征求意见、发开工备案通知单、补贴复审' },
  { id: 'bureau-planning', name: '方规划', role: 'planningOfficer', does: '区自然资源规划分局：对并联审核签意见' },
  { id: 'bureau-finance', name: '金财政', role: 'financeOfficer', does: '区财政局：拨付和追回补贴' },
  { id: 'bureau-market', name: '常市监', role: 'marketOfficer', does: '区市场监管局：施工告知、使用登记' },
  { id: 'bureau-greening', name: '苗园林', role: 'greeningOfficer', does: '园林绿化部门：回复移树的工作联系单' },
  { id: 'bureau-defence', name: '卫人防', role: 'civilDefenceOfficer', does: '人防部门：回复人防工程的工作联系单' },
  { id: 'bureau-water', name: '江水利', role: 'waterOfficer', does: '水利部门：回复河道驳岸的工作联系单' },
] as const

/** Officers of the departments that take orders on, besides the association and the bureaus above. */
export const departmentOfficers = [
  { id: 'officer-health', name: '康卫健', role: 'healthOfficer', does: '区卫健局：领健康类的点单，派给服务队' },
  { id: 'officer-civil', name: '明民政', role: 'civilAffairsOfficer', does: '区民政局：领关爱类的点单，派给服务队' },
  { id: 'officer-education', name: '师教育', role: 'educationOfficer', does: '区教育局：领校园类的点单，派给服务队' },
  { id: 'officer-emergency', name: '安应急', role: 'emergencyOfficer', does: '区应急管理局：领消防应急类的点单，派给服务队' },
] as const

const departments: readonly Person[] = departmentOfficers.map(({ id, name, does }, n) => ({
  ...{ id, name, group: '工作人员', about: does, chooser: true },
  phone: `1380000${8031 + n}`,
}))

const bureaus: readonly Person[] = bureauOfficers.map(({ id, name, does }, n) => ({
  ...{ id, name, group: '工作人员', about: does, chooser: true },
  phone: `1380000${8011 + n}`,
}))

const staff: readonly Person[] = [
  {
    id: 'worker-sun',
    name: '孙社工',
    group: '工作人员',
    about: '云梯社区工作人员：导入名册、发起表决、看进度',
    phone: '13800008001',
    chooser: true,
  },
  { id: 'worker-li', name: '李社工', group: '工作人员', about: '云梯社区另一位工作人员', phone: '13800008002', chooser: true },
  {
    id: 'officer',
    name: '钱干事',
    group: '工作人员',
    about: '示范街道工作人员：任命社区人员、查看全街道的表决',
    phone: '13800008003',
    chooser: true,
  },
  {
    id: 'auditor',
    name: '吴审计',
    group: '工作人员',
    about: '审计员：查看操作记录，不能改动任何东西',
    phone: '13800008004',
    chooser: true,
  },
  ...bureaus,
  ...departments,
  {
    id: 'association',
    name: '柯科协',
    group: '工作人员',
    about: '区科协：发布全区的科普活动、抽签、定主题日',
    phone: '13800008020',
    chooser: true,
  },
  { id: 'admin', name: '郑管理', group: '工作人员', about: '示范区管理员：任命各级工作人员', phone: '13800008005', chooser: true },
]

const others: readonly Person[] = [
  {
    id: 'stranger',
    name: '过路人',
    group: '家人和邻居',
    about: '名册里没有他的手机号：可以拍证明申请，或用社区给的绑定码',
    phone: '13800007777',
    chooser: true,
  },
  {
    id: 'new-phone',
    name: '张乙二',
    group: '业主',
    about: '3 幢 2 单元 201：换了手机号，拍了产权证申请，等社区核对',
    phone: '13800007701',
    chooser: true,
  },
  {
    id: 'grandson',
    name: '李小外',
    group: '家人和邻居',
    about: '501 老人的外孙：帮外婆看表决，不能投',
    phone: null,
    chooser: true,
  },
]

/** Volunteers and those who lead a team. */
const helpers: readonly Person[] = (
  [
    ['leader-elders', '邓银龄', '银龄服务队队长：接单、带队、记时长', '13800008101'],
    ['leader-spark', '童星火', '星火服务队队长：接单、带队、记时长', '13800008102'],
    ['volunteer-xu', '许志愿', '银龄服务队队员：一星志愿者，有证书', '13800008103'],
    ['volunteer-cheng', '程医生', '两支队的队员：医师证等社区核对', '13800008104'],
    ['volunteer-lu', '陆小光', '两支队的队员：有一次服务没有签退', '13800008105'],
    ['volunteer-he', '何热心', '刚登记的志愿者：等社区核对', '13800008106'],
    ['volunteer-xia', '夏小苗', '未成年志愿者：监护人同意，等社区核对', '13800008107'],
  ] as const
).map(([id, name, about, phone]) => ({ id, name, group: '志愿者', about, phone, chooser: true }))

/** Owners with a part in the story, by phone number. */
const characters: Readonly<Record<string, { readonly id: string; readonly group: Person['group']; readonly about: string }>> = {
  '13800003201': { id: 'owner-101', group: '业主', about: '3 幢 2 单元 101：方案要占用他家小院，除了表决还要单独同意' },
  '13800003202': { id: 'owner-102', group: '业主', about: '3 幢 2 单元 102：已经投过票，可以改票、看回执' },
  '13800003205': { id: 'owner-two', group: '业主', about: '3 幢 2 单元 301、402：两套房，算一人，面积相加' },
  '13800003206': { id: 'owner-302', group: '业主', about: '3 幢 2 单元 302：还没有绑定，也没有表决' },
  '13800003209': { id: 'elder', group: '业主', about: '3 幢 2 单元 501，72 岁：和女儿共有一套房，适合试长辈版' },
  '13800003291': { id: 'daughter', group: '家人和邻居', about: '501 的共有人：母亲先绑定了，她可以看、不能投，母亲可以移交给她' },
  '13800001103': { id: 'owner-1-201', group: '业主', about: '1 幢 1 单元 201：表决已经公布结果，可以核对自己的一票' },
  '13800002104': { id: 'owner-2-202', group: '业主', about: '2 幢 1 单元 202：两个单元合用一部电梯，表决就要开始' },
  '13800004105': { id: 'owner-4-301', group: '业主', about: '4 幢 1 单元 301：参与的人不够，没有形成有效决定' },
  '13800001111': { id: 'owner-1-601', group: '业主', about: '1 幢 1 单元 601，建设者代表：方案正在公示，可以看公示、看异议' },
  '13800006112': { id: 'owner-6-602', group: '业主', about: '6 幢 1 单元 602，建设者代表：申请已报到区里，部门正在签意见' },
  '13800006211': { id: 'owner-6-601', group: '业主', about: '6 幢 2 单元 601，建设者代表：电梯已登记，可以申请补贴' },
  '13800005101': { id: 'owner-5-101', group: '业主', about: '5 幢 1 单元 101：名册还没有导入，等社区导入后才能绑定' },
}

const homeOf = ({ building, unit, room }: Flat): string => `${building} 幢 ${unit} 单元 ${room}`

const asPerson = (owner: Owner, flat: Flat): Person => {
  const character = characters[owner.phone]
  return {
    id: character?.id ?? `owner-${owner.phone.slice(-4)}`,
    name: owner.name,
    group: character?.group ?? '业主',
    about: character?.about ?? homeOf(flat),
    phone: owner.phone,
    chooser: character !== undefined,
  }
}

const owners: readonly Person[] = [
  ...new Map(
    [...flats, ...flatsToImport].flatMap((flat) => flat.owners.map((owner) => [owner.phone, asPerson(owner, flat)] as const)),
  ).values(),
]

/** Whoever has a part in the story comes first, in the order above. */
const inOrder = Object.values(characters).map(({ id }) => id)
const place = ({ id }: Person): number => (inOrder.includes(id) ? inOrder.indexOf(id) : inOrder.length)

export const people: readonly Person[] = [...owners.toSorted((a, b) => place(a) - place(b)), ...others, ...helpers, ...staff]

/** @throws RangeError when nobody has this id */
export const personNamed = (id: string): Person => {
  const found = people.find((person) => person.id === id)
  if (!found) throw new RangeError(`nobody here is called ${id}`)
  return found
}

/** The person who owns a flat, by building, unit and room. @throws RangeError */
export const ownerOf = (building: number, unit: number, room: string): Person => {
  const phone = flats.find((flat) => flat.building === building && flat.unit === unit && flat.room === room)?.owners[0]?.phone
  const found = people.find((person) => person.phone === phone)
  if (!phone || !found) throw new RangeError(`nobody owns ${building}-${unit}-${room}`)
  return found
}
