import { View } from '@tarojs/components'
import type { MyVote } from '@shared/decision/model'
import { sayMoment } from '@shared/kernel/instant'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { Help } from '@/ui/Page/Help'
import type { Contact } from '@/ui/PhoneCall/props'
import { Rows } from '@/ui/Rows'
import { type OwnConflict, settledWords, sideRow } from './words'

interface ConflictCardProps {
  readonly conflict: OwnConflict
  readonly vote: MyVote
  readonly open: boolean
  readonly contact: Contact | null
  /** Opens the sheet to say which ballot is theirs; absent for a helper. */
  readonly onState: (() => void) | null
}

/** Two ballots of one home that differ: that neither counts, since when, what each says, and what to do. */
export function ConflictCard({ conflict, vote, open, contact, onState }: ConflictCardProps) {
  const settled = settledWords(conflict)
  if (settled !== null) {
    const last = vote.effect === 'voids' || vote.current?.channel === 'settlement'
    return last ? <Note tone={vote.effect === 'voids' ? 'attention' : 'info'}>{settled}</Note> : null
  }
  const count = conflict.sides.length === 2 ? '两' : ` ${conflict.sides.length} `
  return (
    <Card kind="attention" title={`您家有${count}张不一样的选票`}>
      <View>
        从 {sayMoment(conflict.openedAt)} 起，{open ? '都先不算，社区核实后才计入。' : '到截止都没有核实，都没有计入。'}
      </View>
      <View className="paper-sides">
        <Rows rows={conflict.sides.map(sideRow)} />
      </View>
      {open && conflict.raisedBy === 'coOwner' ? (
        <View className="paper-words">共有人意见不同时，要全体共有人一起签一份书面确认，交给社区。</View>
      ) : null}
      {conflict.stated ? <Note>您已经签名说明，社区正在核实。</Note> : null}
      {open && !conflict.stated && onState !== null ? (
        <View className="paper-act">
          <Button onPress={onState}>说明哪张是我的</Button>
        </View>
      ) : null}
      <View className="paper-act">
        <Help contact={contact} />
      </View>
    </Card>
  )
}
