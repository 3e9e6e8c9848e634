import { useState } from 'react'
import type { Signature } from '@shared/decision/model'
import type { Me } from '@shared/identity/model'
import type { NoticePage } from '@shared/notice/view'
import type { CaseId } from '@shared/retrofit/model'
import { asApiError } from '@/api'
import { usePhotos } from '@/files/usePhotos'
import { toMyObjections } from '@/navigation'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { WizardFoot, WizardStep } from '@/ui/Wizard'
import { useWizard } from '@/ui/Wizard/useWizard'
import { useNoticePage, useObject } from './queries'
import { type Draft, dropDraft, emptyDraft, keepDraft, readDraft } from './draft'
import { wrongIn } from './wrongIn'
import { SignStep } from './SignStep'
import { WhatStep } from './WhatStep'
import { WhoStep } from './WhoStep'

const names = ['受到什么影响', '您是谁', '看一遍，签名'] as const

/** Starts with what is known of the person, and with what they have written before. */
const startOf = (caseId: CaseId, me: Me): Draft => {
  const kept = readDraft(caseId)
  if (kept) return kept
  const [home] = me.homes
  return { ...emptyDraft(), flat: home?.label ?? '', affected: null }
}

/** 提书面异议 in three screens, one task each; what is written stays on the phone until the community has it. */
export function ObjectScreen({ caseId, me }: { caseId: CaseId; me: Me }) {
  const page = useNoticePage(caseId)
  return (
    <Loaded query={page} blocks={2}>
      {(found) =>
        found.notice === null || found.notice.standing === 'withdrawn' || found.notice.standing === 'void' ? (
          <Page title="提书面异议">
            <State icon="document" title="现在没有公示" words="等公示贴出来以后，可以在这里提书面异议。有事可以先打电话问社区。" />
          </Page>
        ) : (
          <Form page={found} me={me} />
        )
      }
    </Loaded>
  )
}

function Form({ page, me }: { page: NoticePage; me: Me }) {
  const { caseId, community, notice } = page
  const [draft, setDraft] = useState(() => startOf(caseId, me))
  const { at: step, asked, setAsked, to, forward } = useWizard()
  const [signature, setSignature] = useState<Signature | null>(null)
  const photos = usePhotos('caseDocument', community)
  const send = useObject(caseId)
  const wrong = wrongIn(draft)
  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed }
    setDraft(next)
    keepDraft(caseId, next)
  }
  const sending = photos.items.length > 0 && !photos.complete
  const faulty = [
    wrong.grounds !== null || wrong.text !== null,
    wrong.affected !== null || wrong.name !== null || wrong.flat !== null || wrong.phone !== null,
  ]
  const stays = faulty[step] === true || (step === 0 && sending)
  const submit = () => {
    setAsked(signature === null)
    if (signature === null || draft.affected === null) return
    const { grounds, objectionKey, affected } = draft
    const [text, name, phone, flat] = [draft.text.trim(), draft.name.trim(), draft.phone.trim(), draft.flat.trim()]
    send.mutate(
      { grounds, objectionKey, affected, text, name, phone, flat, evidence: photos.fileIds, signature },
      {
        onSuccess: () => {
          dropDraft(caseId)
          toMyObjections(caseId)
        },
      },
    )
  }
  const shown = asked ? wrong : null
  return (
    <Page
      title="提书面异议"
      foot={
        <WizardFoot
          at={step}
          of={names.length}
          onBack={() => to(step - 1)}
          onForward={() => forward(stays)}
          done="交给社区"
          sending="正在交给社区…"
          busy={send.isPending}
          onDone={submit}
        />
      }
    >
      <WizardStep at={step} of={names.length} name={names[step]} />
      {notice?.standing === 'running' ? null : (
        <Note tone="attention">公示期已经过了。您仍然可以写，社区会登记为“逾期”并答复您，但不算公示期内的异议。</Note>
      )}
      {step === 0 ? (
        <>
          <WhatStep draft={draft} wrong={shown} photos={photos} onChange={change} />
          {asked && sending ? <Note tone="attention">照片还没有传完，请等一下再点“下一步”。</Note> : null}
        </>
      ) : step === 1 ? (
        <WhoStep draft={draft} wrong={shown} onChange={change} />
      ) : (
        <SignStep draft={draft} photos={photos.fileIds.length} unsigned={asked && signature === null} onSign={setSignature} />
      )}
      {send.error === null ? null : <Note tone="danger">{asApiError(send.error).sentence}</Note>}
    </Page>
  )
}
