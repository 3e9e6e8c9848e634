import { DatePicker, Input, Modal, Radio, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { FileId } from '@shared/content/model'
import type { DecisionView } from '@shared/decision/model'
import type { Instant } from '@shared/kernel/instant'
import {
  type Attempt,
  type AttemptBody,
  AttemptKind,
  type AttemptOutcome,
  type ContactRow,
  attemptKindNames,
  attemptOutcomeNames,
  outcomesOf,
} from '@shared/outreach/model'
import { roomsOf } from '@shared/outreach/say'
import { useNow } from '../app/useNow'
import { fromWall, toWall } from '../compose/wallClock'
import { ProblemNote } from '../kit/Problem'
import { ProofPhoto } from './ProofPhoto'
import { useLogAttempt } from './useContacts'

interface AttemptDialogProps {
  view: DecisionView
  contact: ContactRow
  several: boolean
  /** The entry that this one puts right. */
  corrects: Attempt | null
  onDone: () => void
}

/** Writes down one attempt: how, what came of it, when, and a photo of the notice at the door. */
export const AttemptDialog = ({ view, contact, several, corrects, onDone }: AttemptDialogProps) => {
  const now = useNow()
  const [key] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<AttemptKind>(corrects?.kind ?? 'call')
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null)
  const [note, setNote] = useState(corrects?.note ?? '')
  const [madeAt, setMadeAt] = useState<Instant | null>(corrects?.madeAt ?? null)
  const [photo, setPhoto] = useState<FileId | null>(null)
  const act = useLogAttempt(view.decisionId, contact.voterId)
  const save = () => {
    if (outcome === null) return
    const body: AttemptBody = { attemptKey: key, kind, outcome, note, madeAt, photo, corrects: corrects?.attemptKey ?? null }
    act.mutate(body, { onSuccess: onDone })
  }
  return (
    <Modal
      open
      title={`${corrects === null ? '记一次联系' : '更正联系记录'}：${roomsOf(contact, several)} ${contact.names.join('、')}`}
      okText={corrects === null ? '记下' : '保存更正'}
      cancelText="取消"
      confirmLoading={act.isPending}
      okButtonProps={{ disabled: outcome === null }}
      onOk={save}
      onCancel={onDone}
    >
      <div className="dk-form">
        <Line label="怎样联系的">
          <Segmented
            aria-label="怎样联系的"
            block
            value={kind}
            onChange={(next) => {
              setKind(next)
              setOutcome(null)
            }}
            options={AttemptKind.options.map((value) => ({ value, label: attemptKindNames[value] }))}
          />
        </Line>
        <Line label="结果">
          <Radio.Group
            aria-label="结果"
            value={outcome}
            onChange={(event: { target: { value?: AttemptOutcome } }) => setOutcome(event.target.value ?? null)}
            options={outcomesOf[kind].map((value) => ({ value, label: attemptOutcomeNames[value] }))}
          />
        </Line>
        <Line label="什么时候">
          <span className="dk-row dk-wrap">
            <Radio.Group
              aria-label="什么时候"
              value={madeAt === null ? 'now' : 'then'}
              onChange={(event: { target: { value?: string } }) => setMadeAt(event.target.value === 'then' ? now : null)}
              options={[
                { value: 'now', label: '刚才' },
                { value: 'then', label: '以前，补记' },
              ]}
            />
            {madeAt !== null && (
              <DatePicker
                aria-label="联系的时间"
                showTime={{ format: 'HH:mm' }}
                format="YYYY-MM-DD HH:mm"
                allowClear={false}
                value={toWall(madeAt)}
                maxDate={toWall(now)}
                onChange={(wall) => setMadeAt(fromWall(wall))}
              />
            )}
          </span>
        </Line>
        <Line label="备注（可不填）">
          <Input.TextArea
            className="dk-counted"
            aria-label="备注"
            rows={2}
            maxLength={200}
            showCount
            value={note}
            onChange={(event) => setNote(event.target.value)}
            placeholder="只写与联系有关的，例如：邻居说晚上七点后在家。"
          />
        </Line>
        {kind === 'door' && <ProofPhoto place={view.community} onPhoto={setPhoto} />}
        {act.error !== null && <ProblemNote error={act.error} />}
        <p className="dk-quiet">记下后不能改、不能删；记错了再写一条更正。</p>
      </div>
    </Modal>
  )
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="dk-form-line">
    <span className="dk-quiet">{label}</span>
    {children}
  </div>
)
