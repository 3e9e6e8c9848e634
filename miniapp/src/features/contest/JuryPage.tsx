import { View } from '@tarojs/components'
import { useState } from 'react'
import { phaseNames } from '@shared/contest/machine'
import { sayMoment } from '@shared/kernel/instant'
import { asApiError } from '@/api'
import { toJury } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { LinkRow } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { useRefresh } from '@/ui/useRefresh'
import { useMyJuries, useTakeCode } from './queries'
import './contest.scss'

/** 我是评委: the contests one judges, and taking the code of another. */
export function JuryPage() {
  const juries = useMyJuries()
  useRefresh(juries)
  return (
    <View>
      <Title level={1}>我当评委的比赛</Title>
      <Loaded query={juries} blocks={1}>
        {({ items }) => (
          <View>
            {items.length === 0 ? <Note>还没有。主办方会给您一个 8 位评委码，在下面输入。</Note> : null}
            {items.map(({ contestId, title, phase, heldAt }) => (
              <LinkRow
                key={contestId}
                name={title}
                words={[phaseNames[phase], heldAt === null ? '' : sayMoment(heldAt)].filter(Boolean).join(' · ')}
                onPress={() => toJury(contestId)}
              />
            ))}
          </View>
        )}
      </Loaded>
      <TakeCode />
    </View>
  )
}

function TakeCode() {
  const [code, setCode] = useState('')
  const take = useTakeCode()
  return (
    <Card title="有评委码？">
      <Field id="juror-code" label="评委码" value={code} maxLength={8} help="8 位字母和数字。" onChange={setCode} />
      {take.error === null ? null : <Note tone="danger">{asApiError(take.error).sentence}</Note>}
      <View className="contest-act">
        <Button
          kind="secondary"
          busy={take.isPending && '正在核对…'}
          onPress={() => take.mutate(code.trim().toUpperCase(), { onSuccess: ({ contestId }) => toJury(contestId) })}
        >
          接受邀请
        </Button>
      </View>
    </Card>
  )
}
