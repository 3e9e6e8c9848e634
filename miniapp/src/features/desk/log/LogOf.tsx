import { Empty, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { AuditEntry } from '@shared/audit/model'
import type { PlaceId } from '@shared/kernel/place'
import { Loaded } from '../kit/Loaded'
import { Panel } from '../kit/Panel'
import { ChainNote } from './ChainNote'
import { Entries } from './Entries'
import { type ActKind, actKindNames, kindOf, kindsIn } from './kinds'
import { LogTools } from './LogTools'
import { readSubject } from './subject'
import { useLog } from './useLog'
import { useRooms, voterIn } from './useRooms'

/** The log of one subject: what happened, who did it, and whether the chain of hashes holds. */
export const LogOf = ({ place, subject }: { place: PlaceId; subject: string }) => {
  const log = useLog(place, subject)
  return (
    <Panel>
      <Loaded of={log}>
        {({ entries, finding }) =>
          finding === null ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有记录。" />
          ) : (
            <>
              <ChainNote finding={finding} />
              <LogTools
                place={place}
                subject={subject}
                again={async () => (await log.refetch({ throwOnError: true })).data?.entries ?? []}
              />
              <Filtered entries={entries} subject={subject} />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

const Filtered = ({ entries, subject }: { entries: readonly AuditEntry[]; subject: string }) => {
  const rooms = useRooms(readSubject(subject))
  const [kind, setKind] = useState<ActKind | 'all'>('all')
  const [voter, setVoter] = useState<string | null>(null)
  const named = [...new Set(entries.map((e) => voterIn(e.facts)))].filter((v) => v !== null)
  const shown = entries.filter((e) => (kind === 'all' || kindOf(e) === kind) && (voter === null || voterIn(e.facts) === voter))
  return (
    <>
      <div className="dk-row dk-wrap dk-tools dk-noprint">
        <Segmented
          aria-label="按事情筛选"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all' as const, label: `全部 ${entries.length}` },
            ...kindsIn(entries).map((k) => ({ value: k.kind, label: `${actKindNames[k.kind]} ${k.count}` })),
          ]}
        />
        {named.length > 0 && (
          <Select
            className="dk-search dk-push"
            aria-label="按房号筛选"
            placeholder="按房号筛选"
            allowClear
            showSearch
            optionFilterProp="label"
            value={voter}
            onChange={(next) => setVoter(next ?? null)}
            options={named
              .map((v) => ({ value: v, label: rooms.get(v) ?? `…${v.slice(-6)}` }))
              .sort((a, b) => a.label.localeCompare(b.label, 'zh', { numeric: true }))}
          />
        )}
      </div>
      <p className="dk-hear" role="status">
        显示 {shown.length} 条
      </p>
      <Entries entries={shown} rooms={rooms} />
    </>
  )
}
