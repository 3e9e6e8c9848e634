import { Alert, Button, Tabs } from 'antd'
import { createContest } from '@shared/contest/contestContract'
import { phaseNames } from '@shared/contest/machine'
import { type ContestId, contestModeNames } from '@shared/contest/model'
import type { ContestTab } from '../app/route'
import { mayCall, useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { EntriesTab } from './EntriesTab'
import { JuryTab } from './JuryTab'
import { MainTab } from './MainTab'
import { ResultTab } from './ResultTab'
import { phaseTones } from './tones'
import { useDeskContest } from './useContestDesk'

/** One competition for whoever holds it. */
export const Contest = ({ contestId, tab }: { contestId: ContestId; tab: ContestTab }) => {
  const { me } = useStaff()
  const query = useDeskContest(contestId)
  return (
    <Loaded of={query}>
      {(desk) => {
        const { contest, counts, blind } = desk
        const runs = mayCall(me, createContest, contest.place)
        return (
          <>
            <PageHead
              back={{ route: { at: 'contests' }, label: '竞赛' }}
              title={contest.title}
              tags={<Badge tone={phaseTones[contest.phase]}>{phaseNames[contest.phase]}</Badge>}
              sub={`${contestModeNames[contest.mode]} · ${contest.placeName} · ${contest.organiser}`}
              actions={
                contest.state === 'draft' &&
                runs && <Button onClick={() => go({ at: 'contestEditor', contest: contestId })}>修改草稿</Button>
              }
            />
            {blind && (
              <Alert type="info" showIcon message="您是这次比赛的评委，看不到报名人的信息。打分请在手机“我的 · 比赛 · 我是评委”里。" />
            )}
            <Tabs
              activeKey={tab}
              onChange={(next) => go({ at: 'contest', contest: contestId, tab: next as ContestTab }, 'replace')}
              items={[
                { key: 'main', label: '办到哪一步', children: <MainTab desk={desk} runs={runs} /> },
                ...(contest.state === 'draft'
                  ? []
                  : [
                      {
                        key: 'entries',
                        label: `报名 ${counts.entries}`,
                        disabled: blind,
                        children: blind ? null : <EntriesTab contest={contest} runs={runs} />,
                      },
                      { key: 'jury', label: `评委 ${counts.jurors}`, children: <JuryTab contest={contest} runs={runs} /> },
                      { key: 'result', label: '结果和异议', children: <ResultTab contest={contest} runs={runs} blind={blind} /> },
                    ]),
              ]}
            />
          </>
        )
      }}
    </Loaded>
  )
}
