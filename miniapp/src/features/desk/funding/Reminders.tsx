import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { RunningView } from '@shared/funding/model'
import { type Reminder, ReminderKind, reminderNames } from '@shared/funding/running'
import { saveRunning } from '@shared/funding/runningContract'
import { addDays, dayOf, sayDay } from '@shared/kernel/day'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { DayField } from '../cases/fields/DayField'
import { Badge } from '../kit/Badge'
import { ProblemNote } from '../kit/Problem'
import { useBooksAct } from './useFundingDesk'

/** A month before an inspection runs out it has to be applied for (special equipment law §40); others are near for a fortnight. */
const nearFor = (kind: ReminderKind): number => (kind === 'inspection' ? 30 : 14)

/** Upkeep, inspection and insurance: what comes next, what is late. The inspection that the case knows stands among them by itself. */
export const Reminders = ({ head, view }: { head: CaseView; view: RunningView }) => {
  const [editing, setEditing] = useState(false)
  const today = dayOf(view.now)
  const all: Reminder[] = [
    ...view.reminders,
    ...(head.inspectedUntil === null ? [] : [{ kind: 'inspection' as const, on: head.inspectedUntil, note: '检验有效期到这一天' }]),
  ].sort((a, b) => (a.on < b.on ? -1 : 1))
  return (
    <div>
      {all.length === 0 && <p className="dk-quiet">还没有记维保、检验和保险的日期。</p>}
      {all.map(({ kind, on, note }) => (
        <p key={`${kind} ${on} ${note}`}>
          {sayDay(on)} <strong>{reminderNames[kind]}</strong> {note}{' '}
          {on < today ? <Badge tone="red">已过</Badge> : on <= addDays(today, nearFor(kind)) ? <Badge tone="amber">快到了</Badge> : null}
        </p>
      ))}
      {view.mayKeep && (
        <Button size="small" onClick={() => setEditing(true)}>
          改维保、检验、保险日期
        </Button>
      )}
      {editing && <RemindersDialog head={head} view={view} onClose={() => setEditing(false)} />}
    </div>
  )
}

const RemindersDialog = ({ head: { caseId }, view, onClose }: { head: CaseView; view: RunningView; onClose: () => void }) => {
  const [list, setList] = useState<readonly Reminder[]>(view.reminders)
  const save = useBooksAct(
    caseId,
    () => call(saveRunning, { params: { caseId }, body: { version: view.planVersion, plan: view.plan, reminders: [...list] } }),
    onClose,
  )
  const set = (at: number, change: Partial<Reminder>) => setList(list.map((one, i) => (i === at ? { ...one, ...change } : one)))
  const next = addDays(list.at(-1)?.on ?? dayOf(view.now), 15)
  return (
    <Modal
      open
      width={640}
      title="维保、检验、保险日期"
      okText="保存"
      cancelText="先不改"
      confirmLoading={save.isPending}
      onOk={() => save.mutate(undefined)}
      onCancel={onClose}
    >
      <div className="dk-stack">
        {list.map((one, i) => (
          <div key={i} className="dk-row dk-wrap">
            <Select
              className="dk-fund-kind"
              aria-label="是什么"
              value={one.kind}
              onChange={(kind) => set(i, { kind })}
              options={ReminderKind.options.map((value) => ({ value, label: reminderNames[value] }))}
            />
            <DayField value={one.on} onChange={(on) => on && set(i, { on })} />
            <Input
              className="dk-fund-name"
              aria-label="说明"
              maxLength={100}
              value={one.note}
              onChange={(e) => set(i, { note: e.target.value })}
            />
            <Button type="link" onClick={() => setList(list.filter((_, at) => at !== i))}>
              去掉
            </Button>
          </div>
        ))}
        <Button disabled={list.length >= 60} onClick={() => setList([...list, { kind: 'upkeep', on: next, note: '' }])}>
          加一个日期
        </Button>
      </div>
      {save.error !== null && <ProblemNote error={save.error} />}
    </Modal>
  )
}
