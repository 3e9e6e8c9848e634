import { type Choice, type MyVote, choiceNames } from '@shared/decision/model'
import { formatArea } from '@shared/kernel/area'

/** What a ballot says before it is signed: for which home, how it counts, what it replaces. */
export const ballotWords = (vote: Pick<MyVote, 'label' | 'area' | 'current'>, choice: Choice): readonly string[] => [
  `${vote.label}，按 1 人、${formatArea(vote.area)} ㎡ 计算。`,
  ...(vote.current === null
    ? []
    : [`上一次选的是${choiceNames[vote.current.choice]}，这次改为${choiceNames[choice]}。两次都会留下记录，以这一次为准。`]),
  '截止前可以重新表决，以最后一次为准。',
]
