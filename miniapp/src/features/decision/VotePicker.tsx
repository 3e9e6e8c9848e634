import { View } from '@tarojs/components'
import type { MyVote, VoterId } from '@shared/decision/model'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { voteState } from './sentences'

interface VotePickerProps {
  readonly votes: readonly MyVote[]
  readonly picked: VoterId | null
  readonly onPick: (voter: VoterId) => void
}

/** Somebody who owns one flat alone and another jointly votes twice: once for each set of owners. */
export function VotePicker({ votes, picked, onPick }: VotePickerProps) {
  return (
    <Card title={`您家有 ${votes.length} 票`} aside="产权人不同，分别表决">
      <View className="vote-pick">
        <Choices
          label="为哪一套表决"
          stacked
          options={votes.map((vote) => ({ value: vote.voterId, name: `${vote.rooms.join('、')} 室 · ${voteState(vote)}` }))}
          value={picked}
          onChoose={onPick}
        />
      </View>
    </Card>
  )
}
