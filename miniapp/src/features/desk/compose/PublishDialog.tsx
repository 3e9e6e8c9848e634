import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Modal, Progress } from 'antd'
import { useState } from 'react'
import { list, publish, read } from '@shared/decision/contract'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { go } from '../app/useRoute'
import { pauseFor, untilDone } from '../data/untilDone'
import { ProblemNote } from '../kit/Problem'
import { isPassing } from '../kit/problems'
import { sayTotals } from '../kit/words'
import type { Kept } from './composer'
import type { DraftForm } from './form'
import type { RollCheck } from './RollCheckView'

/** Publishing: says what cannot be undone, asks for a deliberate yes, then shows how far the roll is frozen. */
export const PublishDialog = ({ kept, form, check, onDone }: { kept: Kept; form: DraftForm; check: RollCheck; onDone: () => void }) => {
  const client = useQueryClient()
  const [sure, setSure] = useState(false)
  const [share, setShare] = useState(0)
  const act = useMutation({
    mutationFn: () =>
      untilDone(() => call(publish, { params: { decisionId: kept.id }, body: { version: kept.version, fingerprint: check.fingerprint } }), {
        isDone: (reply) => reply.done,
        tell: (reply) => setShare(reply.total === 0 ? 0 : reply.written / reply.total),
        mayRetry: isPassing,
        pause: pauseFor,
      }),
    onSuccess: () => {
      client.removeQueries({ queryKey: [read.id, kept.id] })
      void client.invalidateQueries({ queryKey: [list.id] })
      go({ at: 'vote', id: kept.id, tab: 'main' }, 'replace')
    },
  })
  return (
    <Modal
      open
      width={560}
      title="发布这次表决？"
      okText={act.isError ? '继续发布' : '发布'}
      cancelText="再看看"
      okButtonProps={{ disabled: !sure }}
      cancelButtonProps={{ disabled: act.isPending }}
      closable={!act.isPending}
      maskClosable={false}
      confirmLoading={act.isPending}
      onOk={() => act.mutate()}
      onCancel={onDone}
    >
      <p>
        <strong>{form.title}</strong>
        <br />
        <span className="dk-quiet">
          {form.scope.map((s) => s.label).join('、')} · {sayTotals(check.totals)}
          {form.opensAt && form.closesAt && ` · ${sayMoment(form.opensAt)} 到 ${sayMoment(form.closesAt)}`}
        </span>
      </p>
      <p>发布之后不能改的：</p>
      <ul className="dk-list">
        <li>方案、图纸、范围、时间。要改只能撤回，重新发起，业主重新表决。</li>
        <li>参加表决的人和面积。之后再导入名册，不影响这一次。</li>
        <li>已经投出的票。工作人员看不到也改不了任何人的选择。</li>
      </ul>
      <Checkbox checked={sure} disabled={act.isPending} onChange={(e) => setSure(e.target.checked)}>
        我已核对方案和名册，确认发布
      </Checkbox>
      {(act.isPending || share > 0) && <Progress percent={Math.round(share * 100)} status={act.isError ? 'exception' : 'active'} />}
      {act.error !== null && <ProblemNote error={act.error} />}
    </Modal>
  )
}
