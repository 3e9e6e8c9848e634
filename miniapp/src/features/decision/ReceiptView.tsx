import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Ballot, type DecisionView, channelNames, choiceNames } from '@shared/decision/model'
import { specialNames } from '@shared/decision/explain'
import { sayDigest } from '@shared/kernel/digest'
import { formatArea } from '@shared/kernel/area'
import { sayMoment } from '@shared/kernel/instant'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { Rows } from '@/ui/Rows'
import { Title } from '@/ui/Title'
import { ballotMatches, schemeMatches } from './check'
import { spokenReceipt } from './spoken'

type Kept = Ballot & { readonly receipt: string }
interface ReceiptViewProps {
  readonly view: DecisionView
  /** Newest first; at least one. */
  readonly ballots: readonly [Kept, ...Kept[]]
}

const consentRows = ({ consents }: Ballot): (readonly [string, string])[] =>
  (['levelEntry', 'occupiedPart'] as const).flatMap((ask) => {
    const answer = consents[ask]
    return answer === undefined ? [] : [[specialNames[ask], answer === 'given' ? '同意' : '不同意'] as const]
  })

/** The receipt of the ballot that counts, what it means, and the check that the phone just made. */
export function ReceiptView({ view, ballots }: ReceiptViewProps) {
  const [copied, setCopied] = useState(false)
  const [ballot, ...earlier] = ballots
  const sound = ballotMatches(view.decisionId, view.schemeDigest, ballot, ballot.receipt)
  const sameScheme = schemeMatches(view)
  const copy = () => {
    Taro.setClipboardData({ data: ballot.receipt }).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <>
      <Title level={1}>您的一票已收到</Title>
      <View className="scope-line">{view.title}</View>
      <ReadAloud id={`receipt-${ballot.commitment}`} what="这张回执" text={() => spokenReceipt(view, ballot, ballot.receipt)} />
      {ballot.effect === 'contests' ? (
        <Note tone="attention">这张票和您家另一张票不一样，社区核实后才计入。请到表决页看看要做什么。</Note>
      ) : null}
      <Card title="回执号">
        <View className="code" id="receipt-code">
          {ballot.receipt}
        </View>
        <View className="code-act">
          <Button kind="secondary" onPress={copy}>
            <Icon name={copied ? 'check' : 'copy'} />
            {copied ? '已复制' : '复制回执号'}
          </Button>
        </View>
        <View className="basis next-words">请记下来或截个图。凭它随时可以查这一票在不在，别人拿到它也看不出您选了什么。</View>
      </Card>
      {sound && sameScheme ? (
        <Note icon="shield">手机刚刚重新算过：回执与您这一票、这份方案完全一致（{sayDigest(ballot.commitment)}）。</Note>
      ) : (
        <Note tone="danger">
          核对不上：{sound ? '现在看到的方案与您表决时的不同。' : '回执与这一票的内容不一致。'}请打电话问社区，并报回执号。
        </Note>
      )}
      <Part title="您投的是" startOpen>
        <Rows
          rows={[
            ['选择', choiceNames[ballot.choice]],
            ...consentRows(ballot),
            ['计算', `1 人、${formatArea(ballot.area)} ㎡`],
            ['方式', channelNames[ballot.channel]],
            ['时间', sayMoment(ballot.castAt)],
            ['第几次', `第 ${ballot.revision} 次，以这一次为准`],
          ]}
        />
      </Part>
      {earlier.length === 0 ? null : (
        <Part title="之前的记录" aside="都保留，不再计票">
          <Rows
            rows={earlier.map(
              (past) => [`第 ${past.revision} 次 · ${sayMoment(past.castAt)}`, `${choiceNames[past.choice]} · ${past.receipt}`] as const,
            )}
          />
        </Part>
      )}
    </>
  )
}
