import { Steps } from 'antd'
import { useEffect, useState } from 'react'
import { create } from '@shared/decision/contract'
import type { DecisionId, DecisionView } from '@shared/decision/model'
import { failure } from '@/api/errors'
import { mayCall, useStaff } from '../app/staff'
import { go } from '../app/useRoute'
import { useSource } from '../data/useDecision'
import { Loaded } from '../kit/Loaded'
import { PageHead } from '../kit/PageHead'
import { Problem } from '../kit/Problem'
import { draftOf, stepNames, steps, type Step } from './form'
import { MatterStep } from './MatterStep'
import { PeriodStep } from './PeriodStep'
import { PhonePreview } from './PhonePreview'
import { PublishStep } from './PublishStep'
import { SavingNote } from './SavingNote'
import { SchemeStep } from './SchemeStep'
import { ScopeStep } from './ScopeStep'
import { StepFoot } from './StepFoot'
import { newDraftKey, useComposer } from './useComposer'

interface ComposeProps {
  decisionId: DecisionId | null
  draftKey: string | null
  replaces: DecisionId | null
}

/** Writing a vote: a new one, a draft, or a new one modelled on a withdrawn vote. */
export function Compose({ decisionId, draftKey, replaces }: ComposeProps) {
  const { me, workplace } = useStaff()
  // What was in the server's hands when the writing began. Saving gives a new draft its id; the writing goes on.
  const [start] = useState({ decisionId, draftKey: draftKey ?? newDraftKey(), replaces })
  const draft = useSource(start.decisionId)
  const source = useSource(start.replaces)
  useEffect(() => {
    if (draftKey === null && decisionId === null)
      go({ at: 'compose', id: null, draft: start.draftKey, replaces: start.replaces }, 'replace')
  }, [draftKey, decisionId, start])

  if (!mayCall(me, create, workplace.place)) return <Problem error={failure('FORBIDDEN')} />
  return (
    <Loaded of={draft}>
      {(draftView) => (
        <Loaded of={source}>
          {(sourceView) =>
            draftView && draftView.phase !== 'draft' ? (
              <Published id={draftView.decisionId} />
            ) : (
              <Writing key={start.draftKey} draftKey={start.draftKey} draft={draftView} source={sourceView} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}

const Published = ({ id }: { id: DecisionId }) => {
  useEffect(() => go({ at: 'vote', id, tab: 'main' }, 'replace'), [id])
  return null
}

const Writing = ({ draftKey, draft, source }: { draftKey: string; draft: DecisionView | null; source: DecisionView | null }) => {
  const { workplace } = useStaff()
  const composer = useComposer({
    draftKey,
    draft,
    source,
    convenor: workplace.place.split('.').length === 3 ? `${workplace.name}居委会` : '',
  })
  const { form, kept } = composer
  const [step, setStep] = useState<Step>('matter')
  const { missing } = draftOf(form)
  const id = kept?.id ?? null
  useEffect(() => {
    if (id !== null && draft === null) go({ at: 'compose', id, draft: draftKey, replaces: null }, 'replace')
  }, [id, draft, draftKey])

  const at = steps.indexOf(step)
  return (
    <>
      <PageHead
        back={{ route: { at: 'votes' }, label: '表决' }}
        title={form.title.trim() === '' ? '发起表决' : form.title}
        sub={form.replaces === null ? undefined : `以撤回的表决为底稿。发布后是一次新的表决，业主需要重新表决。`}
        actions={<SavingNote composer={composer} />}
      />
      <Steps
        className="dk-steps"
        size="small"
        current={at}
        onChange={(n) => setStep(steps[n] ?? 'matter')}
        items={steps.map((s, i) => ({
          title: stepNames[s],
          status: i === at ? 'process' : s !== 'publish' && missing.every((m) => m.step !== s) ? 'finish' : 'wait',
        }))}
      />
      <div className="dk-compose">
        <div className="dk-stack">
          {step === 'matter' && <MatterStep form={form} change={composer.change} />}
          {step === 'scope' && <ScopeStep form={form} change={composer.change} />}
          {step === 'scheme' && <SchemeStep form={form} change={composer.change} />}
          {step === 'period' && <PeriodStep form={form} change={composer.change} />}
          {step === 'publish' && <PublishStep composer={composer} missing={missing} onStep={setStep} />}
          <StepFoot step={step} missing={missing} onStep={setStep} />
        </div>
        <PhonePreview form={form} />
      </div>
    </>
  )
}
