import { useQueryClient } from '@tanstack/react-query'
import { Steps } from 'antd'
import { useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { previewImport } from '@shared/registry/contract'
import type { RollImport } from '@shared/registry/model'
import { failure } from '@/api/errors'
import { mayCall, useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { importQuery, useImport, usePlace } from '../data/useLists'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Problem } from '../kit/Problem'
import { ChooseFile } from './ChooseFile'
import { CommitRoll } from './CommitRoll'
import { ImportDone } from './ImportDone'
import { Preview } from './Preview'

const order = ['choose', 'preview', 'commit', 'done'] as const
type Stage = (typeof order)[number]

interface Found {
  found: RollImport
  onAgain: () => void
  onChange: (found: RollImport) => void
}

const Bar = ({ at }: { at: Stage }) => (
  <Steps
    className="dk-steps"
    size="small"
    current={order.indexOf(at)}
    items={['选表格', '核对', '写入', '完成'].map((title) => ({ title }))}
  />
)

/** An uploaded roll at the step it has reached: one whose writing has begun goes on there, whoever loads the page again. */
const UploadedRoll = ({ found, onAgain, onChange }: Found) => {
  const [agreed, setAgreed] = useState(false)
  const at: Stage = found.state === 'committed' ? 'done' : agreed || found.state === 'committing' ? 'commit' : 'preview'
  return (
    <>
      <Bar at={at} />
      {at === 'preview' && <Preview found={found} onAgain={onAgain} onCommit={() => setAgreed(true)} />}
      {at === 'commit' && <CommitRoll found={found} onAgain={onAgain} onDone={onChange} />}
      {at === 'done' && <ImportDone found={found} />}
    </>
  )
}

/** Brings a roll in from a spreadsheet. Nothing is written before the last step; the address names the upload (`of`). */
export function ImportRoll({ estate, of }: { estate: PlaceId; of: string | null }) {
  const { me } = useStaff()
  const client = useQueryClient()
  const place = usePlace(estate)
  const uploaded = useImport(of)
  if (!mayCall(me, previewImport, estate)) return <Problem error={failure('FORBIDDEN')} />
  const keep = (found: RollImport): void => {
    client.setQueryData(importQuery(found.importId).queryKey, found)
  }
  const name = place.data?.lineage.at(-1)?.name ?? ''
  return (
    <>
      <PageHead back={{ route: { at: 'rolls', place: estate }, label: '业主名册' }} title={`导入名册 ${name}`} />
      {of === null ? (
        <>
          <Bar at="choose" />
          <ChooseFile
            estate={estate}
            onFound={(found) => {
              keep(found)
              go({ at: 'import', estate, of: found.importId })
            }}
          />
        </>
      ) : (
        <Loaded of={uploaded}>
          {(found) =>
            found.estate === estate ? (
              <UploadedRoll key={of} found={found} onAgain={() => go({ at: 'import', estate, of: null })} onChange={keep} />
            ) : (
              <Problem error={failure('NOT_FOUND')} />
            )
          }
        </Loaded>
      )}
    </>
  )
}
