import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { audienceNames } from '@shared/activity/model'
import type { readDeskContest } from '@shared/contest/contestContract'
import { type ContestLack, type ContestStep, contestLackSentences, stepsFrom } from '@shared/contest/machine'
import { workKindNames } from '@shared/contest/model'
import type { ReplyOf } from '@shared/contract/endpoint'
import { sayMoment } from '@shared/kernel/instant'
import { Facts } from '../kit/Facts'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { useStep } from './useContestDesk'

type Desk = ReplyOf<typeof readDeskContest>

/** What each step does and cannot be taken back, said before it is pressed. */
const says: Record<ContestStep, string> = {
  publish: '发布以后大家就能看到并报名，内容不能再改。',
  openJury: '开始评分以后，报名和作品都固定下来，评委可以打分。现场赛请在出发前点，让评委的手机先存好号码。',
  closeJury: '结束以后评委不能再打分，马上按公布的办法算出结果。没有网络的评委请先连网上传。',
  reopenJury: '退回以后评委可以改分，结果重新算，公示期重新开始。',
  publishResult: '公示以后大家能看到获奖编号和打了星号的姓名，并可以提异议。公示期内不能颁奖。',
  award: '确认以后获奖者收到带编号的证书，不能再改。',
  archive: '归档满一年后，系统清除报名人的姓名和电话，证书保留。',
  cancel: '取消以后不能恢复，报名的人会看到原因。',
}

export const MainTab = ({ desk, runs }: { desk: Desk; runs: boolean }) => {
  const { contest, counts, next } = desk
  const [asking, setAsking] = useState<ContestStep | null>(null)
  const known = stepsFrom(contest.state)
  return (
    <div className="dk-stack">
      {contest.cancelled !== null && <Alert type="warning" showIcon message={`比赛已取消：${contest.cancelled.reason}`} />}
      {runs && next.length > 0 && (
        <Panel title="下一步">
          {next.map(({ step, lacks }) => {
            const named = known.find((one) => one.step === step)
            const aside = step === 'cancel' || step === 'reopenJury'
            return (
              <div key={step} className="dk-line">
                <span>
                  <strong>{named?.name}</strong>
                  <span className="dk-quiet dk-block">{lacks.length === 0 ? says[step] : <Lacks lacks={lacks} />}</span>
                </span>
                <span className="dk-push">
                  <Button
                    type={aside ? 'default' : 'primary'}
                    danger={step === 'cancel'}
                    disabled={lacks.length > 0}
                    onClick={() => setAsking(step)}
                  >
                    {named?.name}
                  </Button>
                </span>
              </div>
            )
          })}
        </Panel>
      )}
      {contest.state !== 'draft' && (
        <Panel title="报名情况">
          <Facts
            of={[
              ['报名', `${counts.entries} 份`],
              ['等审核', `${counts.unchecked} 份${counts.worksMissing > 0 ? `，其中 ${counts.worksMissing} 份还没交作品` : ''}`],
              ['退回修改', `${counts.sentBack} 份`],
              ['审核通过', `${counts.eligible} 份`],
              ['没有通过', `${counts.refused} 份${counts.appealsOpen > 0 ? `，${counts.appealsOpen} 份申诉等答复` : ''}`],
              ['退赛', `${counts.withdrawn} 份`],
              ...(contest.mode === 'onSite' ? ([['到场', `${counts.present} 位`]] as const) : []),
            ]}
          />
        </Panel>
      )}
      <Plan contest={contest} />
      {asking !== null && <StepDialog desk={desk} step={asking} onDone={() => setAsking(null)} />}
    </div>
  )
}

const Lacks = ({ lacks }: { lacks: readonly ContestLack[] }) => <>还差：{lacks.map((lack) => contestLackSentences[lack]).join('；')}</>

const StepDialog = ({ desk: { contest }, step, onDone }: { desk: Desk; step: ContestStep; onDone: () => void }) => {
  const [reason, setReason] = useState('')
  const act = useStep(contest.contestId, contest.version, onDone)
  const named = stepsFrom(contest.state).find((one) => one.step === step)
  const asks = named?.reason === true
  return (
    <Modal
      open
      title={`${named?.name ?? ''}？`}
      okText={named?.name}
      cancelText="再想想"
      okButtonProps={{ danger: step === 'cancel', disabled: asks && reason.trim().length < 2 }}
      confirmLoading={act.isPending}
      onOk={() => act.mutate({ step, reason: asks ? reason.trim() : null })}
      onCancel={onDone}
    >
      <p>{says[step]}</p>
      {asks && (
        <Input.TextArea
          aria-label="原因"
          placeholder="原因，大家都能看到"
          rows={3}
          maxLength={300}
          showCount
          value={reason}
          onChange={(e) => setReason(e.target.value)}
        />
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}

const Plan = ({ contest }: { contest: Desk['contest'] }) => {
  const { summary, audience, categories, opensAt, closesAt, worksUntil, works, heldAt, venue, criteria, minScores, awards, publicityDays } =
    contest
  return (
    <Panel title="比赛安排">
      <Facts
        of={[
          ['简介', summary],
          ['面向', audience.map((one) => audienceNames[one]).join('、')],
          [
            '组别',
            categories
              .map(
                ({ name, taken, places, team }) =>
                  `${name}（${team === null ? '个人' : '团队'}，已报 ${taken}${places === null ? '' : ` / ${places}`}）`,
              )
              .join('、'),
          ],
          ['报名', `${sayMoment(opensAt)} 到 ${sayMoment(closesAt)}`],
          ...(worksUntil !== null && works !== null
            ? ([
                [
                  '交作品',
                  `${sayMoment(worksUntil)} 截止；${works.kinds.map((kind) => workKindNames[kind]).join('、')}，最多 ${works.files} 个，每个 ${works.megabytes} MB`,
                ],
              ] as const)
            : []),
          ...(heldAt !== null && venue !== null ? ([['比赛', `${sayMoment(heldAt)}，${venue.name}（${venue.address}）`]] as const) : []),
          [
            contest.mode === 'onSite' ? '关卡' : '评分项',
            criteria
              .map(
                ({ name, most, weight, seconds }) =>
                  `${name} ${most}${weight === 1 ? '' : `×${weight}`} 分${seconds === null ? '' : `，${seconds} 秒`}`,
              )
              .join('、'),
          ],
          ['最少评分', `${minScores} 位`],
          ['奖项', awards.map(({ name, places }) => `${name} ${places} 名`).join('、')],
          ['公示', `${publicityDays} 个工作日`],
        ]}
      />
    </Panel>
  )
}
