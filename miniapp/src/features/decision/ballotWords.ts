import { type Choice, type MyVote, choiceNames } from '@shared/decision/model'
import { formatArea } from '@shared/kernel/area'

/** What a ballot says before it is signed: for which home, how it counts, what it replaces. */
export const ballotWords = (vote: Pick<MyVote, 'label' | 'area' | 'current'>, choice: Choice): readonly string[] => [
  `${vote.label}，按 1 人、${formatArea(vote.area)} ㎡ 计算。`,
  ...(vote.current === null
    ? []
    : vote.current.channel === 'paper' && vote.current.choice !== choice
      ? [
          `您家的纸质票选的是${choiceNames[vote.current.choice]}，和这次的${choiceNames[choice]}不一样。提交后两张都先不算，社区核实是谁签的之后才计入。`,
        ]
      : [`上一次选的是${choiceNames[vote.current.choice]}，这次改为${choiceNames[choice]}。两次都会留下记录，以这一次为准。`]),
  '截止前可以重新表决，以最后一次为准。',
]
