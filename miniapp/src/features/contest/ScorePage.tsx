import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { JurySheet, SheetEntry } from '@shared/contest/juryContract'
import type { ContestId } from '@shared/contest/model'
import { type Mark, type Part, markOutcomeNames, partsOf } from '@shared/contest/score'
import type { Me } from '@shared/identity/model'
import { asApiError, serverNow } from '@/api'
import { newKey } from '@/api/clientKey'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { State, Failure, Loading } from '@/ui/States'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { classes } from '@/ui/a11y'
import { useRefresh } from '@/ui/useRefresh'
import { deliverMarks } from './marks/deliver'
import { withMarks } from './marks/model'
import { forgetRefused, keepMark, keepSheet, useMarks } from './marks/store'
import { useMarkDeliveries } from './marks/useMarkDeliveries'
import { useSheet } from './queries'
import { ScoreSheet } from './ScoreSheet'
import './contest.scss'

/** 打分: what a juror scores; works from what the phone keeps when there is no network. */
export function ScorePage({ contestId, me }: { contestId: ContestId; me: Me }) {
  const query = useSheet(contestId)
  const kept = useMarks((marks) => marks.sheets).find((one) => one.personId === me.personId && one.sheet.contestId === contestId)?.sheet
  useRefresh(query)
  useMarkDeliveries(() => void query.refetch())
  const fresh = query.data
  useEffect(() => {
    if (fresh !== undefined) keepSheet(me.personId, fresh)
  }, [fresh, me.personId])
  const sheet = fresh ?? kept
  if (sheet === undefined)
    return query.error === null ? <Loading /> : <Failure error={asApiError(query.error)} onRetry={() => void query.refetch()} />
  return <Sheet sheet={sheet} me={me} stale={query.error !== null} onSent={() => void query.refetch()} />
}

function Sheet({ sheet, me, stale, onSent }: { sheet: JurySheet; me: Me; stale: boolean; onSent: () => void }) {
  const { contestId, mode, criteria, state, categories } = sheet
  const all = useMarks((marks) => marks.kept).filter((one) => one.contestId === contestId && one.personId === me.personId)
  const parts = partsOf(mode, criteria).filter(({ id }) => sheet.parts.length === 0 || sheet.parts.includes(id))
  const [partId, setPart] = useState(parts[0]?.id ?? '')
  const [number, setNumber] = useState<number | null>(null)
  const part = parts.find(({ id }) => id === partId) ?? parts[0]
  const view = withMarks(
    sheet,
    all.filter((one) => one.state === 'waiting').map(({ mark }) => mark),
  )
  const note = (mark: Mark) => {
    keepMark({ contestId, personId: me.personId, mark, state: 'waiting', outcome: null })
    void deliverMarks().then((error) => error === null && onSent())
  }
  const entry = view.entries.find((one) => one.number === number)
  if (state !== 'judging' && state !== 'published')
    return <State icon="check" title="评分已经结束" words={`“${sheet.title}”已经评完，谢谢您。`} />
  return (
    <View>
      <Title level={1}>{sheet.title}</Title>
      <KeptNote contestId={contestId} personId={me.personId} onSent={onSent} />
      {stale ? (
        <Note tone="attention" icon="offline">
          没有连上网络，可以照常打分，记在手机里。
        </Note>
      ) : null}
      {state === 'published' ? <Note>评分还没有开始，到时候刷新就能打分。请提前打开这一页，名单会存在手机里。</Note> : null}
      {parts.length > 1 ? (
        <Card title="您在哪一关？">
          <Choices
            label="哪一关"
            stacked
            options={parts.map(({ id, name }) => ({ value: id, name }))}
            value={part?.id ?? null}
            onChoose={setPart}
          />
        </Card>
      ) : null}
      {view.entries.length === 0 ? (
        <State icon="document" title="还没有号码" words="主办方审核通过以后，这里会列出参赛号码。" />
      ) : part === undefined ? null : (
        categories.map(({ id, name }) => (
          <Numbers
            key={id}
            title={parts.length > 1 || mode === 'onSite' ? `${part.name} · ${name}` : name}
            entries={view.entries.filter(({ category }) => category === id)}
            part={part}
            onChoose={setNumber}
          />
        ))
      )}
      {entry === undefined || part === undefined ? null : (
        <ScoreSheet
          key={`${entry.number}-${part.id}`}
          contestId={contestId}
          entry={entry}
          part={part}
          mode={mode}
          open={state === 'judging'}
          onPresent={() => note({ kind: 'present', markKey: newKey(), number: entry.number, at: serverNow() })}
          onScore={(points, seconds) => {
            note({ kind: 'score', markKey: newKey(), number: entry.number, part: part.id, points, seconds, at: serverNow() })
            setNumber(null)
          }}
          onClose={() => setNumber(null)}
        />
      )}
    </View>
  )
}

/** Marks that have not arrived, and those that were refused with the reason. */
function KeptNote({ contestId, personId, onSent }: { contestId: ContestId; personId: string; onSent: () => void }) {
  const { kept, sending } = useMarks()
  const own = kept.filter((one) => one.contestId === contestId && one.personId === personId)
  const waiting = own.filter(({ state }) => state === 'waiting')
  const refused = own.filter(({ state }) => state === 'refused')
  return (
    <>
      {waiting.length === 0 ? null : (
        <Note tone="attention" icon="offline">
          有 {waiting.length} 条记在手机里，还没有传上去。连上网会自动传，不会重复。
          <View className="contest-act">
            <Button
              kind="secondary"
              busy={sending && '正在传…'}
              onPress={() => void deliverMarks().then((error) => error === null && onSent())}
            >
              现在传
            </Button>
          </View>
        </Note>
      )}
      {refused.length === 0 ? null : (
        <Note tone="danger">
          {refused.map(({ mark, outcome }) => (
            <View key={mark.markKey}>
              {mark.number} 号：{outcome === null ? '' : markOutcomeNames[outcome]}
            </View>
          ))}
          <View className="contest-act">
            <Button kind="plain" onPress={() => forgetRefused(contestId)}>
              知道了
            </Button>
          </View>
        </Note>
      )}
    </>
  )
}

interface NumbersProps {
  readonly title: string
  readonly entries: readonly SheetEntry[]
  readonly part: Part
  readonly onChoose: (number: number) => void
}

/** The numbers of a group, large; what is scored already says so. */
function Numbers({ title, entries, part, onChoose }: NumbersProps) {
  if (entries.length === 0) return null
  const done = entries.filter(({ scores }) => scores.some((score) => score.part === part.id)).length
  return (
    <Card title={title} aside={`打了 ${done} / ${entries.length}`}>
      <View className="jury-entries">
        {entries.map(({ number, own, recused, scores, present }) => {
          const score = scores.find((one) => one.part === part.id)
          const total =
            score === undefined ? null : part.criteria.reduce((sum, { id, weight }) => sum + (score.points[id] ?? 0) * weight, 0)
          const words = own ? '亲友' : recused ? '已回避' : total !== null ? `${total} 分` : present ? '已到' : '没打'
          return (
            <Tap
              key={number}
              className={classes('jury-entry', total !== null && 'jury-entry-done', (own || recused) && 'jury-entry-off')}
              label={`${number} 号，${words}`}
              onPress={() => onChoose(number)}
            >
              {number}
              <View className="jury-entry-words">{words}</View>
            </Tap>
          )
        })}
      </View>
    </Card>
  )
}
