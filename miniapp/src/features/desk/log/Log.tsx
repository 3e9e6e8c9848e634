import { Empty, Segmented, Select } from 'antd'
import { useState } from 'react'
import { levelOf, type PlaceId } from '@shared/kernel/place'
import { PlacePath } from '../registry/PlacePath'
import { useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { useVotes } from '../data/useLists'
import { PageHead } from '../kit/PageHead'
import { Panel } from '../kit/Panel'
import { LogOf } from './LogOf'
import { StaffPlaces } from './StaffPlaces'
import { readSubject, subjectKindNames, subjectKinds, writeSubject, type Subject, type SubjectKind } from './subject'

/** The log of what staff did and of every legal step, one subject at a time. Nothing in it can be changed, here or anywhere. */
export function Log({ subject: text }: { subject: string | null }) {
  const { workplace } = useStaff()
  const asked = readSubject(text)
  const newest = useVotes(workplace.place).data?.pages[0]?.items[0]
  const [kind, setKind] = useState<SubjectKind>(asked?.kind ?? 'decision')
  const show = (next: Subject) => go({ at: 'log', subject: writeSubject(next) }, 'replace')
  const usual: Record<SubjectKind, Subject | null> = {
    decision: newest ? { kind: 'decision', id: newest.decisionId } : null,
    roll: levelOf(workplace.place) === 'estate' ? { kind: 'roll', place: workplace.place } : null,
    staff: { kind: 'staff', place: workplace.place },
  }
  const chosen = asked?.kind === kind ? asked : usual[kind]
  return (
    <>
      <PageHead title="操作记录" sub="工作人员的每一步和每个法定步骤都记在这里，一条接一条，改动任何一条都会被发现。" />
      <div className="dk-row dk-wrap dk-tools">
        <Segmented
          aria-label="看什么的记录"
          value={kind}
          onChange={setKind}
          options={subjectKinds.map((k) => ({ value: k, label: subjectKindNames[k] }))}
        />
        {kind === 'decision' && <VotePicker place={workplace.place} value={chosen} onChange={show} />}
        {kind === 'roll' && <RollPicker value={chosen} onChange={show} />}
        {kind === 'staff' && (
          <StaffPlaces value={chosen?.kind === 'staff' ? chosen.place : null} onChange={(place) => show({ kind: 'staff', place })} />
        )}
      </div>
      {chosen === null ? (
        <Panel>
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`请在上面选择要看哪一个${subjectKindNames[kind]}的记录。`} />
        </Panel>
      ) : (
        <LogOf key={writeSubject(chosen)} place={workplace.place} subject={writeSubject(chosen)} />
      )}
    </>
  )
}

interface PickerProps {
  value: Subject | null
  onChange: (subject: Subject) => void
}

const VotePicker = ({ place, value, onChange }: PickerProps & { place: PlaceId }) => {
  const votes = useVotes(place)
  const cards = votes.data?.pages.flatMap((p) => p.items) ?? []
  return (
    <Select
      className="dk-wide"
      aria-label="表决"
      showSearch
      optionFilterProp="label"
      placeholder="选择表决，可以输入标题找"
      loading={votes.isPending}
      value={value?.kind === 'decision' ? value.id : undefined}
      options={cards.map((c) => ({ value: c.decisionId, label: `${c.title}（${c.scopeLabel}）` }))}
      onChange={(id) => onChange({ kind: 'decision', id })}
      onPopupScroll={() => votes.hasNextPage && void votes.fetchNextPage()}
    />
  )
}

const RollPicker = ({ value, onChange }: PickerProps) => (
  <PlacePath
    down="estate"
    exact
    value={value?.kind === 'roll' ? value.place : null}
    onChange={(place) => onChange({ kind: 'roll', place })}
  />
)
