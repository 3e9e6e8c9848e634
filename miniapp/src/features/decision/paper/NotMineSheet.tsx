import { View } from '@tarojs/components'
import { Choice, type MyVote, choiceNames } from '@shared/decision/model'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { Help } from '@/ui/Page/Help'
import type { Contact } from '@/ui/PhoneCall/props'
import { Sheet } from '@/ui/Sheet'
import { Title } from '@/ui/Title'

interface NotMineSheetProps {
  readonly vote: MyVote
  readonly contact: Contact | null
  readonly onChoose: (choice: Choice) => void
  readonly onClose: () => void
}

/** A paper that the owner did not fill in: sign what they want on the phone, or ring. */
export function NotMineSheet({ vote, contact, onChoose, onClose }: NotMineSheetProps) {
  return (
    <Sheet label="纸质票不是我填的" onClose={onClose}>
      <Title level={2}>您本人怎么选？</Title>
      <View className="paper-words">选好后还要签名。和纸质票不一样的，两张都先不算，社区会来核实是谁签的；一样的，直接算。</View>
      <Choices
        label={`${vote.rooms.join('、')} 室，您本人怎么选`}
        options={Choice.options.map((value) => ({ value, name: choiceNames[value] }))}
        value={null}
        onChoose={(choice) => {
          onClose()
          onChoose(choice)
        }}
      />
      <View className="paper-act">
        <Help contact={contact} />
      </View>
      <View className="paper-act">
        <Button kind="plain" onPress={onClose}>
          再想想
        </Button>
      </View>
    </Sheet>
  )
}
