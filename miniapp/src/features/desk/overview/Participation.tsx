import { byDay, byWay, medianDay, silentOf } from '@shared/audit/participation'
import type { VoteTile } from '@shared/audit/overview'
import { channelNames } from '@shared/decision/model'
import { Panel } from '../kit/Panel'

const ways = ['phone', 'paper', 'proxy'] as const

/** Who takes part, by which way and when, over all votes of the workplace. First ballots are counted: each voter has one. */
export const Participation = ({ votes }: { votes: readonly VoteTile[] }) => {
  const people = byWay(votes.flatMap((v) => v.first))
  const days = byDay(votes)
  const all = days.reduce((sum, n) => sum + n, 0)
  // The counters are kept with the log, some seconds behind the ballots.
  const late = Math.max(0, votes.reduce((sum, v) => sum + (v.participation?.people ?? 0), 0) - all)
  const none = late > 0 ? '正在统计，请过一会儿再看。' : '还没有人投票。'
  const remark = all > 0 && late > 0 ? `另有 ${late} 人还没有统计进来` : undefined
  return (
    <div className="dk-part">
      <Figures votes={votes} median={medianDay(days)} />
      <Panel title="从哪里投的" remark={remark ?? '按每一户的第一张票'}>
        {all === 0 ? (
          <p className="dk-quiet">{none}</p>
        ) : (
          <ul className="dk-ways">
            {ways.map((way) => (
              <li key={way}>
                <span>{channelNames[way]}</span>
                <div className="dk-way-rail" aria-hidden>
                  <div className={`dk-way dk-way-${way}`} style={{ width: `${(people[way] * 100) / all}%` }} />
                </div>
                <strong>
                  {people[way]} 人 · {Math.round((people[way] * 100) / all)}%
                </strong>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="第几天投的" remark={remark ?? '从各自的表决开始那天算起'}>
        {all === 0 ? <p className="dk-quiet">{none}</p> : <Days days={days} />}
      </Panel>
    </div>
  )
}

const Figures = ({ votes, median }: { votes: readonly VoteTile[]; median: number | null }) => {
  const { silent, whole } = silentOf(votes.filter((v) => v.outcome !== null))
  const running = votes.filter((v) => v.phase === 'open')
  const sum = (of: (v: VoteTile) => number): number => votes.filter((v) => v.outcome === null).reduce((n, v) => n + of(v), 0)
  return (
    <dl className="dk-sums">
      <Figure name="正在表决" value={`${running.length}`} unit="次" />
      <Figure name="一半人投票用时" value={median === null ? '—' : `${median + 1}`} unit={median === null ? '' : '天内'} />
      <Figure
        name="截止后没有表态"
        value={whole === 0 ? '—' : `${Math.round((silent * 100) / whole)}%`}
        unit={whole === 0 ? '' : `${silent} / ${whole} 人`}
      />
      <Figure name="待复核纸质票" value={`${sum((v) => v.papers)}`} unit="张" hot={sum((v) => v.papers) > 0} />
      <Figure name="待核实矛盾票" value={`${sum((v) => v.conflicts)}`} unit="户" hot={sum((v) => v.conflicts) > 0} />
    </dl>
  )
}

const Figure = ({ name, value, unit, hot = false }: { name: string; value: string; unit: string; hot?: boolean }) => (
  <div className={hot ? 'dk-sum-box dk-sum-hot' : 'dk-sum-box'}>
    <dt>{name}</dt>
    <dd>
      <strong>{value}</strong> {unit}
    </dd>
  </div>
)

const Days = ({ days }: { days: readonly number[] }) => {
  const most = Math.max(...days)
  return (
    <ol className="dk-day-bars" aria-label="每天第一次投票的人数">
      {days.map((n, day) => (
        <li key={day}>
          <span className="dk-day-no">{n > 0 ? n : ''}</span>
          <span className="dk-day" style={{ height: `${(n * 72) / most}px` }} aria-hidden />
          <span className="dk-day-name">
            <span className="dk-hear">第 </span>
            {day + 1}
            <span className="dk-hear"> 天，{n} 人</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
