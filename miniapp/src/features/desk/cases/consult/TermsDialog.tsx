import { Modal, Segmented } from 'antd'
import { useState } from 'react'
import { setTerms } from '@shared/retrofit/fileContract'
import type { Terms } from '@shared/retrofit/model'
import type { CaseView } from '@shared/retrofit/view'
import { call } from '@/api'
import { OccupiedFlats } from '../../compose/OccupiedFlats'
import { type DraftForm, emptyForm } from '../../compose/form'
import { ProblemNote } from '../../kit/Problem'
import { useRecord } from '../useCase'
import { TermsLine } from './TermsLine'

/** Whether it asks the owners for something else than before; the order of flats says nothing. */
const differs = (a: Terms, b: Pick<DraftForm, 'levelEntry' | 'occupiedFlats'>): boolean =>
  a.levelEntry !== b.levelEntry || [...a.occupiedFlats].sort().join() !== [...b.occupiedFlats].sort().join()

/** Changes what the owners will be asked about, while nobody is being asked: how one gets in, and whose own part is built on. */
export const TermsDialog = ({ head, onDone }: { head: CaseView; onDone: () => void }) => {
  const { levelEntry, occupiedFlats } = head.terms
  const [form, setForm] = useState<DraftForm>({ ...emptyForm(''), levelEntry, occupiedFlats, scope: [...head.units], estate: head.estate })
  const act = useRecord(
    () =>
      call(setTerms, {
        params: { caseId: head.caseId },
        body: { levelEntry: form.levelEntry, occupiedFlats: form.occupiedFlats },
      }),
    onDone,
  )
  return (
    <Modal
      open
      width={720}
      title="改征求内容"
      okText="保存"
      okButtonProps={{ disabled: !differs(head.terms, form) }}
      cancelText="先不改"
      maskClosable={false}
      confirmLoading={act.isPending}
      onOk={() => act.mutate(undefined)}
      onCancel={onDone}
    >
      <div className="dk-stack">
        <p className="dk-quiet">
          还没有开始征求意见，可以改。改好以后要另写一份内容相同的表决再关联；开始征求意见以后再改，原来的同意就作废了。
        </p>
        <div className="dk-stack">
          <strong>怎么进门</strong>
          <Segmented
            aria-label="怎么进门"
            value={form.levelEntry ? 'level' : 'half'}
            onChange={(value) => setForm((now) => ({ ...now, levelEntry: value === 'level' }))}
            options={[
              { value: 'half', label: '错层入户：停在楼梯休息平台' },
              { value: 'level', label: '平层入户：停在家门口这一层' },
            ]}
          />
        </div>
        <OccupiedFlats form={form} change={(next) => setForm((now) => ({ ...now, ...(typeof next === 'function' ? next(now) : next) }))} />
        <TermsLine terms={form} units={head.units} />
        {act.error !== null && <ProblemNote error={act.error} />}
      </div>
    </Modal>
  )
}
