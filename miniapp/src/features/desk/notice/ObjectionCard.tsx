import { Button } from 'antd'
import { useState } from 'react'
import { daysElapsed } from '@shared/notice/period'
import { deliveryNames, hostNames, outcomeNames } from '@shared/notice/negotiation'
import { type StaffObjection, affectedNames, groundWord, isStatutory } from '@shared/notice/objection'
import { sayDay } from '@shared/kernel/day'
import { sayFen } from '@shared/kernel/money'
import { useNow } from '../app/useNow'
import { Ink } from '../conflicts/Ink'
import { CaseDocumentPreview } from '../documents/CaseDocuments'
import { Badge } from '../kit/Badge'
import { sayStamp } from '../kit/words'
import { AnswerDialog } from './AnswerDialog'
import { CompensationDialog } from './CompensationDialog'
import { InviteDialog } from './InviteDialog'
import type { NoticePartProps } from './NoticePanel'
import { Pictures } from './Pictures'
import { Reveal } from './Reveal'
import { TalkDialog } from './TalkDialog'
import { nextOf } from './next'

type Open = 'invite' | 'talk' | 'answer' | 'compensation' | 'form' | null

interface ObjectionCardProps extends NoticePartProps {
  readonly objection: StaffObjection
}

const age = (days: number): string => (days === 0 ? '今天收到' : `收到 ${days} 天`)

/** One objection with what has happened and the act that comes next. */
export const ObjectionCard = ({ head, file, objection }: ObjectionCardProps) => {
  const [open, setOpen] = useState<Open>(null)
  const now = useNow()
  const next = nextOf(objection, now)
  const { alias, objector, state, late, form, grounds, text, talks, invitations, check } = objection
  const close = () => setOpen(null)
  const negotiable = isStatutory(objection) && state !== 'withdrawn'
  const answerable = !isStatutory(objection) && state === 'received'
  const owed = talks.some((talk) => talk.outcome === 'agreed') && objection.compensated === null
  return (
    <article className="dk-objection">
      <header className="dk-row">
        <strong>{alias}</strong>
        <Badge tone={next.tone}>{next.words}</Badge>
        {late && <Badge tone="amber">逾期</Badge>}
        {form === 'oral' && <Badge>口头意见</Badge>}
        {check === 'risky' && <Badge tone="amber">微信提示内容需留意</Badge>}
        <span className="dk-quiet">
          {age(daysElapsed(objection.receivedAt, now))} · {grounds.map(groundWord).join('、')}
        </span>
        {file.may.handle && (
          <span className="dk-push dk-row">
            {form === 'oral' && state === 'received' && <Button onClick={() => setOpen('form')}>打印成书面异议</Button>}
            {negotiable && <Button onClick={() => setOpen('invite')}>邀请协商</Button>}
            {negotiable && (
              <Button type={invitations.length > 0 && talks.length === 0 ? 'primary' : 'default'} onClick={() => setOpen('talk')}>
                填协商记录
              </Button>
            )}
            {owed && <Button onClick={() => setOpen('compensation')}>登记补偿</Button>}
            {answerable && (
              <Button type="primary" onClick={() => setOpen('answer')}>
                书面答复
              </Button>
            )}
          </span>
        )}
      </header>
      {objector && (
        <p className="dk-quiet">
          {objector.name} {objector.phone} · {objector.flat} · {affectedNames[objector.affected]}
          {objection.broughtBy !== '' && ` · ${objection.broughtBy}`} <Reveal caseId={head.caseId} objectionId={objection.objectionId} />
        </p>
      )}
      {text !== '' && <p className="dk-text">{text}</p>}
      {objection.signature && <Ink of={objection.signature} label={`${alias}的签名`} />}
      {objection.files.length > 0 && <Pictures files={objection.files.map((one, n) => ({ ...one, caption: `第 ${n + 1} 张` }))} />}
      <ol className="dk-trail">
        <li>
          {sayStamp(objection.receivedAt)} 收到（{objection.channel === 'phone' ? '小程序' : '社区登记'}）
        </li>
        {invitations.map((invitation) => (
          <li key={invitation.invitationId}>
            {sayStamp(invitation.sentAt)} {hostNames[invitation.host]}邀请 {sayStamp(invitation.at)} 在{invitation.place}协商（
            {invitation.deliveries.map((delivery) => deliveryNames[delivery]).join('、')}）
            {invitation.reply && <strong>{invitation.reply.coming ? '，对方说会来' : '，对方说来不了'}</strong>}
          </li>
        ))}
        {talks.map((talk) => (
          <li key={talk.heldAt}>
            {sayStamp(talk.heldAt)} {hostNames[talk.host]}主持协商：{outcomeNames[talk.outcome]}
            {talk.compensation && talk.compensation.amount > 0 && `，补偿 ${sayFen(talk.compensation.amount)}`}
            {talk.compensation && talk.compensation.terms !== '' && `，${talk.compensation.terms}`}
            {!talk.objectorPresent && '（异议人没有到场）'}
          </li>
        ))}
        {objection.compensated && <li>{sayDay(objection.compensated.paidOn)} 已给付，有收据</li>}
        {objection.withdrawnAt !== null && <li>{sayStamp(objection.withdrawnAt)} 异议人撤回</li>}
        {objection.answer && (
          <li>
            {sayStamp(objection.answer.at)} 答复：{objection.answer.text}
          </li>
        )}
      </ol>
      {open === 'invite' && <InviteDialog head={head} objection={objection} onDone={close} />}
      {open === 'talk' && <TalkDialog head={head} file={file} objection={objection} onDone={close} />}
      {open === 'answer' && <AnswerDialog head={head} objection={objection} onDone={close} />}
      {open === 'compensation' && <CompensationDialog head={head} objection={objection} onDone={close} />}
      {open === 'form' && (
        <CaseDocumentPreview
          caseId={head.caseId}
          asked={{ kind: 'objectionForm', item: objection.objectionId, name: `书面异议书：${alias}` }}
          onClose={close}
        />
      )}
    </article>
  )
}
