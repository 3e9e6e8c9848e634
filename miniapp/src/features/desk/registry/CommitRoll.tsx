import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { browsePlace, commitImport, readUnitRoll } from '@shared/registry/contract'
import type { RollImport } from '@shared/registry/model'
import { ApiError, call } from '@/api'
import { pauseFor, untilDone } from '../data/untilDone'
import { Panel } from '../kit/Panel'
import { ProblemNote } from '../kit/Problem'
import { isPassing } from '../kit/problems'
import { sayTotals } from '../kit/words'

/** Third step: one more yes, then the roll is written with its progress. Each unit changes over all at once. */
export const CommitRoll = ({ found, onAgain, onDone }: { found: RollImport; onAgain: () => void; onDone: (found: RollImport) => void }) => {
  const client = useQueryClient()
  const [written, setWritten] = useState(found.written)
  const act = useMutation({
    mutationFn: () =>
      untilDone(() => call(commitImport, { params: { importId: found.importId } }), {
        isDone: (reply) => reply.state === 'committed',
        tell: (reply) => setWritten(reply.written),
        mayRetry: isPassing,
        pause: pauseFor,
      }),
    onSuccess: (reply) => {
      for (const { id } of [browsePlace, readUnitRoll]) void client.invalidateQueries({ queryKey: [id] })
      onDone(reply)
    },
  })
  const stale = act.error instanceof ApiError && (act.error.code === 'IMPORT_STALE' || act.error.code === 'IMPORT_HAS_ERRORS')
  const replaced = found.units.filter((u) => u.before !== null).length
  return (
    <Panel title="写入名册">
      <p>
        将写入 {found.units.length} 个单元，{sayTotals(found.totals)}。
        {replaced > 0 && `其中 ${replaced} 个单元已有名册，会整个换成新的；旧的留在记录里。`}
        已经发布的表决不受影响。
      </p>
      {(act.isPending || written > 0) && (
        <Progress
          percent={Math.round((written / Math.max(1, found.totals.flats)) * 100)}
          status={act.isError ? 'exception' : 'active'}
          format={() => `${written} / ${found.totals.flats} 套`}
        />
      )}
      {act.error !== null && <ProblemNote error={act.error} />}
      <div className="dk-row dk-note">
        {stale ? (
          <Button type="primary" onClick={onAgain}>
            重新上传预览
          </Button>
        ) : (
          <Button type="primary" loading={act.isPending} onClick={() => act.mutate()}>
            {act.isError || found.state === 'committing' ? '接着写入' : '确认写入'}
          </Button>
        )}
        {!act.isPending && !stale && found.state === 'previewed' && <Button onClick={onAgain}>不写了，换一个表格</Button>}
      </div>
    </Panel>
  )
}
