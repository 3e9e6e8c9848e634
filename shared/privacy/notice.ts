import { type KeptKind, retention } from './retention'

/** Version of the notice that people agree to. A change of purpose, kind or term is a new version, and everybody is asked again (PIPL §14). */
export const NOTICE_VERSION = '2026-11-30'

export interface NoticePart {
  readonly title: string
  readonly words: readonly string[]
  /** The kinds of data that the words are about, one sentence each; absent where they are about something else. */
  readonly kinds?: readonly KeptKind[]
}

/** What is told before the first use, in four sentences. */
export const noticeInShort: readonly string[] = [
  '核对业主身份时，用到您的微信标识和微信验证过的手机号。',
  '表决时，记下您的选择和手写签名，作为凭证依法保存。',
  '请社区核对身份时，才会用到您拍的照片，核对后 30 天内删除。',
  '不公开您的姓名和电话。',
]

/** The kinds of data that the notice lists, in the order that people meet them. */
export const noticeKinds: readonly KeptKind[] = [
  'person',
  'home',
  'ballot',
  'paper',
  'proxy',
  'meeting',
  'roll',
  'evidence',
  'booking',
  'childBooking',
  'message',
  'contact',
  'inquiry',
  'session',
  'accessLog',
  'actLog',
]

/** `手机号。用途：…。保存：…。` for one kind of data. */
export const sayKept = (kind: KeptKind): string => {
  const { what, why, howLong } = retention[kind]
  return `${what}。用途：${why}。保存：${howLong}。`
}

/** The whole notice (PIPL §17): who, what and why, how long, who sees it, rights, contact. The telephone stands below it on the page. */
export const notice: readonly NoticePart[] = [
  {
    title: '谁在处理',
    words: ['社区居民委员会和街道办事处，为组织业主共同决定事项而处理您的信息。有事请打本页下方的电话。'],
  },
  { title: '用到什么、保存多久', words: noticeKinds.map(sayKept), kinds: noticeKinds },
  {
    title: '谁看得到',
    words: [
      '截止之前，手机上谁选了什么谁也看不到，工作人员也看不到，只看得到哪些户参与了。纸质票由登记和复核的工作人员看照片。',
      '公布之后，同一次表决的业主和工作人员能看到各房号的选择；公开的公告只有总数，没有房号，更没有姓名。',
      '工作人员看到的姓名和电话是遮住一部分的。要看完整电话，必须写明理由，并且会留下记录。',
      '不提供给其他单位。法院、监察等机关依法调取的除外。',
    ],
  },
  {
    title: '怎么保存',
    words: ['姓名、电话、签名和微信标识加密保存在境内的服务器上。身份证号不保存。'],
  },
  {
    title: '用到手机的哪些功能',
    words: [
      '手机号：只在您点“验证手机号”时，由微信给一次。',
      '相机和相册：只在您扫码、拍照，或自己选照片交给社区时。',
      '日历：只在您点“记到手机日历”时写入，不读取。',
      '大概的位置：只在您点“按离我远近排”时由手机自己用，不上传、不保存。',
      '剪贴板：只在您点“复制”时写入，不读取。',
    ],
  },
  {
    title: '您的权利',
    words: [
      '查看和复制：在“我的 › 我的数据”里看到并保存我们保存的您的全部信息。',
      '更正：名册里的姓名、电话、面积不对，请打电话给社区核对更正。',
      '不同意或撤回同意：不影响您看公告和结果；表决可以改用纸质票。',
      '注销：在“我的 › 我的数据”里随时可以办。已经投的票和操作记录依法保留。',
      '子女可以帮老人看；亲人去世后，近亲属可以打电话请社区查阅、更正或删除。',
    ],
  },
]
