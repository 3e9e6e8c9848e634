import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RunningView } from '@shared/funding/model'
import { directionOf, entryNames, reminderNames } from '@shared/funding/running'
import { dayOf, sayDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import type { CaseId } from '@shared/retrofit/model'
import { CasePdf } from '@/features/document/CasePdf'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { ReadAloud } from '@/ui/ReadAloud'
import { Rows } from '@/ui/Rows'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { classes } from '@/ui/a11y'
import { useRefresh } from '@/ui/useRefresh'
import { useRunning } from './queries'

/** 运行账本: what the lift costs once it runs, what came in, and what one's own home owes. */
export function LedgerPage({ caseId }: { caseId: CaseId }) {
  const [year, setYear] = useState<number | null>(null)
  const books = useRunning(caseId, year)
  useRefresh(books)
  return <Loaded query={books}>{(view) => <Books view={view} caseId={caseId} onYear={setYear} />}</Loaded>
}

const spoken = ({ year, statement, balance, fund, dues }: RunningView): string[] => [
  `${year} 年，收入 ${sayFen(statement.income)}，支出 ${sayFen(statement.expense)}。`,
  `账上还有 ${sayFen(balance)}，专项维修金 ${sayFen(fund)}。`,
  ...dues.filter(({ mine }) => mine).map(({ due, paid }) => `您家今年应交 ${sayFen(due)}，已交 ${sayFen(paid)}。`),
]

function Books({ view, caseId, onYear }: { view: RunningView; caseId: CaseId; onYear: (year: number) => void }) {
  const { year, statement, balance, fund, dues, entries, reminders, now } = view
  const today = dayOf(now)
  const mine = dues.filter((line) => line.mine)
  const ahead = reminders.filter(({ on }) => on >= today)
  return (
    <>
      <Title level={1}>{year} 年运行账本</Title>
      {mine.map(({ flat, label, due, paid }) => (
        <Card key={flat} kind={paid < due ? 'attention' : 'plain'} title={`您家 ${label}`} aside={paid < due ? '还没交齐' : '已交清'}>
          <View className="basis">今年运行费</View>
          <View className="shares-huge">{sayFen(due)}</View>
          <Rows rows={[['已交', sayFen(paid)]]} />
        </Card>
      ))}
      <Card title="账上">
        <Rows
          rows={[
            ['今年收入', sayFen(statement.income)],
            ['今年支出', sayFen(statement.expense)],
            ['现在余额', sayFen(balance)],
            ['专项维修金', sayFen(fund)],
          ]}
        />
      </Card>
      <ReadAloud id={`books-${year}`} what="这本账" text={() => spoken(view)} />
      <Part title="接下来要做的" aside={`${ahead.length} 件`}>
        {ahead.length === 0 ? (
          <View className="basis">还没有记维保、检验和保险的日期。</View>
        ) : (
          <Rows rows={ahead.map(({ kind, on, note }) => [sayDay(on), [reminderNames[kind], note].filter(Boolean).join('，')] as const)} />
        )}
      </Part>
      <Part title="流水" aside={`${entries.length} 笔`} startOpen>
        {entries.length === 0 ? <Note>这一年还没有记账。</Note> : null}
        {entries.map(({ entryId, kind, on, amount, note, label, voided }) => (
          <View key={entryId} className={classes('ledger-line', voided !== null && 'ledger-void')}>
            <View>
              {[entryNames[kind], label].filter(Boolean).join(' · ')}
              <View className="ledger-when">
                {[sayDay(on), note, voided === null ? '' : `已作废：${voided.reason}`].filter(Boolean).join('，')}
              </View>
            </View>
            <View className={classes('ledger-amount', directionOf(kind) === 'in' && 'ledger-in')}>
              {directionOf(kind) === 'in' ? '+' : '−'}
              {sayFen(amount)}
            </View>
          </View>
        ))}
      </Part>
      <View className="fund-acts">
        <Button kind="secondary" onPress={() => onYear(year - 1)}>
          看 {year - 1} 年的账
        </Button>
      </View>
      <CasePdf caseId={caseId} kind="runningStatement" item={`${year}`} />
    </>
  )
}
