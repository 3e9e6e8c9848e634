import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SheetEntry } from '@shared/contest/juryContract'
import type { ContestId, ContestMode, Criterion } from '@shared/contest/model'
import type { Part } from '@shared/contest/score'
import { asApiError } from '@/api'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { Range } from '@/ui/Range'
import { Sheet } from '@/ui/Sheet'
import { Tap } from '@/ui/Tap'
import { TextArea } from '@/ui/TextArea'
import { Title } from '@/ui/Title'
import { classes } from '@/ui/a11y'
import { useRecuse } from './queries'
import { StopWatch } from './StopWatch'
import { WorkFiles } from './WorkFiles'

interface ScoreSheetProps {
  readonly contestId: ContestId
  readonly entry: SheetEntry
  readonly part: Part
  readonly mode: ContestMode
  readonly open: boolean
  readonly onPresent: () => void
  readonly onScore: (points: Record<string, number>, seconds: number | null) => void
  readonly onClose: () => void
}

/** One number: the work or the station's clock, points by pressing them, and one button. */
export function ScoreSheet({ contestId, entry, part, mode, open, onPresent, onScore, onClose }: ScoreSheetProps) {
  const { number, own, recused, work, present, scores } = entry
  const before = scores.find((score) => score.part === part.id)
  const [points, setPoints] = useState<Record<string, number>>(before?.points ?? {})
  const [seconds, setSeconds] = useState<number | null>(before?.seconds ?? null)
  const [stepping, setStepping] = useState(false)
  const complete = part.criteria.every(({ id }) => points[id] !== undefined)
  const total = part.criteria.reduce((sum, { id, weight }) => sum + (points[id] ?? 0) * weight, 0)
  return (
    <Sheet label={`给 ${number} 号打分`} onClose={onClose}>
      <Title level={2}>{`${number} 号 · ${part.name}`}</Title>
      {own ? (
        <Note>这是您自己或家人的，不能打分，由别的评委来评。</Note>
      ) : recused ? (
        <Note>您已经回避，由别的评委来评。</Note>
      ) : stepping ? (
        <StepBack contestId={contestId} number={number} onDone={onClose} />
      ) : (
        <View>
          {mode === 'onSite' ? (
            present ? (
              <Note icon="check">人已经到了。</Note>
            ) : (
              <View className="contest-act">
                <Button kind="secondary" onPress={onPresent}>
                  点到：{number} 号来了
                </Button>
              </View>
            )
          ) : null}
          {work === null ? null : (
            <View>
              <View className="contest-card-title">{work.title}</View>
              {work.text === '' ? null : <View className="contest-text">{work.text}</View>}
              <WorkFiles files={work.files} />
            </View>
          )}
          {!open ? <Note>评分还没有开始。</Note> : null}
          {open && mode === 'onSite' ? <StopWatch limit={part.criteria[0]?.seconds ?? null} seconds={seconds} onStop={setSeconds} /> : null}
          {open
            ? part.criteria.map((criterion) => (
                <Points
                  key={criterion.id}
                  criterion={criterion}
                  value={points[criterion.id]}
                  onChoose={(value) => setPoints({ ...points, [criterion.id]: value })}
                />
              ))
            : null}
          {open ? (
            <Button disabled={!complete} onPress={() => onScore(points, seconds)}>
              {complete ? `记下，共 ${total} 分` : '请逐项打分'}
            </Button>
          ) : null}
          {open ? (
            <View className="contest-act">
              <Button kind="plain" onPress={() => setStepping(true)}>
                我认识他，要回避
              </Button>
            </View>
          ) : null}
        </View>
      )}
      <Button kind="plain" onPress={onClose}>
        关上
      </Button>
    </Sheet>
  )
}

/** Up to so many points each has its own key; more are chosen on a line. */
const KEYS_MOST = 20

function Points({ criterion, value, onChoose }: { criterion: Criterion; value: number | undefined; onChoose: (value: number) => void }) {
  const { name, words, most, weight } = criterion
  return (
    <View>
      <View className="contest-group-name">
        {name}（满分 {most}
        {weight === 1 ? '' : `，乘 ${weight}`}）
      </View>
      {words === '' ? null : <View className="contest-quiet">{words}</View>}
      {most <= KEYS_MOST ? (
        <View className="jury-points">
          {Array.from({ length: most + 1 }, (_, n) => (
            <Tap
              key={n}
              className={classes('jury-point', value === n && 'jury-point-on')}
              label={`${name} ${n} 分${value === n ? '，已选' : ''}`}
              onPress={() => onChoose(n)}
            >
              {n}
            </Tap>
          ))}
        </View>
      ) : (
        <Range
          id={`points-${criterion.id}`}
          label={`${name} ${value ?? 0} 分`}
          value={value ?? 0}
          min={0}
          max={most}
          step={1}
          says={`${value ?? 0} 分`}
          onChange={onChoose}
        />
      )}
    </View>
  )
}

/** 回避: a tie that only the juror knows of. Needs the network, since it must be in before any points. */
function StepBack({ contestId, number, onDone }: { contestId: ContestId; number: number; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const recuse = useRecuse(contestId)
  return (
    <View>
      <View className="contest-text">回避以后，您给 {number} 号打过的分不再算，也不能再打。</View>
      <TextArea id="recusal" label="为什么回避" value={reason} maxLength={200} onChange={setReason} />
      {recuse.error === null ? null : <Note tone="danger">{asApiError(recuse.error).sentence}</Note>}
      <Button
        kind="danger"
        disabled={reason.trim().length < 2}
        busy={recuse.isPending && '正在提交…'}
        onPress={() => recuse.mutate({ number, reason: reason.trim() }, { onSuccess: onDone })}
      >
        回避 {number} 号
      </Button>
    </View>
  )
}
