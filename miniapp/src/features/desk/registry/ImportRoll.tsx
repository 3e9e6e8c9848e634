import { Steps } from 'antd'
import { useState } from 'react'
import type { PlaceId } from '@shared/kernel/place'
import { previewImport } from '@shared/registry/contract'
import type { RollImport } from '@shared/registry/model'
import { failure } from '@/api/errors'
import { mayCall, useStaff } from '../app/staff'
import { usePlace } from '../data/useLists'
import { PageHead } from '../kit/PageHead'
import { Problem } from '../kit/Problem'
import { ChooseFile } from './ChooseFile'
import { CommitRoll } from './CommitRoll'
import { ImportDone } from './ImportDone'
import { Preview } from './Preview'

type Stage =
  { at: 'choose' } | { at: 'preview'; found: RollImport } | { at: 'commit'; found: RollImport } | { at: 'done'; found: RollImport }
const order: readonly Stage['at'][] = ['choose', 'preview', 'commit', 'done']

/** Brings a roll in from a spreadsheet. Nothing is written before the last step. */
export function ImportRoll({ estate }: { estate: PlaceId }) {
  const { me } = useStaff()
  const place = usePlace(estate)
  const [stage, setStage] = useState<Stage>({ at: 'choose' })
  if (!mayCall(me, previewImport, estate)) return <Problem error={failure('FORBIDDEN')} />
  const name = place.data?.lineage.at(-1)?.name ?? ''
  return (
    <>
      <PageHead back={{ route: { at: 'rolls', place: estate }, label: '业主名册' }} title={`导入名册 ${name}`} />
      <Steps
        className="dk-steps"
        size="small"
        current={order.indexOf(stage.at)}
        items={['选表格', '核对', '写入', '完成'].map((title) => ({ title }))}
      />
      {stage.at === 'choose' && <ChooseFile estate={estate} onFound={(found) => setStage({ at: 'preview', found })} />}
      {stage.at === 'preview' && (
        <Preview
          found={stage.found}
          onAgain={() => setStage({ at: 'choose' })}
          onCommit={() => setStage({ at: 'commit', found: stage.found })}
        />
      )}
      {stage.at === 'commit' && (
        <CommitRoll found={stage.found} onAgain={() => setStage({ at: 'choose' })} onDone={(found) => setStage({ at: 'done', found })} />
      )}
      {stage.at === 'done' && <ImportDone found={stage.found} />}
    </>
  )
}
