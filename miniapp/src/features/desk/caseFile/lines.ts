import type { CaseLine } from '@shared/audit/caseModel'
import { type Channel, type Effect, channelNames, choiceNames } from '@shared/decision/model'
import { flawNames, paperStateNames } from '@shared/decision/paper'
import { proxyStateNames, writtenFieldNames } from '@shared/decision/proxyModel'
import type { Instant } from '@shared/kernel/instant'
import { attemptKindNames, attemptOutcomeNames, messageStateNames } from '@shared/outreach/model'
import { reachOf } from '@shared/outreach/reach'
import { templateNames } from '@shared/outreach/templates'
import { raisedWords } from '../conflicts/words'

export type VoterLine = Extract<CaseLine, { part: 'voters' }>

/** A thing that happened about one voter, in words. */
export interface Happening {
  readonly at: Instant
  readonly what: '联系' | '通知' | '投票' | '纸质票' | '委托' | '矛盾票'
  readonly words: string
  /** Staff who did it. */
  readonly by: readonly string[]
  readonly links: readonly (readonly [words: string, url: string])[]
}

/** One voter with everything that happened, in order of time. */
export interface Dossier {
  readonly voter: VoterLine
  readonly happenings: readonly Happening[]
  readonly parts: ReadonlySet<CaseLine['part']>
  /** Different days on which somebody tried to reach them; corrected entries do not count. */
  readonly days: number
}

const effects: Record<Effect, string> = {
  counts: '计入',
  contests: '与已有的票不一样，暂不计入',
  held: '等业主追认，暂不计入',
  voids: '核实后都不计入',
}
const ways: Record<Channel, string> = { ...channelNames, phone: '手机投票', paper: '纸质票', proxy: '代理人代投', settlement: '核实后确定' }

const linkOf = (words: string, url: string | null): Happening['links'] => (url === null ? [] : [[words, url]])
const happening = (
  what: Happening['what'],
  at: Instant | null,
  words: string,
  by: readonly string[] = [],
  links: Happening['links'] = [],
): Happening[] => (at === null ? [] : [{ at, what, words, by, links }])

type LineOf<P extends CaseLine['part']> = Extract<CaseLine, { part: P }>

const ofPaper = (p: LineOf<'papers'>): Happening[] => [
  ...happening(
    '纸质票',
    p.enteredAt,
    `录入纸质票，照片指纹 ${p.sha256.slice(0, 8)}`,
    p.readBy.slice(0, 1),
    linkOf('看纸票照片', p.photoUrl),
  ),
  ...happening(
    '纸质票',
    p.endedAt,
    `复核结束：${paperStateNames[p.state]}${p.flaw === null ? '' : `（${flawNames[p.flaw]}）`}`,
    p.readBy.slice(1),
  ),
]

const ofProxy = (p: LineOf<'proxies'>, labelOf: (voter: string) => string): Happening[] => [
  ...happening(
    '委托',
    p.offeredAt,
    `${p.origin === 'paper' ? '登记纸质委托书' : '在手机上委托'}，代理人：${labelOf(p.agent)}${
      p.missing.length > 0 ? `；缺 ${p.missing.map((m) => writtenFieldNames[m]).join('、')}` : ''
    }`,
    [],
    linkOf('看委托书', p.scanUrl),
  ),
  ...happening('委托', p.acceptedAt, '代理人签名接受'),
  ...happening('委托', p.ratifiedAt, '业主追认'),
  ...happening('委托', p.endedAt, `委托结束：${proxyStateNames[p.state]}`),
]

const ofConflict = (c: LineOf<'conflicts'>): Happening[] => [
  ...happening('矛盾票', c.openedAt, `${raisedWords[c.raisedBy]}，从此都不计入，等核实`),
  ...happening(
    '矛盾票',
    c.settledAt,
    `${c.stands === null ? '核实：哪张都不算' : `核实：以第 ${c.stands} 张为准`}${c.reason === null ? '' : `。${c.reason}`}`,
    c.settledBy === null ? [] : [c.settledBy],
    linkOf('看核实证明', c.proofUrl),
  ),
]

const happeningsOf = (line: CaseLine, labelOf: (voter: string) => string): Happening[] => {
  switch (line.part) {
    case 'voters':
      return []
    case 'ballots':
      return happening(
        '投票',
        line.castAt,
        `第 ${line.revision} 张，${ways[line.channel]}，${effects[line.effect]}${
          line.choice === null ? '' : `：${choiceNames[line.choice]}`
        }。回执号 ${line.receipt}`,
      )
    case 'papers':
      return ofPaper(line)
    case 'proxies':
      return ofProxy(line, labelOf)
    case 'conflicts':
      return ofConflict(line)
    case 'attempts':
      return happening(
        '联系',
        line.madeAt,
        `${line.corrects === null ? '' : '更正前一条：'}${attemptKindNames[line.kind]}，${attemptOutcomeNames[line.outcome]}${line.note === '' ? '' : `：${line.note}`}`,
        [line.by],
        linkOf('看照片', line.photoUrl),
      )
    case 'messages':
      return happening('通知', line.at, `微信通知“${templateNames[line.template]}”：${messageStateNames[line.state]}`)
  }
}

const byDoor = (a: Dossier, b: Dossier): number => a.voter.label.localeCompare(b.voter.label, 'zh', { numeric: true })

/** Puts the lines of a file together voter by voter, in the order of the doors. */
export const dossiersOf = (lines: readonly CaseLine[]): Dossier[] => {
  const voters = lines.filter((line) => line.part === 'voters')
  const labels = new Map<string, string>(voters.map((v) => [v.voterId, v.label]))
  const own = new Map<string, CaseLine[]>()
  for (const line of lines) own.set(line.voterId, [...(own.get(line.voterId) ?? []), line])
  return voters
    .map((voter) => {
      const of = own.get(voter.voterId) ?? []
      const attempts = of.filter((line) => line.part === 'attempts')
      return {
        voter,
        happenings: of.flatMap((line) => happeningsOf(line, (id) => labels.get(id) ?? '—')).sort((a, b) => (a.at < b.at ? -1 : 1)),
        parts: new Set(of.map((line) => line.part)),
        days: reachOf(attempts.map(({ attemptKey, madeAt, corrects }) => ({ key: attemptKey, madeAt, corrects }))).days,
      }
    })
    .sort(byDoor)
}
