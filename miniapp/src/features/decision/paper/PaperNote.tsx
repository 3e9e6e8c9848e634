import { View } from '@tarojs/components'
import { type MyVote, choiceNames } from '@shared/decision/model'
import { type Flaw, flawNames } from '@shared/decision/paper'
import { sayMoment } from '@shared/kernel/instant'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import type { OwnPapers } from './words'

interface PaperNoteProps {
  readonly paper: NonNullable<OwnPapers['paper']>
  readonly vote: MyVote
  /** The way to say that it is not theirs; absent when nothing can be done any more. */
  readonly onNotMine: (() => void) | null
}

const whyInvalid = (flaw: Flaw | null): string => (flaw === null ? '' : `（${flawNames[flaw]}）`)

/** Where the home's paper ballot stands. What counts now says so with its receipt. */
export function PaperNote({ paper, vote, onNotMine }: PaperNoteProps) {
  const { state, enteredAt, flaw } = paper
  if (state === 'entered' || state === 'disputed')
    return <Note>社区 {sayMoment(enteredAt)} 录入了您家的纸质票，正在由另一位工作人员核对，核对好才计入。</Note>
  if (state === 'invalid' && vote.current === null)
    return <Note tone="attention">您家的纸质票不能计入{whyInvalid(flaw)}。截止前可以用手机投，也可以向社区换一张纸票。</Note>
  if (vote.current?.channel !== 'paper') return null
  return (
    <Card title="您家的纸质票已计入">
      <View>
        社区 {sayMoment(enteredAt)} 录入了您家的纸质票：{choiceNames[vote.current.choice]}。两位工作人员分别核对过。
      </View>
      <View className="paper-receipt">
        回执号 <View className="paper-code">{vote.current.receipt}</View>
      </View>
      {onNotMine === null ? null : (
        <View className="paper-act">
          <Button kind="plain" onPress={onNotMine}>
            不是我填的
          </Button>
        </View>
      )}
    </Card>
  )
}
