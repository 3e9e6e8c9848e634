import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Modal, Segmented } from 'antd'
import { useState } from 'react'
import { openCase, readCase } from '@shared/retrofit/caseContract'
import { Ownership, ownershipNames } from '@shared/retrofit/model'
import { ApiError, call } from '@/api'
import { newKey } from '@/api/clientKey'
import type { Change } from '../compose/composer'
import { type DraftForm, emptyForm } from '../compose/form'
import { OccupiedFlats } from '../compose/OccupiedFlats'
import { ScopeStep } from '../compose/ScopeStep'
import { go, hrefOf } from '../app/useRoute'
import { ProblemNote } from '../kit/Problem'
import { Panel } from '../kit/Panel'
import { takenBy } from './takenBy'

interface OpenDialogProps {
  /** Units that are chosen already, such as from the pool. */
  start?: Pick<DraftForm, 'estate' | 'scope'>
  onDone: () => void
}

/** Opens a case: which units share the lift, how one gets in, whose own part is built on, what kind of housing it is. */
export const OpenDialog = ({ start, onDone }: OpenDialogProps) => {
  const [form, setForm] = useState<DraftForm>({ ...emptyForm(''), ...start })
  const [ownership, setOwnership] = useState<Ownership>('commodity')
  const [caseKey] = useState(() => newKey())
  const client = useQueryClient()
  const change = (next: Change) => setForm((now) => ({ ...now, ...(typeof next === 'function' ? next(now) : next) }))
  const act = useMutation({
    mutationFn: () => {
      const { levelEntry, occupiedFlats, scope } = form
      return call(openCase, { body: { units: scope.map((s) => s.unit), levelEntry, occupiedFlats, ownership, caseKey } })
    },
    onSuccess: (head) => {
      client.setQueryData([readCase.id, head.caseId], head)
      void client.invalidateQueries({ queryKey: ['retrofit'] })
      onDone()
      go({ at: 'lift', lift: head.caseId, tab: 'main' })
    },
  })
  const taken = act.error instanceof ApiError ? takenBy(act.error) : null
  return (
    <Modal
      open
      width={820}
      title="给一部电梯立项"
      okText="立项"
      okButtonProps={{ disabled: form.scope.length === 0 }}
      cancelText="先不立项"
      confirmLoading={act.isPending}
      onOk={() => act.mutate()}
      onCancel={onDone}
    >
      <div className="dk-stack">
        <ScopeStep form={form} change={change} title="哪些单元用这部电梯" />
        <Panel title="怎么进门">
          <Segmented
            aria-label="怎么进门"
            value={form.levelEntry ? 'level' : 'half'}
            onChange={(value) => change({ levelEntry: value === 'level' })}
            options={[
              { value: 'half', label: '错层入户：停在楼梯休息平台' },
              { value: 'level', label: '平层入户：停在家门口这一层' },
            ]}
          />
          <p className="dk-quiet dk-note">平层入户要每一位业主都单独同意。立项后再改，原来的同意和公示都作废。</p>
          <OccupiedFlats form={form} change={change} />
        </Panel>
        <Panel title="房屋性质" remark="决定补贴由谁承担">
          <Segmented
            aria-label="房屋性质"
            value={ownership}
            onChange={setOwnership}
            options={Ownership.options.map((value) => ({ value, label: ownershipNames[value] }))}
          />
        </Panel>
        {act.error !== null && <ProblemNote error={act.error} />}
        {taken && (
          <p>
            <a href={hrefOf({ at: 'lift', lift: taken, tab: 'main' })}>打开已经立项的那一部</a>
          </p>
        )}
      </div>
    </Modal>
  )
}
