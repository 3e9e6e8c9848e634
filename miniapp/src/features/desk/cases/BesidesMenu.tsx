import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { CaseView, NextStep } from '@shared/retrofit/view'
import { stepWords } from '@/features/retrofit/steps'
import { go } from '../app/useRoute'
import { StepDialog } from './StepDialog'
import { plainStep, sortSteps, tabOfStep } from './steps'

/** Steps beside the ordinary course: pause, end, change the scheme. What cannot be taken now says why by its lacks above. */
export const BesidesMenu = ({ head }: { head: CaseView }) => {
  const [chosen, setChosen] = useState<NextStep | null>(null)
  const { besides } = sortSteps(head.next)
  if (besides.length === 0) return null
  const event = chosen && plainStep(chosen.event)
  const choose = (key: string) => {
    const step = besides.find(({ event }) => event === key)
    const elsewhere = step && tabOfStep(step.event)
    if (elsewhere) go({ at: 'lift', lift: head.caseId, tab: elsewhere.tab })
    else setChosen(step ?? null)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: besides.map(({ event, voids }) => ({
            key: event,
            label: stepWords[event].act,
            danger: voids !== null || event === 'cancel',
          })),
          onClick: ({ key }) => choose(key),
        }}
      >
        <Button>
          其他操作 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {chosen && event && <StepDialog step={chosen} event={event} head={head} onDone={() => setChosen(null)} />}
    </>
  )
}
