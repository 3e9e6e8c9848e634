import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { DecisionView } from '@shared/decision/model'
import { MINUTE, msOf, sayFullMoment } from '@shared/kernel/instant'
import { type Attempt, type ContactRow, attemptKindNames, attemptOutcomeNames } from '@shared/outreach/model'
import { roomsOf } from '@shared/outreach/say'
import { Badge } from '../kit/Badge'
import { Loaded } from '../kit/Loaded'
import { useActorNames } from '../log/useActorNames'
import { AttemptDialog } from './AttemptDialog'
import { useAttempts } from './useContacts'

interface AttemptsProps {
  view: DecisionView
  contact: ContactRow
  several: boolean
  mayCorrect: boolean
  onDone: () => void
}

/** Everything that was written down about one voter. Nothing is changed here: a mistake is put right by another entry. */
export const AttemptsOf = ({ view, contact, several, mayCorrect, onDone }: AttemptsProps) => {
  const attempts = useAttempts(view.decisionId, contact.voterId)
  const [correcting, setCorrecting] = useState<Attempt | null>(null)
  return (
    <Drawer open width={460} title={`${roomsOf(contact, several)} · ${contact.names.join('、')}`} onClose={onDone}>
      <Loaded of={attempts}>
        {({ attempts: all }) => (
          <ol className="dk-attempts">
            {all.map((a) => (
              <Entry key={a.attemptKey} attempt={a} onCorrect={mayCorrect && !a.corrected ? () => setCorrecting(a) : null} />
            ))}
          </ol>
        )}
      </Loaded>
      {correcting !== null && (
        <AttemptDialog view={view} contact={contact} several={several} corrects={correcting} onDone={() => setCorrecting(null)} />
      )}
    </Drawer>
  )
}

const Entry = ({ attempt: a, onCorrect }: { attempt: Attempt; onCorrect: (() => void) | null }) => {
  const nameOf = useActorNames()
  const late = msOf(a.loggedAt) - msOf(a.madeAt) > 10 * MINUTE
  return (
    <li className={a.corrected ? 'dk-attempt dk-attempt-off' : 'dk-attempt'}>
      <p className="dk-row">
        <strong>
          {attemptKindNames[a.kind]}，{attemptOutcomeNames[a.outcome]}
        </strong>
        {a.corrected && <Badge>已更正，不计次数</Badge>}
        {a.corrects !== null && <Badge tone="amber">更正</Badge>}
      </p>
      <p className="dk-quiet">
        {sayFullMoment(a.madeAt)} · {nameOf(a.by)}
        {late && ` · ${sayFullMoment(a.loggedAt)} 补记`}
      </p>
      {a.note !== '' && <p>{a.note}</p>}
      {a.photoUrl !== null && (
        <a href={a.photoUrl} target="_blank" rel="noreferrer">
          <img className="dk-attempt-photo" src={a.photoUrl} alt="门上通知的照片" />
        </a>
      )}
      {onCorrect !== null && (
        <Button size="small" type="link" onClick={onCorrect}>
          这条记错了，更正
        </Button>
      )}
    </li>
  )
}
