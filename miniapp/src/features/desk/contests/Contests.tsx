import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty } from 'antd'
import { createContest } from '@shared/contest/contestContract'
import { phaseNames } from '@shared/contest/machine'
import { contestModeNames } from '@shared/contest/model'
import { chinaClock, sayMoment } from '@shared/kernel/instant'
import { serverNow } from '@/api'
import { mayCall, useStaff } from '../app/staff'
import { go, hrefOf } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { useDeskContests, useIndicators } from './useContestDesk'
import { phaseTones } from './tones'

/** Competitions of the workplace, and how many took part this year. */
export const Contests = () => {
  const { me, workplace } = useStaff()
  const contests = useDeskContests(workplace.place)
  return (
    <>
      <PageHead
        title="竞赛"
        sub={`${workplace.name}和下面各处的比赛：报名、作品、评分、公示、发证书。`}
        actions={
          mayCall(me, createContest, workplace.place) && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => go({ at: 'contestEditor', contest: null })}>
              办一次比赛
            </Button>
          )
        }
      />
      <Indicators />
      <Panel title="比赛">
        <Loaded of={contests} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有比赛。点右上角“办一次比赛”开始写。" />
            ) : (
              items.map(({ contestId, title, phase, mode, placeName, organiser, opensAt, closesAt }) => (
                <a key={contestId} className="dk-line" href={hrefOf({ at: 'contest', contest: contestId, tab: 'main' })}>
                  <span>
                    <strong>{title}</strong> <Badge tone={phaseTones[phase]}>{phaseNames[phase]}</Badge>
                    <span className="dk-quiet dk-block">
                      {contestModeNames[mode]} · {placeName} · {organiser}
                    </span>
                  </span>
                  <span className="dk-push dk-quiet">
                    报名 {sayMoment(opensAt)} — {sayMoment(closesAt)}
                  </span>
                </a>
              ))
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}

/** 人次 and 人 for the indicators of the plans. */
const Indicators = () => {
  const { workplace } = useStaff()
  const { year } = chinaClock(serverNow())
  const counted = useIndicators(workplace.place, year)
  return (
    <Panel title={`${year} 年参加情况`} remark="人次：每次比赛每人算一次；人：全年每人只算一次">
      <Loaded of={counted} rows={1}>
        {(of) => (
          <div className="ct-figures">
            <Figure name="比赛" value={of.contests} unit="场" />
            <Figure name="参加" value={of.attendances} unit="人次" more={`${of.persons} 人`} />
            <Figure name="青少年" value={of.youthAttendances} unit="人次" more={`${of.youthPersons} 人`} />
            <Figure name="老年人" value={of.elderAttendances} unit="人次" more={`${of.elderPersons} 人`} />
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

const Figure = ({ name, value, unit, more }: { name: string; value: number; unit: string; more?: string }) => (
  <div className="ct-figure">
    <span className="dk-quiet">{name}</span>
    <strong>
      {value} <small>{unit}</small>
    </strong>
    {more !== undefined && <span className="dk-quiet">{more}</span>}
  </div>
)
