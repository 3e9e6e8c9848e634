import type { DecisionView, Phase } from '@shared/decision/model'
import { sayMoment } from '@shared/kernel/instant'
import { type Step, Steps } from '@/ui/Steps'

const at: Partial<Record<Phase, number>> = { upcoming: 0, open: 1, counting: 2, closed: 3 }

/** The way of a vote, and where it stands: whose turn it is and by when. */
export function Timeline({ view, phase }: { view: Pick<DecisionView, 'opensAt' | 'closesAt' | 'convenor' | 'result'>; phase: Phase }) {
  const here = at[phase]
  if (here === undefined) return null
  const names = [
    { name: '名册固定，等待开始', words: `${view.convenor}发起，${sayMoment(view.opensAt)} 开始` },
    { name: '业主表决', words: `${sayMoment(view.closesAt)} 截止` },
    { name: '系统计票', words: '截止后自动计，一般几分钟' },
    { name: '公布结果', words: view.result === null ? '人人可查，可以自己重算' : `${sayMoment(view.result.closedAt)} 截止计票` },
  ]
  const steps = names.map((step, index): Step => ({
    ...step,
    state: index < here || (index === 3 && here === 3) ? 'done' : index === here ? 'now' : 'later',
  }))
  return <Steps steps={steps} />
}
