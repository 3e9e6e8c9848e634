import { Alert, Button, Drawer, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { type EntryView, appealStateNames, entryRelationNames, entryStateNames } from '@shared/contest/entry'
import { decideEntry, decideEntryAppeal, revealEntry, withdrawEntry } from '@shared/contest/entryContract'
import type { ContestView } from '@shared/contest/view'
import { DAY, type Instant, plus, sayMoment } from '@shared/kernel/instant'
import { call, serverNow } from '@/api'
import { Badge } from '../kit/Badge'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { MomentField } from '../notice/MomentField'
import { CertificatePrint } from './CertificatePrint'
import { entryTones } from './tones'
import { useContestAct } from './useContestDesk'

interface EntryDrawerProps {
  contest: ContestView
  entry: EntryView
  runs: boolean
  onClose: () => void
}

/** One entry: who (masked), the work, the check, an appeal. */
export const EntryDrawer = ({ contest, entry, runs, onClose }: EntryDrawerProps) => {
  const checks = runs && contest.state === 'published'
  return (
    <Drawer open width={640} title={`${entry.number === null ? '报名' : `${entry.number} 号`} · ${entry.categoryName}`} onClose={onClose}>
      <Facts
        of={[
          [
            '情况',
            <Badge key="state" tone={entryTones[entry.state]}>
              {entryStateNames[entry.state]}
            </Badge>,
          ],
          ...(entry.teamName === null ? [] : ([['队名', entry.teamName]] as const)),
          ['参赛人', entry.names.join('、')],
          ['怎么报的', entryRelationNames[entry.relation]],
          ['报名时间', sayMoment(entry.enteredAt)],
          ...(entry.minors ? ([['未成年', '有未满 18 岁的参赛人']] as const) : []),
          ...(entry.reason === null ? [] : ([['写给他的原因', entry.reason]] as const)),
          ...(entry.awardName === null ? [] : ([['获奖', `${entry.awardName}，第 ${entry.rank ?? ''} 名`]] as const)),
        ]}
      />
      {runs && <Reveal entry={entry} />}
      {entry.certificate !== null && runs && <CertificatePrint entry={entry} />}
      <Work entry={entry} works={contest.mode === 'works'} />
      {entry.appeal !== 'none' && <Appeal entry={entry} open={checks && entry.appeal === 'open'} />}
      {checks && ['registered', 'eligible', 'sentBack'].includes(entry.state) && <Check entry={entry} />}
      {checks && entry.state !== 'withdrawn' && <Withdraw entry={entry} />}
    </Drawer>
  )
}

const ofEntry = ({ contestId, entryId }: EntryView) => ({ contestId, entryId })

const reasons = { call: '打电话联系', checkAge: '核对年龄', certificate: '做证书', other: '其他' } as const

/** Names and numbers behind a reason, which is noted. */
const Reveal = ({ entry }: { entry: EntryView }) => {
  const [reason, setReason] = useState<keyof typeof reasons>('call')
  const act = useContestAct(() => call(revealEntry, { params: ofEntry(entry), body: { reason } }))
  return (
    <Panel title="姓名和电话" remark="查看会记录下来">
      {act.data === undefined ? (
        <Space>
          <Select
            aria-label="为什么看"
            value={reason}
            onChange={setReason}
            options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
            style={{ width: 140 }}
          />
          <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
            查看
          </Button>
        </Space>
      ) : (
        <Facts
          of={[
            ...act.data.people.map(
              ({ name, phone, bornYear }, n) =>
                [
                  `参赛人${n + 1}`,
                  [name, phone ?? '没填电话', bornYear === null ? '' : `${bornYear} 年出生`].filter(Boolean).join(' · '),
                ] as const,
            ),
            ['联系人', `${act.data.contact.name} · ${act.data.contact.phone}`],
            ...(act.data.guardian === null
              ? []
              : ([['监护人', `${act.data.guardian.name} · ${act.data.guardian.phone}，已同意`]] as const)),
          ]}
        />
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Panel>
  )
}

const Work = ({ entry: { work, versions }, works }: { entry: EntryView; works: boolean }) => {
  if (work === null) return works ? <Alert type="warning" showIcon message="还没有交作品。" /> : null
  return (
    <Panel title={work.title} remark={`第 ${work.version} 版，${sayMoment(work.at)}；一共交了 ${versions.length} 次`}>
      {work.text !== '' && <p className="ct-text">{work.text}</p>}
      {work.files.map(({ url, contentType, size }, n) => (
        <div key={url} className="ct-file">
          {contentType.startsWith('image/') ? (
            <img src={url} alt={`作品第 ${n + 1} 张`} />
          ) : contentType.startsWith('video/') ? (
            <video src={url} controls />
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              打开第 {n + 1} 个文件
            </a>
          )}
          <span className="dk-quiet">{(size / 1024 / 1024).toFixed(1)} MB</span>
        </div>
      ))}
    </Panel>
  )
}

const MENDING = 3 * DAY
type Decision = 'pass' | 'sendBack' | 'refuse'

const Check = ({ entry }: { entry: EntryView }) => {
  const [reason, setReason] = useState('')
  const [mendUntil, setMendUntil] = useState<Instant | null>(() => plus(serverNow(), MENDING))
  const act = useContestAct(
    (decision: Decision) =>
      call(decideEntry, {
        params: ofEntry(entry),
        body: {
          decision,
          reason: decision === 'pass' ? null : reason.trim(),
          mendUntil: decision === 'sendBack' ? mendUntil : null,
          seen: entry.work?.version ?? 0,
        },
      }),
    '审核好了',
  )
  const unexplained = reason.trim().length < 2
  return (
    <Panel title="审核">
      {entry.state !== 'eligible' && (
        <p>
          <Button type="primary" loading={act.isPending && act.variables === 'pass'} onClick={() => act.mutate('pass')}>
            通过，给号码
          </Button>
        </p>
      )}
      <Input.TextArea
        aria-label="退回或不通过的原因"
        placeholder="退回或不通过，请写明原因，对方能看到"
        rows={3}
        maxLength={300}
        showCount
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <Space className="ct-acts" wrap>
        <span>
          修改到 <MomentField value={mendUntil} onChange={setMendUntil} />
        </span>
        <Button
          disabled={unexplained || mendUntil === null}
          loading={act.isPending && act.variables === 'sendBack'}
          onClick={() => act.mutate('sendBack')}
        >
          退回修改
        </Button>
        <Button danger disabled={unexplained} loading={act.isPending && act.variables === 'refuse'} onClick={() => act.mutate('refuse')}>
          不通过
        </Button>
      </Space>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Panel>
  )
}

const Appeal = ({ entry, open }: { entry: EntryView; open: boolean }) => {
  const [answer, setAnswer] = useState('')
  const act = useContestAct(
    (grant: boolean) => call(decideEntryAppeal, { params: ofEntry(entry), body: { grant, answer: answer.trim() } }),
    '答复好了',
  )
  return (
    <Panel title="申诉" remark={appealStateNames[entry.appeal]}>
      <p className="ct-text">{entry.appealText}</p>
      {entry.appealAnswer !== null && <p className="ct-text">答复：{entry.appealAnswer}</p>}
      {open && (
        <>
          <Input.TextArea
            aria-label="答复"
            placeholder="答复，对方能看到"
            rows={3}
            maxLength={300}
            showCount
            value={answer}
            onChange={(e) => setAnswer(e.target.value)}
          />
          <Space className="ct-acts">
            <Button type="primary" disabled={answer.trim().length < 2} onClick={() => act.mutate(true)}>
              成立，重新审核
            </Button>
            <Button disabled={answer.trim().length < 2} onClick={() => act.mutate(false)}>
              不成立
            </Button>
          </Space>
        </>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Panel>
  )
}

const Withdraw = ({ entry }: { entry: EntryView }) => {
  const [asked, setAsked] = useState(false)
  const act = useContestAct(() => call(withdrawEntry, { params: ofEntry(entry) }), '已退赛')
  return (
    <Panel title="退赛" remark="参赛人请您代办时用，名额让给别人">
      {asked ? (
        <Space>
          <Button danger loading={act.isPending} onClick={() => act.mutate(undefined)}>
            确定退赛
          </Button>
          <Button onClick={() => setAsked(false)}>再想想</Button>
        </Space>
      ) : (
        <Button onClick={() => setAsked(true)}>替他退赛</Button>
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Panel>
  )
}
