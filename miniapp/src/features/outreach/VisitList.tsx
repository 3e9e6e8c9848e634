import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionId } from '@shared/decision/model'
import type { ContactRow } from '@shared/outreach/model'
import { needsContact } from '@shared/outreach/reach'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { State } from '@/ui/States'
import { Tag } from '@/ui/Tag'
import { Tap } from '@/ui/Tap'
import { VisitSheet } from './VisitSheet'
import { byFloor } from './visits'
import { lastTry, roomsOf, triedWords } from '@shared/outreach/say'

type Shown = 'under' | 'silent'

/** Who is to be sought, floor by floor from the top; a tap writes down how it went. */
export function VisitList({ decisionId, contacts }: { decisionId: DecisionId; contacts: readonly ContactRow[] }) {
  const [shown, setShown] = useState<Shown>('under')
  const [open, setOpen] = useState<ContactRow | null>(null)
  const silent = contacts.filter((c) => !c.voted)
  const under = contacts.filter(needsContact)
  if (silent.length === 0) return <State icon="check" title="都表决了" words="这次表决里，名册上的业主都已经表决，不用再联系。" />
  return (
    <>
      <View className="visit-lead">
        {under.length > 0 ? `还有 ${under.length} 户联系不足两次（要在不同的两天）` : '还没表决的，都在不同的两天联系过了'}
      </View>
      <Choices
        label="看哪些人"
        options={[
          { value: 'under', name: `不足两次 ${under.length}` },
          { value: 'silent', name: `未表决 ${silent.length}` },
        ]}
        value={shown}
        onChoose={setShown}
      />
      {byFloor(shown === 'under' ? under : silent).map((floor) => (
        <Card key={floor.key} title={floor.name}>
          {floor.contacts.map((contact) => (
            <Door key={contact.voterId} contact={contact} onPress={() => setOpen(contact)} />
          ))}
        </Card>
      ))}
      <View className="visit-foot">只告知，不代签。记下后不能改，记错了在电脑上写一条更正。</View>
      {open === null ? null : <VisitSheet decisionId={decisionId} contact={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function Door({ contact, onPress }: { contact: ContactRow; onPress: () => void }) {
  return (
    <Tap className="visit-door" onPress={onPress}>
      <View className="visit-body">
        <View className="visit-room">
          {roomsOf(contact, false)} 室 <Tag tone={needsContact(contact) ? 'amber' : 'quiet'}>{triedWords(contact)}</Tag>
        </View>
        <View className="visit-last">
          {contact.names.join('、')} · {lastTry(contact)}
        </View>
      </View>
      <View className="visit-act">记一次</View>
    </Tap>
  )
}
