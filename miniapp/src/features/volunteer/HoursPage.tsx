import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayDay } from '@shared/kernel/day'
import { sayMoment } from '@shared/kernel/instant'
import { pendingCauseNames, sayMinutes } from '@shared/volunteer/hours'
import { askCorrection } from '@shared/volunteer/ownContract'
import type { LedgerLine } from '@shared/volunteer/view'
import { asApiError, call } from '@/api'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Sheet } from '@/ui/Sheet'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { TextArea } from '@/ui/TextArea'
import { Title } from '@/ui/Title'
import { HoursPicture } from './HoursPicture'
import { useChange, useLedger, useMine } from './queries'
import './volunteer.scss'

/** 服务记录: the ledger, what waits, and how to ask for a correction. */
export function HoursPage() {
  const [asks, setAsks] = useState<LedgerLine | null>(null)
  const [picking, setPicking] = useState(false)
  const ledger = useLedger()
  return (
    <Loaded query={useMine()}>
      {(own) => (
        <>
          <Title level={1}>服务记录</Title>
          <Card>
            <HoursPicture total={own.total} year={own.year} />
          </Card>
          {own.pending.length === 0 ? null : (
            <Part title="等核对" aside={`${own.pending.length} 次`} startOpen>
              {own.pending.map((service) => (
                <View key={service.source} className="vo-line">
                  <View className="vo-line-name">{service.title}</View>
                  <View className="vo-words">
                    {sayMoment(service.from)}，{service.teamName}
                  </View>
                  <View className="vo-words">
                    {service.asked ? '您申请了更正，等队长或社区核对' : service.cause === null ? '' : pendingCauseNames[service.cause]}
                  </View>
                </View>
              ))}
            </Part>
          )}
          <Part title="每一次" startOpen>
            <Loaded query={ledger}>
              {({ pages }) => {
                const lines = pages.flatMap(({ items }) => items)
                return lines.length === 0 ? (
                  <State icon="clock" title="还没有记录" words="参加服务以后，由队长登记，时长就会出现在这里。" />
                ) : (
                  <>
                    <Button kind="plain" onPress={() => setPicking(!picking)}>
                      {picking ? '不更正了' : '有记错的？申请更正'}
                    </Button>
                    {picking ? <View className="vo-words">请在记错的那一次点“申请更正”。</View> : null}
                    {lines.map((line) => (
                      <View key={`${line.source} ${line.day} ${line.at}`} className="vo-line">
                        <View className="vo-line-top">
                          <View className="vo-line-name">
                            {line.title}
                            {line.correction ? '（更正）' : ''}
                          </View>
                          <View className="vo-figure">{sayMinutes(line.minutes)}</View>
                        </View>
                        <View className="vo-line-top">
                          <View className="vo-words">
                            {sayDay(line.day)}，{line.teamName}
                          </View>
                          {line.correction || !picking ? null : (
                            <Button kind="plain" label={`${sayDay(line.day)}${line.title}，申请更正`} onPress={() => setAsks(line)}>
                              申请更正
                            </Button>
                          )}
                        </View>
                      </View>
                    ))}
                    {ledger.hasNextPage ? (
                      <Button kind="secondary" busy={ledger.isFetchingNextPage && '正在读…'} onPress={() => void ledger.fetchNextPage()}>
                        再看以前的
                      </Button>
                    ) : null}
                  </>
                )
              }}
            </Loaded>
          </Part>
          {asks === null ? null : <Ask line={asks} onClose={() => setAsks(null)} />}
        </>
      )}
    </Loaded>
  )
}

function Ask({ line, onClose }: { line: LedgerLine; onClose: () => void }) {
  const [text, setText] = useState('')
  const ask = useChange(() => call(askCorrection, { params: { source: line.source }, body: { text: text.trim() } }))
  return (
    <Sheet label="申请更正" onClose={ask.isPending ? undefined : onClose}>
      <Title level={3}>申请更正</Title>
      {ask.isSuccess ? (
        <>
          <Note icon="check">已经告诉队长和社区，核对后会更正。</Note>
          <Button onPress={onClose}>好的</Button>
        </>
      ) : (
        <>
          <View className="vo-words">
            {sayDay(line.day)} {line.title}，记了 {sayMinutes(line.minutes)}
          </View>
          <TextArea id="vo-wrong" label="哪里不对" value={text} maxLength={200} help="例如：实际到 11 点半才结束" onChange={setText} />
          {ask.error === null ? null : <Note tone="danger">{asApiError(ask.error).sentence}</Note>}
          <View className="vo-act">
            <Button disabled={text.trim().length < 4} busy={ask.isPending && '正在提交…'} onPress={() => ask.mutate(undefined)}>
              提交
            </Button>
          </View>
        </>
      )}
    </Sheet>
  )
}
