import { View } from '@tarojs/components'
import type { DecisionId } from '@shared/decision/model'
import { type Digest, sayDigest } from '@shared/kernel/digest'
import { sayMoment } from '@shared/kernel/instant'
import { Note } from '@/ui/Note'
import { Loaded } from '@/ui/States/Loaded'
import { type InclusionCheck, checkInclusion } from './check'
import { useReceipt } from './queries'

const wrong: Record<Exclude<InclusionCheck, 'included'>, string> = {
  wrongReceipt: '对不上：系统给出的记录与这个回执号不符。',
  wrongRoot: '对不上：证明指向的总指纹与公布的不同。',
  wrongPath: '对不上：证明里有一步算不通。',
}

interface InclusionNoteProps {
  readonly decisionId: DecisionId
  readonly receipt: string
  /** The published root over all ballots; null before closing. */
  readonly root: Digest | null
}

/** Looks the receipt up in the public record and checks the proof here, on the phone. It says nothing of the choice. */
export function InclusionNote({ decisionId, receipt, root }: InclusionNoteProps) {
  const found = useReceipt(decisionId, receipt)
  return (
    <Loaded query={found} blocks={1}>
      {({ commitment, castAt, superseded, proof }) => {
        if (proof === null) {
          return (
            <Note icon="check">
              回执 {receipt} 已登记，{sayMoment(castAt)} 投出。
              {superseded ? '之后又改选过，以最后一次为准。' : '截止后可以再来核对是否计入。'}
            </Note>
          )
        }
        const check = checkInclusion(receipt, commitment, proof, root)
        if (check !== 'included') return <Note tone="danger">{wrong[check]}请打电话问社区，并报这个回执号。</Note>
        return (
          <Note icon="shield">
            {superseded ? `回执 ${receipt} 在记录里，之后又改选过，计票用的是最后一次。` : `回执 ${receipt} 已计入结果。`}
            <View className="digest">
              刚刚在您的手机上算过：从这一票出发，{proof.path.length} 步到达公布的总指纹 {sayDigest(proof.root)}。
            </View>
          </Note>
        )
      }}
    </Loaded>
  )
}
