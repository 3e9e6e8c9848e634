import { DAY, HOUR, MINUTE } from '../kernel/instant'

/**
 * How long each kind of data is kept, why, and on what basis (PIPL §17 and §19; DOMAIN §8). The privacy page, the export of one's own data
 * and the retention job all read this table, so what people are told is what is done.
 */
export interface Kept {
  /** What it is, in words for the person. */
  readonly what: string
  /** What it is used for. */
  readonly why: string
  /** The legal ground of keeping it. */
  readonly basis: string
  /** How long, in words. */
  readonly howLong: string
  /** The same in milliseconds where a term runs; null where an event ends it. */
  readonly term: number | null
}

const consent = '您的同意（个人信息保护法第十三条第一项）'
const duty = '履行法定职责、办理业主共同决定事项（个人信息保护法第十三条第三项，民法典第二百七十八条）'
const securityLaw = '网络安全法第二十一条'

/** A vote may be challenged for a year, claims run three (civil code §147, §188); a lift outlives both: its life and three years more. */
const statutory = '电梯使用年限内及之后三年，到期由社区按档案规定处理'

export const retention = {
  person: {
    what: '微信标识和您填的称呼',
    why: '认出是同一个人',
    basis: consent,
    howLong: '到您注销账号为止',
    term: null,
  },
  session: { what: '登录状态', why: '让您不用每次重新登录', basis: consent, howLong: '30 天不用就失效并清除', term: 30 * DAY },
  deskTicket: {
    what: '电脑登录的二维码',
    why: '让工作人员在电脑上登录',
    basis: consent,
    howLong: '3 分钟有效，一天内清除',
    term: 3 * MINUTE,
  },
  invitation: {
    what: '工作人员邀请码和被邀请人姓名',
    why: '任命工作人员',
    basis: duty,
    howLong: '7 天有效，30 天内清除',
    term: 7 * DAY,
  },
  appointment: { what: '工作人员的任命', why: '说明谁有权办理', basis: duty, howLong: '和他办过的事一样长', term: null },
  home: {
    what: '您和房屋的绑定',
    why: '确认您能代表哪套房表决',
    basis: duty,
    howLong: '解除绑定后只留记录，和表决一样长',
    term: null,
  },
  request: {
    what: '绑定申请里您写的内容',
    why: '请社区核对您的业主身份',
    basis: consent,
    howLong: '办结后 30 天内清除电话和说明',
    term: 30 * DAY,
  },
  evidence: {
    what: '核对身份用的证件、房产证照片',
    why: '请社区核对您的业主身份',
    basis: consent,
    howLong: '核对后最多 30 天删除',
    term: 30 * DAY,
  },
  roll: {
    what: '业主名册：房号、面积、产权人姓名和电话',
    why: '计算表决的人数和面积，联系业主',
    basis: duty,
    howLong: '名册更新后旧版本只为核对已有表决保留',
    term: null,
  },
  rollFile: { what: '导入的名册文件', why: '读入名册', basis: duty, howLong: '2 天后删除，不保存身份证号', term: 2 * DAY },
  ballot: {
    what: '您的每一次表决和手写签名',
    why: '证明共同决定是怎样作出的',
    basis: duty,
    howLong: statutory,
    term: null,
  },
  paper: {
    what: '您的纸质票的照片和登记',
    why: '两位工作人员各看一遍，登记您在纸上选的',
    basis: duty,
    howLong: '和这次表决一样长',
    term: null,
  },
  proxy: {
    what: '您给别人或替别人办的委托书和签名',
    why: '证明代投的人有权替业主投票',
    basis: duty,
    howLong: '和这次表决一样长',
    term: null,
  },
  meeting: { what: '会议签到和会议记录', why: '证明开过会、谁到会', basis: duty, howLong: '和这次表决一样长', term: null },
  agreement: {
    what: '您签的加梯协议和手写签名',
    why: '证明各家怎样约定出钱和分摊',
    basis: duty,
    howLong: statutory,
    term: null,
  },
  payment: {
    what: '您家交的加梯和电梯运行费用、共同账户的确认',
    why: '记清各家交了多少、还欠多少',
    basis: duty,
    howLong: statutory,
    term: null,
  },
  inquiry: { what: '您对结果提出的疑问和答复', why: '结果询异', basis: duty, howLong: '和这次表决一样长', term: null },
  wish: {
    what: '您家加装电梯的意愿，社区上门时的记录',
    why: '了解哪些楼栋想装电梯，回应不同意见',
    basis: duty,
    howLong: '到电梯装好或项目终止后三年',
    term: null,
  },
  objection: {
    what: '您对加装电梯公示提出的异议、签名和协商记录，工作人员登记的姓名、电话、住址',
    why: '组织您和建设者协商，出具公示报告；不对外公开您是谁',
    basis: duty,
    howLong: statutory,
    term: null,
  },
  sessionPhoto: {
    what: '您传的活动照片',
    why: '主办方看过后放在活动页面上，给大家看看活动是什么样',
    basis: '您的同意；照片上的人由您先问过（个人信息保护法第十三条第一项）',
    howLong: '上传满 365 天删除；您撤回的马上删除',
    term: 365 * DAY,
  },
  takenDownPhoto: {
    what: '主办方没有公开的活动照片',
    why: '您有不同意见时可以再看',
    basis: consent,
    howLong: '30 天后删除',
    term: 30 * DAY,
  },
  learningRecord: {
    what: '您开具的学习记录：称呼、上过的课、时长',
    why: '给您证明，别人拿编号能核对真假；核对的人只看到姓和时长',
    basis: consent,
    howLong: '开具后一直保留，供人核对；您可以要求删除',
    term: null,
  },
  contestEntry: {
    what: '竞赛报名：参赛人姓名、电话、出生年份、队名、作品，孩子的监护人',
    why: '核对资格、联系您、评奖、发证书；评委看不到是谁',
    basis: `${consent}；孩子由监护人同意（第三十一条）`,
    howLong: '比赛归档 365 天后清除姓名和电话；获奖证书上的姓名随证书保留，供人核对',
    term: 365 * DAY,
  },
  order: {
    what: '您点的服务：称呼、电话、地址和您说的话',
    why: '请部门和服务队为您服务',
    basis: consent,
    howLong: '办完后 30 天清除姓名、电话、地址和您说的话，只留办理记录；传了照片、录音却没有点单的，2 天后删除',
    term: 30 * DAY,
  },
  booking: {
    what: '科普活动和手机课的预约：称呼、电话、来没来',
    why: '留名额、提醒您、活动有变动时告诉您',
    basis: consent,
    howLong: '活动结束 365 天后清除称呼和电话，只留人数',
    term: 365 * DAY,
  },
  childBooking: {
    what: '带孩子的预约里，孩子的称呼和年龄段，不记生日',
    why: '安排适合的活动，确认有大人陪同',
    basis: '监护人的同意（个人信息保护法第三十一条）',
    howLong: '学期结束后一个月清除',
    term: null,
  },
  volunteer: {
    what: '志愿者登记：姓名、电话、技能、证书和保险的有效期、服务记录，未成年人的监护人',
    why: '安排合适的服务，如实记录时长，给您开证明',
    basis: '您的同意；志愿服务条例第七条、第十九条',
    howLong: '退出后清除电话、技能和监护人，姓名和时长保留，供您开证明',
    term: null,
  },
  portrait: {
    what: '您的志愿者证照片',
    why: '社区核对后放在志愿者证上，让您上门服务的人家认出是您；只有您、社区和扫您证的人看得到',
    basis: '您的同意，未成年人由监护人同意（个人信息保护法第十三条第一项、第三十一条）',
    howLong: '换了新的、您撤回、社区请您重拍或您退出志愿服务时删除；选了没有提交的，2 天后删除',
    term: null,
  },
  contact: { what: '社区联系您的记录', why: '证明通知到了每一户', basis: duty, howLong: '和这次表决一样长', term: null },
  message: { what: '微信提醒的授权次数和发送结果', why: '按您的意愿提醒您', basis: consent, howLong: '到您注销账号为止', term: null },
  reveal: { what: '工作人员查看完整电话的记录', why: '防止滥用', basis: duty, howLong: '和操作记录一样长', term: null },
  notice: {
    what: '您对隐私说明的选择',
    why: '证明已经告知',
    basis: '个人信息保护法第十四条、第十七条',
    howLong: '到您注销账号后三年',
    term: null,
  },
  accessLog: {
    what: '系统运行日志，不含姓名、电话和微信标识',
    why: '保证安全、查找故障',
    basis: securityLaw,
    howLong: '180 天',
    term: 180 * DAY,
  },
  actLog: { what: '操作记录，只记编号，不记姓名', why: '证明每一步是谁在什么时候办的', basis: duty, howLong: statutory, term: null },
} as const satisfies Record<string, Kept>

export type KeptKind = keyof typeof retention

/** After this long an item that is past its term is gone from its table, in milliseconds beyond the term. */
export const cleared = {
  session: 0,
  deskTicket: 24 * HOUR,
  invitation: 23 * DAY,
} as const satisfies Partial<Record<KeptKind, number>>

/** Photos that nobody ever looked at: kept this long from their upload, in milliseconds, since their owner may still be waiting. */
export const UNSEEN_EVIDENCE = 90 * DAY

/** Voice and pictures of an order that was never placed, portraits that were never sent: kept this long from their upload, in milliseconds. */
export const UNATTACHED = 2 * DAY

/** Files and items that one run of the retention job touches at most; the next minute goes on. */
export const RETENTION_PORTION = 20
