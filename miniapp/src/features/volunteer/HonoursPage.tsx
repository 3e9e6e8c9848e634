import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayDay } from '@shared/kernel/day'
import { type Honour, type HonourLine, honourStateNames } from '@shared/volunteer/honour'
import { sayMinutes } from '@shared/volunteer/hours'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Sheet } from '@/ui/Sheet'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Tag } from '@/ui/Tag'
import { TextArea } from '@/ui/TextArea'
import { Title } from '@/ui/Title'
import { newKey, useHere, useHonours, useMyObjections, useObject } from './queries'
import './volunteer.scss'

/** 表彰名单: in publicity and published; while one is in publicity anybody may object. */
export function HonoursPage() {
  const honours = useHonours(useHere())
  return (
    <Loaded query={honours}>
      {({ items }) => {
        const shown = items.filter(({ state }) => state === 'publicity' || state === 'published')
        return shown.length === 0 ? (
          <State icon="document" title="现在没有表彰名单" words="公示的时候，会出现在这里。" />
        ) : (
          <>
            <Title level={1}>表彰名单</Title>
            <View className="vo-words">名单先公示至少 5 个工作日，都可以提意见。姓名只显示姓。</View>
            {shown.map((honour) => (
              <List key={honour.honourId} honour={honour} />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}

function List({ honour }: { honour: Honour }) {
  const [asking, setAsking] = useState(false)
  const open = honour.state === 'publicity'
  const mine = useMyObjections(honour.honourId)
  return (
    <Part title={honour.title} startOpen>
      <View className="vo-tags">
        <Tag tone={open ? 'amber' : 'teal'}>{honourStateNames[honour.state]}</Tag>
        {honour.mine === null ? null : <Tag tone="teal">您在名单里</Tag>}
      </View>
      {open && honour.lastDay !== null ? (
        <View className="vo-words">
          公示到 {sayDay(honour.lastDay)}，{honour.placeName}
        </View>
      ) : null}
      {honour.lines.map((line) => (
        <View key={line.key} className="vo-line">
          <View className="vo-line-top">
            <View className="vo-line-name">
              {line.name}
              {line.key === honour.mine ? '（您）' : ''}
            </View>
            <View className="vo-figure">{sayMinutes(line.minutes)}</View>
          </View>
          <View className="vo-words">
            {line.from}，服务 {line.services} 次
          </View>
        </View>
      ))}
      {mine.data?.items.map((objection) => (
        <Note key={objection.objectionId} tone={objection.answer === null ? 'attention' : 'info'}>
          您提的意见：{objection.text}。{objection.answer === null ? '正在核查。' : `答复：${objection.answer}`}
        </Note>
      ))}
      {open ? (
        <View className="vo-act">
          <Button kind="secondary" onPress={() => setAsking(true)}>
            提意见
          </Button>
        </View>
      ) : null}
      {asking ? <Object honour={honour} onClose={() => setAsking(false)} /> : null}
    </Part>
  )
}

const WHOLE = 'whole'

function Object({ honour, onClose }: { honour: Honour; onClose: () => void }) {
  const [line, setLine] = useState<HonourLine['key']>(WHOLE)
  const [text, setText] = useState('')
  const [objectionKey] = useState(() => newKey())
  const object = useObject(honour.honourId)
  return (
    <Sheet label="提意见" onClose={object.isPending ? undefined : onClose}>
      <Title level={3}>提意见</Title>
      {object.isSuccess ? (
        <>
          <Note icon="check">收到了，核查后在这里答复您。</Note>
          <Button onPress={onClose}>好的</Button>
        </>
      ) : (
        <>
          <View className="vo-words">不会告诉别人是谁提的。</View>
          <View className="vo-ask">对谁有意见</View>
          <Choices
            label="对谁有意见"
            stacked
            options={[
              { value: WHOLE, name: '整份名单' },
              ...honour.lines.map(({ key, name, from }) => ({ value: key, name: `${name}（${from}）` })),
            ]}
            value={line}
            onChoose={setLine}
          />
          <TextArea id="vo-object" label="理由" value={text} maxLength={300} help="请写清楚事情和时间" onChange={setText} />
          {object.error === null ? null : <Note tone="danger">{asApiError(object.error).sentence}</Note>}
          <View className="vo-act">
            <Button
              disabled={text.trim().length < 4}
              busy={object.isPending && '正在提交…'}
              onPress={() => object.mutate({ line: line === WHOLE ? null : line, text: text.trim(), objectionKey })}
            >
              提交
            </Button>
          </View>
        </>
      )}
    </Sheet>
  )
}
