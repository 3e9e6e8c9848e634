import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView } from '@shared/decision/model'
import { sayMoment } from '@shared/kernel/instant'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { LinkRow } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { ConfirmOnPhone } from './ConfirmOnPhone'
import { EnterOnPhone } from './EnterOnPhone'
import { outcomeWords } from './outcomeWords'
import { useWaitingPapers } from './useFieldPapers'

type Work = 'choose' | 'enter' | 'confirm'

/** Papers of one vote in the hands of a worker: enter one, or read what a colleague entered. */
export function PaperWork({ view }: { view: DecisionView }) {
  const id = view.decisionId
  const [work, setWork] = useState<Work>('choose')
  const [turn, setTurn] = useState(0)
  const [last, setLast] = useState<string | null>(null)
  const waiting = useWaitingPapers(id)
  useRefresh(waiting)
  const done = (words: string) => {
    setLast(words)
    setTurn(turn + 1)
  }
  const back = (
    <View className="slip-end">
      <Button kind="plain" onPress={() => setWork('choose')}>
        先到这里
      </Button>
    </View>
  )
  return (
    <>
      <Title level={1}>{view.title}</Title>
      {last === null ? null : <Note icon="check">{last}</Note>}
      {work === 'enter' ? (
        <>
          <EnterOnPhone
            key={turn}
            id={id}
            place={view.community}
            onDone={(label) => done(`已录入 ${label}，请另一位工作人员复核，复核之前不计入。`)}
          />
          {back}
        </>
      ) : (
        <Loaded query={waiting}>
          {({ rows }) => {
            const others = rows.filter((row) => !row.mine)
            const [next] = others
            if (work === 'confirm' && next !== undefined)
              return (
                <>
                  <ConfirmOnPhone key={next.paperId} id={id} paperId={next.paperId} onDone={(row) => done(outcomeWords(row))} />
                  {back}
                </>
              )
            return (
              <>
                <Note>{sayMoment(view.closesAt)} 截止。截止前没有复核的纸票不计入。</Note>
                <LinkRow name="录入纸质票" words="扫码、拍照、照着填" onPress={() => setWork('enter')} />
                {others.length > 0 ? (
                  <LinkRow name={`复核 ${others.length} 张`} words="只看照片，再填一遍" onPress={() => setWork('confirm')} />
                ) : (
                  <Note>
                    {rows.length === 0 ? '没有等人复核的纸票。' : `有 ${rows.length} 张在等人复核，都是您看过的，请另一位工作人员复核。`}
                  </Note>
                )}
              </>
            )
          }}
        </Loaded>
      )}
    </>
  )
}
