import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView, NextStep } from '@shared/retrofit/view'
import { stepWords } from '@/features/retrofit/steps'
import { hrefOf } from '../app/useRoute'
import { StepDialog } from './StepDialog'
import { plainStep, tabOfStep } from './steps'

/** The button of a step: takes it after asking once more, or leads to where its work is done. Nothing for whoever may not. The first step on stands out. */
export const StepButton = ({ step, head, first }: { step: NextStep; head: CaseView; first: boolean }) => {
  const [open, setOpen] = useState(false)
  if (!step.mine) return null
  const look = first ? 'primary' : 'default'
  const elsewhere = tabOfStep(step.event)
  const event = plainStep(step.event)
  if (elsewhere !== null)
    return (
      <Button type={look} href={hrefOf({ at: 'lift', lift: head.caseId, tab: elsewhere.tab })}>
        {elsewhere.act}
      </Button>
    )
  if (event === null) return null
  return (
    <>
      <Button type={look} disabled={step.lacks.length > 0} onClick={() => setOpen(true)}>
        {stepWords[step.event].act}
      </Button>
      {open && <StepDialog step={step} event={event} head={head} onDone={() => setOpen(false)} />}
    </>
  )
}
